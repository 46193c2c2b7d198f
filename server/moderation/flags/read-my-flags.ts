import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { FlagReason } from './reasons.ts'

type Args = { personId: string; threadId: number; from: number; to: number }

/** One's own flag of a post that has not been decided yet. */
export type MyFlag = { number: number; reason: FlagReason; note: string; quiet: boolean }

const query = prepared<Args, (Omit<MyFlag, 'quiet'> & { state: string })[]>(({ db, t: { cases, flags } }) =>
  db
    .select({ number: cases.number, reason: flags.reason, note: flags.note, state: cases.state })
    .from(cases)
    .innerJoin(flags, and(eq(flags.caseId, cases.id), eq(flags.personId, sql.placeholder('personId'))))
    .where(
      and(
        eq(cases.threadId, sql.placeholder('threadId')),
        gte(cases.number, sql.placeholder('from')),
        lte(cases.number, sql.placeholder('to')),
        inArray(cases.state, ['open', 'quiet']),
      ),
    )
    .orderBy(asc(cases.number)),
)

/** The posts of a thread, numbered `from` to `to`, that this person flagged and that wait for a decision. For himself alone. */
export const readMyFlags = async (scope: Scope, args: Args): Promise<MyFlag[]> =>
  (await query(scope, args)).map(({ state, ...flag }) => ({ ...flag, quiet: state === 'quiet' }))
