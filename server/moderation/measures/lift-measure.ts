import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { Scope } from '../../store/scope.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { LiftDraft } from '../decisions/schema.ts'
import { postToJudge } from '../hearing/post-to-judge.ts'
import { endMeasure } from './end-measure.ts'
import type { MeasureKind } from './measure-kinds.ts'

const Input = Type.Object({ decisionId: Id, ...LiftDraft.properties }, { additionalProperties: false })

/**
 * Ends one measure before its time, by a decision of its own. The decision that took it stands: its post stays as it is and its strike
 * counts on. It is for who could judge the post, and waits for no appeal, since it only gives back.
 *
 * @returns `{ caseId, decisionId }`: this decision
 * @throws {Refusal} `not-a-moderator`; `not-found`; `not-in-force` for a measure that waits for a second moderator or is over;
 *   `invalid-input` for another reason without a note; or what `postToJudge` says
 */
export const liftMeasure = command('moderation.lift', Input, async (tx, { decisionId, kind, reason, note = '' }, context) => {
  const { actor, at, id } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const { caseId, threadId, number, state, startedAt, hours } = await readTaken(tx, decisionId, kind)
  const { post, alone } = await postToJudge(tx, actor, { threadId, number, since: startedAt ?? at }, at)
  if (state !== 'standing') throw new Refusal('not-in-force', { state })
  if (reason === 'other' && note === '') throw new Refusal('invalid-input', { errors: [{ at: '/body/note', code: 'required' }] })
  if (!(await endMeasure(tx, { decisionId, kind }, 'undone', context))) throw new Refusal('not-in-force') // since it was read
  const measure = { kind, ...(hours !== null && { hours }) }
  const lifts = { decisionId, measure }
  await recordDecision(tx, { id, caseId, post, action: 'lift', reason, note, lifts, onTranslation: false, alone }, context)
  return { caseId, decisionId: id }
})

async function readTaken({ db, t: { measures, decisions } }: Scope, decisionId: string, kind: MeasureKind) {
  const [taken] = await db
    .select({
      caseId: decisions.caseId,
      threadId: decisions.threadId,
      number: decisions.number,
      state: measures.state,
      startedAt: measures.startedAt,
      hours: measures.hours,
    })
    .from(measures)
    .innerJoin(decisions, eq(decisions.id, measures.decisionId))
    .where(and(eq(measures.decisionId, decisionId), eq(measures.kind, kind)))
  if (!taken) throw new Refusal('not-found')
  return taken
}
