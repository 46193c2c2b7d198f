import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { readPost } from '../cases/read-post.ts'
import { CaseId } from '../cases/schema.ts'
import { ownMatter } from '../hearing/own-matter.ts'
import { refuseOwn } from '../hearing/refuse-own.ts'
import { DisclosureDraft } from './disclosure-schema.ts'
import { fieldsOf } from './read-disclosures.ts'
import { readOrder } from './read-order.ts'

const Input = Type.Object({ caseId: CaseId, ...DisclosureDraft.properties }, { additionalProperties: false })

/**
 * Proposes what is to be disclosed for an order about the author of the one post that it is about: only what the order names. Nothing is
 * read before another administrator agrees.
 *
 * @returns `{ proposalId }`
 * @throws {Refusal} `not-allowed` for others than administrators; `own-matter` for one's own account; `not-found`; `already-decided`
 *   for an order that was refused or lifted; `changed-meanwhile` while another proposal waits
 */
export const proposeDisclosure = command(
  'moderation.propose-disclosure',
  Input,
  async (tx, { caseId, fields, note, silentReason = null }, context) => {
    const { actor, at, id, tell } = context
    can(actor, 'answer-order', { kind: 'forum' })
    const { outcome, threadId, number } = await readOrder(tx, caseId)
    if (outcome === 'refused' || outcome === 'lifted') throw new Refusal('already-decided')
    const { authorId } = await readPost(tx, threadId, number)
    refuseOwn(ownMatter({ 'own-post': authorId === actor.personId }))
    const { disclosures, proposals } = tx.t
    const [waits] = await tx.db
      .select({ id: proposals.id })
      .from(proposals)
      .where(and(eq(proposals.caseId, caseId), eq(proposals.kind, 'disclose'), eq(proposals.state, 'open')))
    if (waits) throw new Refusal('changed-meanwhile')

    await tx.db.insert(proposals).values({ id, kind: 'disclose', caseId, byId: actor.personId, note, state: 'open', alone: false, at })
    await tx.db
      .insert(disclosures)
      .values({ proposalId: id, caseId, personId: authorId, fields: fieldsOf(fields.join(',')).join(','), silentReason })
    await tell(QUEUE_TOPIC, 'case', caseId)
    return { proposalId: id }
  },
)
