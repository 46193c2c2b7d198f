import { rendered } from '../kernel/rendered.ts'
import type { Author, Stall } from '../people/schema.ts'
import type { Schema } from '../store/schema.ts'
import type { Intent, Reply, ReplyState } from './schema.ts'

/** The columns of a reply; its author must be joined. */
export const replyColumns = (t: Schema) => ({
  threadId: t.replies.threadId,
  number: t.replies.number,
  stall: t.replies.stall,
  intent: t.replies.intent,
  lang: t.replies.lang,
  text: t.replies.text,
  parent: t.replies.parentNumber,
  quoteNumber: t.replies.quoteNumber,
  quoteText: t.replies.quoteText,
  state: t.replies.state,
  createdAt: t.replies.createdAt,
  editedAt: t.replies.editedAt,
  authorName: t.people.name,
  authorRole: t.people.role,
})

export type ReplyRow = {
  threadId: number
  number: number
  stall: Stall
  intent: Intent | null
  lang: 'id' | 'en'
  text: string
  parent: number | null
  quoteNumber: number | null
  quoteText: string | null
  state: ReplyState
  createdAt: number
  editedAt: number | null
  authorName: string
  authorRole: Author['role']
}

/** Whose words are quoted; undefined while that post is not shown. */
export type Quoted = { author: string; stall: Stall }

/** A row as the reply that everybody sees: of one that is not shown, neither text nor author nor quote. */
export function toReply(row: ReplyRow, quoted: Quoted | undefined): Reply {
  const {
    threadId,
    number,
    stall,
    intent,
    lang,
    text,
    parent,
    quoteNumber,
    quoteText,
    state,
    createdAt,
    editedAt,
    authorName,
    authorRole,
  } = row
  if (state !== 'shown')
    return { threadId, number, author: null, stall, intent, lang, text: null, html: null, parent, quote: null, state, createdAt, editedAt }
  return {
    threadId,
    number,
    author: { name: authorName, stall, role: authorRole },
    stall,
    intent,
    lang,
    text,
    html: rendered(text),
    parent,
    quote: quoteNumber !== null && quoteText !== null && quoted ? { number: quoteNumber, text: quoteText, ...quoted } : null,
    state,
    createdAt,
    editedAt,
  }
}
