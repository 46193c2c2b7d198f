import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { FlagReason } from './reasons.ts'

type Args = { personId: string; threadId: number; from: number; to: number }

/** One's own flag of a post that has not been decided yet. */
export type MyFlag = { number: number; reason: FlagReason; note: string }

const query = prepared<Args, MyFlag[]>(({ db, t: { cases, flags } }) =>
  db
    .select({ number: cases.number, reason: flags.reason, note: flags.note })
    .from(cases)
    .innerJoin(flags, and(eq(flags.caseId, cases.id), eq(flags.personId, sql.placeholder('personId'))))
    .where(
      and(
        eq(cases.threadId, sql.placeholder('threadId')),
        gte(cases.number, sql.placeholder('from')),
        lte(cases.number, sql.placeholder('to')),
        eq(cases.state, 'open'),
      ),
    )
    .orderBy(asc(cases.number)),
)

/** The posts of a thread, numbered `from` to `to`, that this person flagged and that wait for a decision. For himself alone. */
export const readMyFlags = (scope: Scope, args: Args): Promise<MyFlag[]> => query(scope, args)
