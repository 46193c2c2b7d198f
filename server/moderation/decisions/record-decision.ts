import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { flagsUpheld } from '../flags/flags-upheld.ts'
import { judgeFlags } from '../flags/judge-flags.ts'
import { appendEntry } from '../log/append-entry.ts'
import { takeMeasures } from '../measures/take-measures.ts'
import { isAgainst } from './actions.ts'
import { decisionEntry } from './decision-entry.ts'
import { giveStrike } from './give-strike.ts'
import { isHeldByAnother } from './is-held-by-another.ts'
import type { NewDecision } from './new-decision.ts'
import { RULES_VERSION } from './rules.ts'
import { setPostState, stateAfter } from './set-post-state.ts'

type Context = CommandContext<Actor>

/**
 * Writes a decision down and carries it out: the state of the post, the strike, the records of the flaggers, the measures, the entry of
 * the public log. The queue is told, and by that author and flaggers.
 *
 * @throws {Refusal} `forgotten` when a post is to be shown again whose words are gone for good
 */
export async function recordDecision(tx: Scope, decision: NewDecision, context: Context): Promise<void> {
  const { id, caseId, post, action, reason, sanction, debate, lifts, appealed } = decision
  const { actor, at, tell } = context
  const { threadId, authorId: personId } = post
  await writeDown(tx, decision, context)
  await setPostState(tx, post, await stateOfPost(tx, decision), context)
  if (isAgainst(action) || sanction !== undefined) await giveStrike(tx, { decisionId: id, personId }, at)
  const upheld = flagsUpheld({ action, reason, sanctions: sanction !== undefined })
  if (upheld !== null) await judgeFlags(tx, { caseId, upheld, moderatorId: actor.personId })
  const measures = await takeMeasures(tx, { id, caseId, threadId, personId, moderatorId: actor.personId }, { sanction, debate }, context)
  await appendEntry(tx, decisionEntry(decision, actor.name, measures), at)
  await tell(QUEUE_TOPIC, 'decision', caseId, {
    action,
    ...(appealed !== undefined && { appealed }),
    ...(lifts && { measure: lifts.measure.kind }),
  })
}

async function writeDown({ db, t: { decisions } }: Scope, decision: NewDecision, { actor, at }: Context): Promise<void> {
  const { id, caseId, post, action, rule, reason, note, undoes, onTranslation, alone } = decision
  const { threadId, number, authorId: personId, state: before } = post
  await db.insert(decisions).values({
    id,
    caseId,
    threadId,
    number,
    personId,
    moderatorId: actor.personId,
    action,
    rule: rule ?? null,
    rulesVersion: RULES_VERSION,
    reason,
    note,
    before,
    undoes: undoes ?? null,
    state: 'standing',
    onTranslation,
    recheckedById: null,
    alone,
    at,
  })
}

async function stateOfPost(tx: Scope, { id: decisionId, post, action, state }: NewDecision): Promise<NewDecision['post']['state']> {
  const { threadId, number, state: before } = post
  const held = !isAgainst(action) && (await isHeldByAnother(tx, { threadId, number, decisionId }))
  const after = state ?? (held ? before : stateAfter(action, before))
  if (after === 'shown' && post.text === '') throw new Refusal('forgotten') // there is nothing to show any more
  return after
}
