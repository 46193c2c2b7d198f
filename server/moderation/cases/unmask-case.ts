import { Type } from 'typebox'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { addCaseStep } from './add-case-step.ts'
import { caseToWorkOn } from './case-to-work-on.ts'
import { hasOpened } from './read-case-steps.ts'
import { CaseId } from './schema.ts'

const Input = Type.Object({ caseId: CaseId }, { additionalProperties: false })

/**
 * Opens the personal data of a case to the moderator who asks: its history says that he did.
 *
 * @returns `{ caseId }`
 * @throws {Refusal} what `caseToWorkOn` says
 */
export const unmaskCase = command('moderation.unmask', Input, async (tx, { caseId }, { actor, at, tell }) => {
  await caseToWorkOn(tx, caseId, actor, at)
  if (await hasOpened(tx, { caseId, personId: actor.personId })) return { caseId }
  await addCaseStep(tx, { caseId, kind: 'unmask', personId: actor.personId }, at)
  await tell(QUEUE_TOPIC, 'unmask', caseId)
  return { caseId }
})
