import { and, eq, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Thing } from '../../people/can.ts'
import type { Author, Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

/** A post whatever its state, text included: for evidence and for moderators, never for readers. */
export type Post = {
  readonly threadId: number
  /** 0 is the opening. */
  readonly number: number
  readonly authorId: string
  readonly authorName: string
  readonly authorRole: Author['role']
  readonly stall: Stall
  readonly lang: 'id' | 'en'
  /** The title of its thread. */
  readonly title: string
  readonly motion: string | null
  readonly text: string
  readonly state: 'shown' | 'hidden' | 'deleted' | 'removed' | 'legal'
  readonly threadState: 'open' | 'cooling' | 'closed' | 'locked'
  readonly createdAt: number
  readonly editedAt: number | null
}

const $ = sql.placeholder

const reply = prepared<{ threadId: number; number: number }, Omit<Post, 'motion'>[]>(({ db, t: { replies, threads, people } }) =>
  db
    .select({
      threadId: replies.threadId,
      number: replies.number,
      authorId: replies.authorId,
      authorName: people.name,
      authorRole: people.role,
      stall: replies.stall,
      lang: replies.lang,
      title: threads.title,
      text: replies.text,
      state: replies.state,
      threadState: threads.state,
      createdAt: replies.createdAt,
      editedAt: replies.editedAt,
    })
    .from(replies)
    .innerJoin(threads, eq(threads.id, replies.threadId))
    .innerJoin(people, eq(people.id, replies.authorId))
    .where(and(eq(replies.threadId, $('threadId')), eq(replies.number, $('number')))),
)

const opening = prepared<{ threadId: number }, Omit<Post, 'number'>[]>(({ db, t: { threads, people } }) =>
  db
    .select({
      threadId: threads.id,
      authorId: threads.authorId,
      authorName: people.name,
      authorRole: people.role,
      stall: threads.stall,
      lang: threads.lang,
      title: threads.title,
      motion: threads.motion,
      text: threads.text,
      state: threads.openingState,
      threadState: threads.state,
      createdAt: threads.createdAt,
      editedAt: threads.editedAt,
    })
    .from(threads)
    .innerJoin(people, eq(people.id, threads.authorId))
    .where(eq(threads.id, $('threadId'))),
)

/** The post of this number in a thread. @throws {Refusal} `not-found` */
export async function readPost(scope: Scope, threadId: number, number: number): Promise<Post> {
  const [found] = number === 0 ? await opening(scope, { threadId }) : await reply(scope, { threadId, number })
  if (!found) throw new Refusal('not-found')
  return { motion: null, number, ...found }
}

/** What `can` wants to know of a post. */
export const thingOf = ({ number, state, authorId, threadState }: Post): Extract<Thing, { kind: 'thread' | 'reply' }> =>
  number === 0
    ? { kind: 'thread', state: threadState, authorId, openingState: state === 'deleted' ? 'hidden' : state }
    : { kind: 'reply', state, authorId, threadState }

/** Whether a post was removed for good and its words are gone: nothing can bring it back. */
export const isForgotten = (post: Post): boolean => post.state === 'removed' && wordsOf(post).trim() === ''

/** All words of a post as one text, as evidence keeps them: an opening says something in its title and motion too. */
export const wordsOf = ({ number, title, motion, text }: Post): string =>
  number === 0 ? [title, motion, text].filter((part) => part !== null).join('\n\n') : text
