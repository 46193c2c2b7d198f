import { and, eq, inArray, sql } from 'drizzle-orm'
import { countDown } from '../kernel/count-down.ts'
import { gravest, type Standing } from '../people/gravest.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

const KINDS = ['lock', 'slow'] as const
type Kind = (typeof KINDS)[number]

/** What moderators hold a debate by: the gravest measure that stands. */
export type Hold = {
  readonly kind: Kind
  /** When it ends, in milliseconds since 1970, UTC; null when it ends by a decision only. */
  readonly until: number | null
  /** How much of it is left at a moment, in milliseconds. */
  leftMs(at: number): number | null
}

const standing = prepared<{ threadId: number }, Standing<Kind>[]>(({ db, t: { measures } }) =>
  db
    .select({ kind: sql<Kind>`${measures.kind}`, leftMs: measures.leftMs, countedAt: measures.countedAt })
    .from(measures)
    .where(and(eq(measures.threadId, sql.placeholder('threadId')), eq(measures.state, 'standing'), inArray(measures.kind, [...KINDS]))),
)

/** What moderators hold a debate by, or null. */
export async function readHold(scope: Scope, threadId: number): Promise<Hold | null> {
  const measure = gravest(KINDS, await standing(scope, { threadId }))
  if (!measure) return null
  const { kind, leftMs, countedAt } = measure
  const running = leftMs === null || countedAt === null ? null : { leftMs, countedAt }
  return { kind, until: running && running.countedAt + running.leftMs, leftMs: (at) => running && countDown(running, at) }
}

/** How a debate stands that is not closed: what moderators hold it by decides; one that is about to close cools down. */
export const stateUnder = (hold: Pick<Hold, 'kind'> | null, closesAt: number | null): 'open' | 'cooling' | 'locked' =>
  hold?.kind === 'lock' ? 'locked' : hold !== null || closesAt !== null ? 'cooling' : 'open'
