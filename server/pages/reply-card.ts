import { byteCache } from '../kernel/byte-cache.ts'
import { html, type Html, trusted } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { mindsNote } from '../debate/minds/minds-note.ts'
import { ownFlagLink } from '../moderation/flags/own-flag-link.ts'
import { ownJudgedNote } from '../moderation/strikes/own-judged-note.ts'
import type { MyJudged } from '../moderation/strikes/read-my-judged.ts'
import { muteLink } from '../people/mutes/mute-link.ts'
import { ownReplyLinks } from '../replies/own-reply-links.ts'
import { REPLY_END, replyView } from '../replies/reply-view.ts'
import type { Reply } from '../replies/schema.ts'
import type { Scope } from '../store/scope.ts'
import { shutterNote } from './shutter-note.ts'

const MOST_BYTES = 32 * 1024 * 1024
/** A string holds one or two bytes a character; two is never too little. */
const known = byteCache<string>(MOST_BYTES, (key, markup) => 2 * (key.length + markup.length))

/** For whom a card is drawn: his own replies, hidden ones too, and those he flagged, have links of his own. */
export type CardViewer = {
  readonly name: string
  readonly flagged: ReadonlySet<number>
  readonly judged: ReadonlyMap<number, MyJudged>
  /** Names of the people whom he has silenced. */
  readonly muted: readonly string[]
}

/**
 * The whole markup of one reply: page, live frame and kept fragment are this. What belongs to the viewer alone is put on after
 * the shared part.
 *
 * @param viewer null for a shared card
 */
export async function replyCard(scope: Scope, reply: Reply, words: Words, viewer: CardViewer | null = null): Promise<Html> {
  const note = reply.state === 'shown' ? null : await shutterNote(scope, reply, words)
  const minds = reply.state === 'shown' ? await mindsNote(scope, reply, words) : null
  const key = keyOf(reply, words, note, minds)
  let shared = known.get(key)
  if (shared === undefined) {
    shared = replyView(reply, words, { note, minds }).toString()
    known.set(key, shared)
  }
  const own = viewer !== null && reply.author?.name === viewer.name
  const flagged = viewer !== null && reply.state === 'shown' && viewer.flagged.has(reply.number)
  const other = viewer !== null && !own && reply.state === 'shown' ? reply.author : null
  const judged = reply.state === 'shown' ? undefined : viewer?.judged.get(reply.number)
  return html`${trusted(shared)}${own && ownReplyLinks(reply, words)}${flagged && ownFlagLink(reply.threadId, reply.number, words)}${other && muteLink(other.name, viewer!.muted.includes(other.name), words)}${judged && ownJudgedNote(reply.threadId, judged, words)}${REPLY_END}`
}

/** All that the markup is made of: a fragment under such a key is never stale. No field can hold the separator. */
const keyOf = (reply: Reply, { locale, zone }: Words, note: Html | null, minds: Html | null): string => {
  const { threadId, number, state, stall, intent, lang, parent, quote, createdAt, editedAt, author, text } = reply
  const from = quote ? [quote.number, quote.author, quote.stall, quote.text] : []
  const about = [
    locale,
    zone,
    threadId,
    number,
    state,
    stall,
    intent,
    lang,
    parent,
    createdAt,
    editedAt,
    note?.toString(),
    minds?.toString(),
    ...from,
  ]
  return [...about, author?.name, author?.role, text].join('\u0001')
}
