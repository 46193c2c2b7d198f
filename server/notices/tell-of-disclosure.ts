import { and, eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/** Whose data was disclosed for an order of law learns it, unless the order forbids that. */
export const tellOfDisclosure: Reaction<Actor> = {
  on: 'disclosure',
  async run(tx, { ref: caseId }, context) {
    const { cases, disclosures } = tx.t
    const told = await tx.db
      .select({ personId: disclosures.personId, threadId: cases.threadId, reply: cases.number })
      .from(disclosures)
      .innerJoin(cases, eq(cases.id, disclosures.caseId))
      .where(and(eq(disclosures.caseId, caseId), eq(disclosures.toldAt, context.at)))
    for (const { personId, threadId, reply } of told)
      await addNotice(tx, { personId, kind: 'disclosure', threadId, reply, byId: null, decisionId: null }, context)
  },
}
