import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { APPEAL_MS, whyNoAppeal, type Appealable } from '../appeals/appeal-rules.ts'
import { readOwnAppeal } from '../appeals/read-own-appeal.ts'
import { LADDER, nextStep } from './ladder.ts'
import { readJudgedText } from './read-judged-text.ts'
import { readMeasuresInForce, readMeasuresOf } from './read-own-measures.ts'
import type { Strike, Strikes } from './schema.ts'

const MOST_STRIKES = 100

type Row = Pick<
  Strike,
  'decisionId' | 'threadId' | 'number' | 'action' | 'rule' | 'rulesVersion' | 'reason' | 'note' | 'at' | 'expiresAt' | 'resubmittedAt'
> & { caseId: number; caseState: Appealable['caseState']; state: Appealable['state'] }

const $ = sql.placeholder

const query = prepared<{ personId: string; now: number }, Row[]>(({ db, t: { cases, decisions, strikes } }) =>
  db
    .select({
      decisionId: decisions.id,
      caseId: decisions.caseId,
      caseState: cases.state,
      threadId: decisions.threadId,
      number: decisions.number,
      action: decisions.action,
      rule: decisions.rule,
      rulesVersion: decisions.rulesVersion,
      reason: decisions.reason,
      note: decisions.note,
      state: decisions.state,
      at: decisions.at,
      expiresAt: strikes.expiresAt,
      resubmittedAt: cases.resubmittedAt,
    })
    .from(strikes)
    .innerJoin(decisions, eq(decisions.id, strikes.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(eq(strikes.personId, $('personId')), gt(strikes.expiresAt, $('now'))))
    .orderBy(desc(strikes.expiresAt), desc(decisions.id))
    .limit(MOST_STRIKES),
)

/**
 * The standing strikes of a person with all that was decided and what he can do about it; for himself alone. Several queries: read it
 * in a snapshot.
 *
 * @param now milliseconds since 1970, UTC
 */
export async function readStrikes(scope: Scope, { personId, now }: { personId: string; now: number }): Promise<Strikes> {
  const rows = await query(scope, { personId, now })
  const measures = await readMeasuresOf(
    scope,
    rows.map(({ decisionId }) => decisionId),
    now,
  )
  const items: Strike[] = []
  for (const { caseId, caseState, state, ...row } of rows) {
    const { decisionId, action, at } = row
    const appeal = await readOwnAppeal(scope, { decisionId, personId })
    const may = appeal === null && whyNoAppeal({ decidedAt: at, state, struck: true, caseState }, now) === null
    items.push({
      ...row,
      evidence: await readJudgedText(scope, { ...row, caseId }),
      measures: measures.get(decisionId) ?? [],
      appeal,
      appealUntil: may ? at + APPEAL_MS : null,
      mayMend: action === 'ask-edit' && (caseState === 'decided' || caseState === 'open'),
    })
  }
  const { kind, hours } = LADDER[nextStep(items)]!
  const ahead = { kind, ...(hours !== undefined && { hours }) }
  return { items, next: null, ahead, measures: await readMeasuresInForce(scope, personId, now) }
}
