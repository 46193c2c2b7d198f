import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { alreadyDecided } from '../decisions/already-decided.ts'
import { addCaseStep } from './add-case-step.ts'
import { caseToWorkOn } from './case-to-work-on.ts'
import { CLAIM_MS, holderOf, isWorthClaiming } from './claims.ts'
import { CaseId } from './schema.ts'

const Input = Type.Object({ caseId: CaseId }, { additionalProperties: false })

/**
 * Says that a moderator is at a case, for fifteen minutes from now: meanwhile nobody else decides it. Claiming what one holds renews it.
 *
 * @returns `{ caseId, until }`, milliseconds since 1970, UTC
 * @throws {Refusal} what `caseToWorkOn` says; `already-decided`
 */
export const claimCase = command('moderation.claim', Input, async (tx, { caseId }, { actor, at, tell }) => {
  const { found } = await caseToWorkOn(tx, caseId, actor, at)
  if (found.state !== 'open' && found.state !== 'appealed') throw await alreadyDecided(tx, found)
  if (!isWorthClaiming(found, actor.personId, at)) return { caseId, until: found.claimedUntil! }
  const until = at + CLAIM_MS
  await tx.db.update(tx.t.cases).set({ claimedById: actor.personId, claimedUntil: until }).where(eq(tx.t.cases.id, caseId))
  if (holderOf(found, at) === null) await addCaseStep(tx, { caseId, kind: 'claim', personId: actor.personId }, at)
  await tell(QUEUE_TOPIC, 'claim', caseId)
  return { caseId, until }
})
