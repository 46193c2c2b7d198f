import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { ACTIONS, isAgainst, type Action } from '../decisions/actions.ts'

type Args = { personId: string; threadId: number; from: number; to: number }
type Row = { number: number; decisionId: string; action: Action; caseState: string; resubmittedAt: number | null }

/** A decision that stands against one's own post: what was done, and whether a mended text or an appeal waits. */
export type MyJudged = {
  readonly number: number
  readonly decisionId: string
  readonly action: Action
  readonly waits: 'mended' | 'appeal' | null
  readonly mayMend: boolean
}

const $ = sql.placeholder

const query = prepared<Args, Row[]>(({ db, t: { cases, decisions } }) =>
  db
    .select({
      number: decisions.number,
      decisionId: decisions.id,
      action: decisions.action,
      caseState: cases.state,
      resubmittedAt: cases.resubmittedAt,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        eq(decisions.threadId, $('threadId')),
        gte(decisions.number, $('from')),
        lte(decisions.number, $('to')),
        eq(decisions.personId, $('personId')),
        eq(decisions.state, 'standing'),
        inArray(decisions.action, ACTIONS.filter(isAgainst)),
      ),
    )
    .orderBy(asc(decisions.number)),
)

/** The posts of a person in a thread, numbered `from` to `to`, against which a decision stands. For himself alone. */
export async function readMyJudged(scope: Scope, args: Args): Promise<MyJudged[]> {
  return (await query(scope, args)).map(({ number, decisionId, action, caseState, resubmittedAt }) => ({
    number,
    decisionId,
    action,
    waits: caseState === 'appealed' ? 'appeal' : resubmittedAt !== null ? 'mended' : null,
    mayMend: action === 'ask-edit' && (caseState === 'decided' || caseState === 'open'),
  }))
}
