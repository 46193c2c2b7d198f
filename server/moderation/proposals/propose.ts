import { and, eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { appendEntry } from '../log/append-entry.ts'
import type { ProposalKind } from './schema.ts'

type New = {
  readonly id: string
  readonly kind: ProposalKind
  readonly caseId: number
  readonly threadId: number
  readonly number: number
  readonly note: string
}

/**
 * Proposes to a second moderator what one may not do alone; the public log says that it was. Of one kind a case has one open proposal.
 *
 * @throws {Refusal} `already-proposed`
 */
export async function propose(
  tx: Scope,
  { id, kind, caseId, threadId, number, note }: New,
  { actor, at, tell }: Pick<CommandContext<Actor>, 'actor' | 'at' | 'tell'>,
): Promise<void> {
  const { proposals } = tx.t
  const [open] = await tx.db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.caseId, caseId), eq(proposals.kind, kind), eq(proposals.state, 'open')))
  if (open) throw new Refusal('already-proposed')
  await tx.db.insert(proposals).values({
    id,
    kind,
    caseId,
    decisionId: null,
    byId: actor.personId,
    note,
    state: 'open',
    secondId: null,
    answer: null,
    alone: false,
    at,
    decidedAt: null,
  })
  await appendEntry(tx, { kind: 'proposal', threadId, number, moderator: actor.name, proposal: kind }, at)
  await tell(QUEUE_TOPIC, 'proposal', caseId)
}
