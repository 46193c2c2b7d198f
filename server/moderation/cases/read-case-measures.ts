import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { CaseMeasure } from './schema.ts'

const MOST_MEASURES = 50
const $ = sql.placeholder

const measuresOn = prepared<{ threadId: number; number: number }, CaseMeasure[]>(({ db, t: { decisions, measures } }) =>
  db
    .select({
      kind: measures.kind,
      hours: measures.hours,
      state: measures.state,
      proposedAt: decisions.at,
      startedAt: measures.startedAt,
      endedAt: measures.endedAt,
    })
    .from(measures)
    .innerJoin(decisions, eq(decisions.id, measures.decisionId))
    .where(and(eq(decisions.threadId, $('threadId')), eq(decisions.number, $('number'))))
    .orderBy(asc(decisions.at), asc(measures.kind))
    .limit(MOST_MEASURES),
)

/** What the decisions on a post did to its author and its debate, in the order of the decisions; at most 50. */
export const readCaseMeasures = (scope: Scope, post: { threadId: number; number: number }): Promise<CaseMeasure[]> =>
  measuresOn(scope, post)
