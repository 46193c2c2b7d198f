import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { EarlierCase } from './schema.ts'

const MOST_SHOWN = 5
const $ = sql.placeholder

const query = prepared<{ authorId: string; caseId: number }, EarlierCase[]>(({ db, t: { cases } }) =>
  db
    .select({ id: cases.id, state: cases.state, reason: cases.reason, openedAt: cases.openedAt })
    .from(cases)
    .where(and(eq(cases.authorId, $('authorId')), ne(cases.id, $('caseId'))))
    .orderBy(desc(cases.id))
    .limit(MOST_SHOWN),
)

/** The newest other cases about posts of the same author, at most five. */
export const readEarlierCases = (scope: Scope, args: { authorId: string; caseId: number }): Promise<EarlierCase[]> => query(scope, args)
