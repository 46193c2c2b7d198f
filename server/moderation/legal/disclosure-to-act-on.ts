import { eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import type { Scope } from '../../store/scope.ts'
import { ownMatter } from '../hearing/own-matter.ts'
import { refuseOwn } from '../hearing/refuse-own.ts'

/**
 * A disclosure that an administrator is about to answer or to take.
 *
 * @throws {Refusal} `not-allowed` for others than administrators; `own-matter` for one's own account; `not-found`
 */
export async function disclosureToActOn({ db, t: { disclosures: d, proposals: p } }: Scope, proposalId: string, actor: Actor) {
  can(actor, 'answer-order', { kind: 'forum' })
  const [found] = await db
    .select({
      caseId: d.caseId,
      personId: d.personId,
      fields: d.fields,
      silentReason: d.silentReason,
      takenAt: d.takenAt,
      state: p.state,
      byId: p.byId,
    })
    .from(d)
    .innerJoin(p, eq(p.id, d.proposalId))
    .where(eq(d.proposalId, proposalId))
  if (!found) throw new Refusal('not-found')
  refuseOwn(ownMatter({ 'own-post': found.personId === actor.personId }))
  return found
}
