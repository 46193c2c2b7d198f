import { eq, sql } from 'drizzle-orm'
import { Refusal } from '../kernel/refusal.ts'
import type { Thing } from '../people/can.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { askedToEdit } from './asked-to-edit.ts'

export type ThreadFacts = Extract<Thing, { kind: 'thread' }> & {
  readonly mending: boolean
  readonly replyCount: number
  readonly motion: string | null
  /** How many people have taken a stance on it. */
  readonly stanceCount: number
  readonly head: number
  /** When it closes, if its owner has asked for that, and when it was closed. */
  readonly closesAt: number | null
  readonly closedAt: number | null
}

type Row = Omit<ThreadFacts, 'kind' | 'mending'>

const query = prepared<{ id: number }, Row[]>(({ db, t }) =>
  db
    .select({
      state: t.threads.state,
      authorId: t.threads.authorId,
      openingState: t.threads.openingState,
      replyCount: t.threads.replyCount,
      motion: t.threads.motion,
      stanceCount: t.threads.stanceCount,
      head: t.threads.head,
      closesAt: t.threads.closesAt,
      closedAt: t.threads.closedAt,
    })
    .from(t.threads)
    .where(eq(t.threads.id, sql.placeholder('id'))),
)

/** What `can` wants to know of a thread. @throws {Refusal} `not-found` */
export async function threadFacts(scope: Scope, id: number): Promise<ThreadFacts> {
  const [row] = await query(scope, { id })
  if (!row) throw new Refusal('not-found')
  const mending = row.openingState === 'hidden' && (await askedToEdit(scope, { threadId: id, number: 0 })) !== null
  return { kind: 'thread', ...row, mending }
}
