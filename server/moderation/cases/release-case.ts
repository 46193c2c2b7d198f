import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { addCaseStep } from './add-case-step.ts'
import { caseToWorkOn } from './case-to-work-on.ts'
import { holderOf } from './claims.ts'
import { CaseId } from './schema.ts'

const Input = Type.Object({ caseId: CaseId }, { additionalProperties: false })

/**
 * Gives a case back before its claim runs out. Giving back what one does not hold changes nothing.
 *
 * @returns `{ caseId }`
 * @throws {Refusal} what `caseToWorkOn` says
 */
export const releaseCase = command('moderation.release', Input, async (tx, { caseId }, { actor, at, tell }) => {
  const { found } = await caseToWorkOn(tx, caseId, actor, at)
  if (holderOf(found, at) === null) return { caseId }
  await tx.db.update(tx.t.cases).set({ claimedById: null, claimedUntil: null }).where(eq(tx.t.cases.id, caseId))
  await addCaseStep(tx, { caseId, kind: 'release', personId: actor.personId }, at)
  await tell(QUEUE_TOPIC, 'claim', caseId)
  return { caseId }
})
