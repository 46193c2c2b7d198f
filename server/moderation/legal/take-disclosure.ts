import { and, eq, isNull } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { appendEntry } from '../log/append-entry.ts'
import { disclosureToActOn } from './disclosure-to-act-on.ts'
import { fieldsOf } from './read-disclosures.ts'
import { readOrder } from './read-order.ts'

const Input = Type.Object({ proposalId: Id }, { additionalProperties: false })

/**
 * Takes the file of a disclosure that two administrators agreed on, once: from then on the public log says so, and the person is told
 * unless the order forbids it. What is disclosed is not kept with it.
 *
 * @returns `{ proposalId }`: references only, so that a repeated request can be answered with the same file
 * @throws {Refusal} `not-allowed` for others than administrators; `own-matter` for one's own account; `not-found`; `not-agreed`; `already-taken`
 */
export const takeDisclosure = command('moderation.take-disclosure', Input, async (tx, { proposalId }, { actor, at, tell }) => {
  const { caseId, fields, state, silentReason } = await disclosureToActOn(tx, proposalId, actor)
  if (state !== 'agreed') throw new Refusal('not-agreed')
  const { disclosures } = tx.t
  const [taken] = await tx.db
    .update(disclosures)
    .set({ takenAt: at, takenById: actor.personId, ...(silentReason === null && { toldAt: at }) })
    .where(and(eq(disclosures.proposalId, proposalId), isNull(disclosures.takenAt)))
    .returning({ caseId: disclosures.caseId })
  if (!taken) throw new Refusal('already-taken')
  const { authority, orderNumber, article } = await readOrder(tx, caseId)
  await appendEntry(tx, { kind: 'disclosure', moderator: actor.name, authority, orderNumber, article, count: fieldsOf(fields).length }, at)
  await tell(QUEUE_TOPIC, 'disclosure', caseId)
  return { proposalId }
})
