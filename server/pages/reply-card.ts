import { replyFiguresView } from '../debate/drawing/reply-figures-view.ts'
import { NO_FIGURES } from '../debate/score/figures.ts'
import { shownFigures } from '../debate/score/shown-figures.ts'
import { marksOn } from '../debate/views/marks-on.ts'
import { NO_MARKS, voteRow, waitingNote } from '../debate/views/vote-row.ts'
import { readFigures, type ReplyTally } from '../debate/votes/read-figures.ts'
import type { MyDebate } from '../debate/votes/read-my-marks.ts'
import { byteCache } from '../kernel/byte-cache.ts'
import { html, type Html, trusted } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { mindsNote } from '../debate/minds/minds-note.ts'
import { ownFlagLink } from '../moderation/flags/own-flag-link.ts'
import { ownJudgedNote } from '../moderation/strikes/own-judged-note.ts'
import type { MyJudged } from '../moderation/strikes/read-my-judged.ts'
import { muteLink } from '../people/mutes/mute-link.ts'
import { ownReplyLinks } from '../replies/own-reply-links.ts'
import { replyEnd, type ReplyFoot, replyView } from '../replies/reply-view.ts'
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
  /** What he said of the replies of this page. */
  readonly said: Pick<MyDebate, 'votes' | 'helpful'>
}

/**
 * The whole markup of one reply: page, live frame and kept fragment are this. What belongs to the viewer alone is put on after
 * the shared part.
 *
 * @param viewer null for a shared card
 * @param tally the figures of the replies of the page, if they were read
 */
export async function replyCard(
  scope: Scope,
  reply: Reply,
  words: Words,
  viewer: CardViewer | null = null,
  tally?: ReadonlyMap<number, ReplyTally>,
): Promise<Html> {
  const note = reply.state === 'shown' ? null : await shutterNote(scope, reply, words)
  const minds = reply.state === 'shown' ? await mindsNote(scope, reply, words) : null
  const key = keyOf(reply, words, note, minds)
  let shared = known.get(key)
  if (shared === undefined) {
    shared = replyView(reply, words, { note, minds }).toString()
    known.set(key, shared)
  }
  return html`${trusted(shared)}${replyEnd(reply, words, await footOf(scope, reply, words, viewer, tally))}`
}

async function footOf(
  scope: Scope,
  reply: Reply,
  words: Words,
  viewer: CardViewer | null,
  tally: ReadonlyMap<number, ReplyTally> | undefined,
): Promise<ReplyFoot> {
  const { threadId, number, state, author } = reply
  const judged = viewer?.judged.get(number)
  if (state !== 'shown') return { own: judged ? ownJudgedNote(threadId, judged, words) : null }
  const figures = (tally ?? (await readFigures(scope, threadId, [number]))).get(number) ?? NOTHING_YET
  const own = viewer !== null && author?.name === viewer.name
  const marks = own ? null : viewer ? marksOn(viewer.said, number) : NO_MARKS
  return {
    figures: replyFiguresView({ threadId, number }, figures, words),
    votes: voteRow({ number, helpful: figures.helpful, marks }, words),
    own: viewer && ownLinks(reply, words, viewer, own),
    note: marks !== null && waitingNote(marks, words),
  }
}

const ownLinks = (reply: Reply, words: Words, { flagged, muted }: CardViewer, own: boolean): Html =>
  html`${own && ownReplyLinks(reply, words)}${flagged.has(reply.number) && ownFlagLink(reply.threadId, reply.number, words)}${
    !own && reply.author && muteLink(reply.author.name, muted.includes(reply.author.name), words)
  }`

/** What is shown of a reply that nobody has voted on. */
const NOTHING_YET = { ...shownFigures({ figures: NO_FIGURES, badge: 'waiting', frozen: null }), helpful: 0, minds: 0 } as const

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
