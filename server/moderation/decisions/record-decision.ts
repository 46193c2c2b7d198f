import { and, eq, inArray, ne } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import type { Post } from '../cases/read-post.ts'
import { appendEntry } from '../log/append-entry.ts'
import type { LogEntry } from '../log/log-entry.ts'
import type { MeasureDraft } from '../measures/measure-kinds.ts'
import { flagsUpheld } from '../flags/flags-upheld.ts'
import { judgeFlags } from '../flags/judge-flags.ts'
import { takeMeasures } from '../measures/take-measures.ts'
import { ACTIONS, isAgainst, type Action } from './actions.ts'
import type { DecisionReason } from './decision-reasons.ts'
import { RULES_VERSION } from './rules.ts'
import { setPostState, stateAfter } from './set-post-state.ts'
import { giveStrike } from './give-strike.ts'

/** A decision about to be written down, checked already. */
export type NewDecision = {
  readonly id: string
  readonly caseId: number
  readonly post: Post
  readonly action: Action
  readonly rule?: number | undefined
  readonly reason: DecisionReason
  readonly note: string
  readonly sanction?: MeasureDraft | undefined
  readonly debate?: MeasureDraft | undefined
  /** The decision that it takes back. */
  readonly undoes?: string | undefined
  /** The measure that it ends early, and whose it is. */
  readonly lifts?: { readonly decisionId: string; readonly measure: MeasureDraft } | undefined
  /** The decision that was appealed against, where this one answers that. */
  readonly appealed?: string | undefined
  /** How the post stands afterwards, where its action alone does not say so. */
  readonly state?: Post['state'] | undefined
  readonly onTranslation: boolean
  readonly alone: boolean
}

/**
 * Writes a decision down and carries it out: the state of the post, the strike, the records of the
 * flaggers, the measures, the entry of the public log. The queue is
 * told, and by that author and flaggers.
 *
 * @throws {Refusal} `forgotten` when a post is to be shown again whose words are gone for good
 */
export async function recordDecision(tx: Scope, decision: NewDecision, context: CommandContext<Actor>): Promise<void> {
  const { id, caseId, post, action, rule, reason, note, sanction, debate, undoes, lifts, appealed, onTranslation, alone } = decision
  const { actor, at, tell } = context
  const { threadId, number, authorId: personId, state: before } = post
  await tx.db.insert(tx.t.decisions).values({
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
  // Two decisions may hold one post: taking one of them back does not show what the other hides.
  const held = !isAgainst(action) && (await isHeldByAnother(tx, decision))
  const after = decision.state ?? (held ? before : stateAfter(action, before))
  if (after === 'shown' && post.text === '') throw new Refusal('forgotten') // there is nothing to show any more
  await setPostState(tx, post, after, context)
  if (isAgainst(action) || sanction !== undefined) await giveStrike(tx, { decisionId: id, personId }, at)
  const upheld = flagsUpheld({ action, reason, sanctions: sanction !== undefined })
  if (upheld !== null) await judgeFlags(tx, { caseId, upheld, moderatorId: actor.personId })
  const measures = await takeMeasures(tx, { id, caseId, threadId, personId, moderatorId: actor.personId }, { sanction, debate }, context)
  const entry: LogEntry = {
    kind: appealed === undefined ? 'decision' : 'appeal',
    threadId,
    number,
    moderator: actor.name,
    action,
    rule,
    rulesVersion: RULES_VERSION,
    reason,
    decisionId: id,
    undoes,
    appealed,
    ...(lifts && { lifts: lifts.decisionId, measures: [lifts.measure] }),
    ...(measures.length > 0 && { measures: measures.map(({ kind, hours, proposed }) => ({ kind, hours, ...(proposed && { proposed }) })) }),
    ...(onTranslation && { onTranslation }),
    ...(alone && { alone }),
  }
  await appendEntry(tx, entry, at)
  await tell(QUEUE_TOPIC, 'decision', caseId, {
    action,
    ...(appealed !== undefined && { appealed }),
    ...(lifts && { measure: lifts.measure.kind }),
  })
}

async function isHeldByAnother({ db, t: { decisions } }: Scope, { id, post: { threadId, number } }: NewDecision): Promise<boolean> {
  const [another] = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.threadId, threadId),
        eq(decisions.number, number),
        ne(decisions.id, id),
        eq(decisions.state, 'standing'),
        inArray(decisions.action, AGAINST),
      ),
    )
    .limit(1)
  return another !== undefined
}

const AGAINST = ACTIONS.filter(isAgainst)
