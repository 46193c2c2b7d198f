import { eq, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { type Pace, votePace } from './vote-pace.ts'

const write = prepared<Pace & { personId: string }, unknown>(({ db, t: { voters: v } }) =>
  db
    .update(v)
    .set({ minutePace: sql`${sql.placeholder('minutePace')}`, hourPace: sql`${sql.placeholder('hourPace')}` })
    .where(eq(v.personId, sql.placeholder('personId'))),
)

/** Lets somebody vote no faster than a person does, whose row is held. @throws {Refusal} `too-many` with the seconds to wait */
export async function keepPace(
  tx: Scope,
  personId: string,
  pace: Pace,
  { at, limits }: { readonly at: number; readonly limits: boolean },
): Promise<void> {
  if (!limits) return
  const next = votePace(pace, at)
  if ('waitMs' in next) throw new Refusal('too-many', { retryAfter: Math.ceil(next.waitMs / 1000), values: { context: 'votes' } })
  await write(tx, { personId, ...next })
}
