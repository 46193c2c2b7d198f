import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { postToJudge } from '../hearing/post-to-judge.ts'
import { appendEntry } from '../log/append-entry.ts'
import { startMeasure } from '../measures/start-measure.ts'
import { eraseEvidence } from './erase-evidence.ts'
import { erasable } from './erasable.ts'
import { refuseMeasure } from './refuse-measure.ts'
import { ProposalAnswer } from './schema.ts'

const Input = Type.Object({ proposalId: Id, ...ProposalAnswer.properties }, { additionalProperties: false })

/**
 * Agrees to a proposal, by which it is carried out, or refuses it. Who made it may only take it back; who wrote the post or in the debate
 * answers nothing.
 *
 * @returns `{ proposalId, state }`
 * @throws {Refusal} `not-found`, `already-decided`, or what `postToJudge` says
 */
export const answerProposal = command('moderation.second', Input, async (tx, { proposalId, agree, note }, context) => {
  const { actor, at, tell } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const found = await readOpen(tx, proposalId)
  const { caseId, byId, threadId, number, at: since } = found
  const takesBack = !agree && byId === actor.personId
  const asked = { threadId, number, proposerId: byId, since }
  const alone = !takesBack && (await postToJudge(tx, actor, asked, at)).alone

  const { proposals } = tx.t
  const state = agree ? ('agreed' as const) : ('refused' as const)
  const [answered] = await tx.db
    .update(proposals)
    .set({ state, secondId: actor.personId, answer: note ?? null, alone, decidedAt: at })
    .where(and(eq(proposals.id, proposalId), eq(proposals.state, 'open')))
    .returning({ id: proposals.id })
  if (!answered) throw new Refusal('already-decided') // since it was read
  await appendEntry(tx, entryOf(found, state, alone, actor), at)
  await carryOut(tx, found, agree, context)
  await tell(QUEUE_TOPIC, 'proposal-answer', caseId, { state, measure: found.kind, decision: found.decisionId ?? '' })
  return { proposalId, state }
})

type Open = Awaited<ReturnType<typeof readOpen>>

async function readOpen({ db, t: { proposals, cases } }: Scope, proposalId: string) {
  const [found] = await db
    .select({
      id: proposals.id,
      kind: proposals.kind,
      caseId: proposals.caseId,
      decisionId: proposals.decisionId,
      byId: proposals.byId,
      state: proposals.state,
      at: proposals.at,
      threadId: cases.threadId,
      number: cases.number,
    })
    .from(proposals)
    .innerJoin(cases, eq(cases.id, proposals.caseId))
    .where(eq(proposals.id, proposalId))
  // A disclosure is proposed and answered in a stricter way of its own.
  if (!found || found.kind === 'disclose') throw new Refusal('not-found')
  if (found.state !== 'open') throw new Refusal('already-decided', { state: found.state })
  return { ...found, kind: found.kind }
}

async function carryOut(tx: Scope, { kind, caseId, decisionId, threadId, number }: Open, agree: boolean, context: CommandContext<Actor>) {
  if ((kind === 'suspend' || kind === 'ban') && decisionId !== null) {
    if (agree) return startMeasure(tx, { decisionId, kind }, context)
    await refuseMeasure(tx, { caseId, decisionId, kind }, context.at)
  }
  if (kind === 'erase-evidence' && agree) {
    await erasable(tx, caseId)
    await eraseEvidence(tx, { caseId, threadId, number })
    await appendEntry(tx, { kind: 'evidence-erased', threadId, number }, context.at)
  }
  return undefined
}

const entryOf = ({ kind, threadId, number, decisionId }: Open, action: 'agreed' | 'refused', alone: boolean, { name }: Actor) => ({
  kind: 'proposal-answer' as const,
  threadId,
  number,
  moderator: name,
  action,
  proposal: kind,
  decisionId: decisionId ?? undefined,
  ...(alone && { alone }),
})
