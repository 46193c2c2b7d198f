import type { StallStances } from '../../debate/score/figures.ts'
import { readStances } from '../../debate/stances/read-stances.ts'
import { plainText } from '../../kernel/markdown.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { readMyFlags } from '../../moderation/flags/read-my-flags.ts'
import { readMyJudged, type MyJudged } from '../../moderation/strikes/read-my-judged.ts'
import type { Actor } from '../../people/actor.ts'
import { readMuted } from '../../people/mutes/read-muted.ts'
import { readHeldIn } from '../../publishing/held/read-own-held.ts'
import type { OwnHeld } from '../../publishing/schema.ts'
import { readReply } from '../../replies/read-replies.ts'
import type { Scope } from '../../store/scope.ts'
import { readMine, type Mine } from '../../threads/read-mine.ts'
import { readThread } from '../../threads/read-thread.ts'
import { readTopics } from '../../threads/read-topics.ts'
import type { Thread, Topic } from '../../threads/schema.ts'
import { type PlacedReplies, readPlace } from './read-place.ts'
import type { ThreadPlace } from './thread-place.ts'

/** The post that the reader is about to answer, with the words he may quote. */
export type Answered = { readonly number: number; readonly name: string; readonly words: string | null }

/** All that a thread's page shows, of one moment. */
export type ThreadPageData = PlacedReplies & {
  readonly thread: Thread
  readonly topics: readonly Topic[]
  readonly stances: StallStances
  readonly mine: Mine | null
  /** Numbers of the posts that the reader flagged and that wait for a decision. */
  readonly flagged: ReadonlySet<number>
  /** The reader's own posts against which a decision stands, by number. */
  readonly judged: ReadonlyMap<number, MyJudged>
  /** Names of the people whom the reader has silenced. */
  readonly muted: readonly string[]
  readonly answered: Answered | null
  /** What the reader wrote here and what waits for a moderator. */
  readonly held: readonly OwnHeld[]
}

type Wanted = {
  readonly id: number
  readonly place: ThreadPlace
  readonly viewer: Actor | null
  readonly answering: number | undefined
  readonly quoting: number | undefined
}

/** Reads a thread's page, all in the moment of the scope. @throws {Refusal} `not-found` */
export async function readThreadPage(scope: Scope, { id, place, viewer, answering, quoting }: Wanted): Promise<ThreadPageData> {
  const thread = await readThread(scope, { id })
  if (!thread) throw new Refusal('not-found')
  return {
    thread,
    topics: await readTopics(scope),
    ...(await readPlace(scope, id, place)),
    stances: await readStances(scope, id),
    mine: viewer && (await readMine(scope, { personId: viewer.personId, threadId: id })),
    flagged: new Set(viewer && (await flaggedBy(scope, viewer, thread))),
    held: viewer ? await readHeldIn(scope, { personId: viewer.personId, threadId: id }) : [],
    judged: new Map(viewer && (await judgedOf(scope, viewer, thread))),
    muted: viewer ? await readMuted(scope, viewer.personId) : [],
    answered: viewer && answering !== undefined ? await readAnswered(scope, thread, answering, quoting !== undefined) : null,
  }
}

const flaggedBy = async (scope: Scope, { personId }: Actor, { id, replyCount }: Thread) =>
  (await readMyFlags(scope, { personId, threadId: id, from: 0, to: replyCount })).map(({ number }) => number)

const judgedOf = async (scope: Scope, { personId }: Actor, { id, replyCount }: Thread) =>
  (await readMyJudged(scope, { personId, threadId: id, from: 0, to: replyCount })).map((judged) => [judged.number, judged] as const)

/** A quotation starts with this many characters of the post at most; its writer cuts it down to what he means. */
const LONGEST_QUOTE = 280

async function readAnswered(scope: Scope, thread: Thread, number: number, quotes: boolean): Promise<Answered | null> {
  const post = number === 0 ? thread : await readReply(scope, { threadId: thread.id, number })
  if (!post?.author || post.text === null) return null
  return { number, name: post.author.name, words: quotes ? beginningOf(plainText(post.text)) : null }
}

function beginningOf(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text
  const cut = text.slice(0, LONGEST_QUOTE)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'))) || cut
}
