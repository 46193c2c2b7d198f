import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { ANSWER_MS, whyNoAppeal } from './appeal-rules.ts'
import { AppealDraft } from './schema.ts'

const Input = Type.Object({ decisionId: Id, ...AppealDraft.properties }, { additionalProperties: false })

/**
 * Appeals against a decision on one's own post, once. Whoever is muted or shut out may do it too: it is his way back.
 *
 * @returns `{ decisionId, appealId }`
 * @throws {Refusal} `not-found` for decisions on others; `already-appealed`, with the state of that; or what `whyNoAppeal` says
 */
export const appeal = command('moderation.appeal', Input, async (tx, { decisionId, text = '' }, { actor, at, id, tell }) => {
  const { appeals, cases } = tx.t
  const found = await appealable(tx, decisionId, actor.personId)
  const [before] = await tx.db.select({ state: appeals.state }).from(appeals).where(eq(appeals.decisionId, decisionId))
  if (before) throw new Refusal('already-appealed', { state: before.state })
  const code = whyNoAppeal(found, at)
  if (code) throw new Refusal(code)

  const { caseId } = found
  const dueAt = at + ANSWER_MS
  const [made] = await tx.db
    .insert(appeals)
    .values({
      id,
      caseId,
      decisionId,
      personId: actor.personId,
      text,
      state: 'open',
      decidedById: null,
      answer: '',
      alone: false,
      at,
      dueAt,
      decidedAt: null,
    })
    .onConflictDoNothing({ target: appeals.decisionId })
    .returning({ id: appeals.id })
  if (!made) throw new Refusal('already-appealed', { state: 'open' }) // at the same moment
  const [waits] = await tx.db
    .update(cases)
    .set({ state: 'appealed', dueAt, alarmAt: at + ANSWER_MS / 2 })
    .where(and(eq(cases.id, caseId), eq(cases.state, 'decided')))
    .returning({ id: cases.id })
  if (!waits) throw new Refusal('changed-meanwhile')
  await tell(QUEUE_TOPIC, 'appeal', caseId)
  return { decisionId, appealId: id }
})

async function appealable({ db, t: { cases, decisions, strikes } }: Scope, decisionId: string, personId: string) {
  const [found] = await db
    .select({
      caseId: decisions.caseId,
      decidedAt: decisions.at,
      state: decisions.state,
      caseState: cases.state,
      strike: strikes.decisionId,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(strikes, eq(strikes.decisionId, decisions.id))
    .where(and(eq(decisions.id, decisionId), eq(decisions.personId, personId)))
  if (!found) throw new Refusal('not-found')
  return { ...found, struck: found.strike !== null }
}
