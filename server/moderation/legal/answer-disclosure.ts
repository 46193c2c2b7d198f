import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { ownMatter } from '../hearing/own-matter.ts'
import { refuseOwn } from '../hearing/refuse-own.ts'
import { disclosureToActOn } from './disclosure-to-act-on.ts'
import { DisclosureAnswer } from './disclosure-schema.ts'

const Input = Type.Object({ proposalId: Id, ...DisclosureAnswer.properties }, { additionalProperties: false })

/**
 * Agrees to a disclosure that another administrator proposed, or refuses it. There is no way around the second one: where a house has one
 * administrator only, nothing is disclosed.
 *
 * @returns `{ proposalId }`
 * @throws {Refusal} `not-allowed` for others than administrators; `own-matter` for who proposed it and for one's own account; `not-found`; `already-decided`
 */
export const answerDisclosure = command('moderation.answer-disclosure', Input, async (tx, { proposalId, agree }, { actor, at, tell }) => {
  const { byId, caseId } = await disclosureToActOn(tx, proposalId, actor)
  refuseOwn(ownMatter({ 'own-proposal': byId === actor.personId }))
  const { proposals } = tx.t
  const [answered] = await tx.db
    .update(proposals)
    .set({ state: agree ? 'agreed' : 'refused', secondId: actor.personId, decidedAt: at })
    .where(and(eq(proposals.id, proposalId), eq(proposals.state, 'open')))
    .returning({ id: proposals.id })
  if (!answered) throw new Refusal('already-decided')
  await tell(QUEUE_TOPIC, 'case', caseId)
  return { proposalId }
})
