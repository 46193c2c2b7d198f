import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../people/actor.ts'
import type { Scope } from '../../store/scope.ts'
import type { DecisionReason } from '../decisions/decision-reasons.ts'
import { mayHear } from '../hearing/hearing.ts'
import { LIFTABLE, type MeasureKind } from './measure-kinds.ts'
import { timeLeft } from './time-left.ts'

/** A measure that stands, or waits for a second moderator, with the decision that took it; for moderators. */
export type StandingMeasure = {
  readonly decisionId: string
  readonly caseId: number
  readonly kind: Exclude<MeasureKind, 'warn'>
  readonly hours: number | null
  readonly state: 'proposed' | 'standing'
  /** How much is still to come, in milliseconds; null is without end. */
  readonly leftMs: number | null
  readonly rule: number | null
  readonly rulesVersion: number
  readonly reason: DecisionReason
  readonly at: number
  /** Whether the asker may end it now. */
  readonly mayLift: boolean
}

type Against = { readonly personId: string } | { readonly threadId: number }

/**
 * What stands against a person, or holds a debate. Several queries: read it in a snapshot.
 *
 * @param viewer a moderator; whoever asks makes sure of that
 * @param now milliseconds since 1970, UTC
 */
export async function readStanding(scope: Scope, against: Against, viewer: Actor, now: number): Promise<StandingMeasure[]> {
  const standing: StandingMeasure[] = []
  for (const { kind, state, startedAt, countedAt, threadId, authorId, ...row } of await rowsOf(scope, against)) {
    const liftable = LIFTABLE.find((known) => known === kind)
    if (!liftable || (state !== 'proposed' && state !== 'standing')) continue
    const question = { threadId, authorId, since: startedAt ?? now }
    const mayLift = state === 'standing' && (await mayHear(scope, viewer, question, now)).may !== 'no'
    standing.push({ ...row, kind: liftable, state, leftMs: timeLeft({ ...row, state, countedAt }, now), mayLift })
  }
  return standing
}

const rowsOf = ({ db, t: { measures, decisions } }: Scope, against: Against) =>
  db
    .select({
      decisionId: measures.decisionId,
      caseId: decisions.caseId,
      kind: measures.kind,
      hours: measures.hours,
      state: measures.state,
      startedAt: measures.startedAt,
      leftMs: measures.leftMs,
      countedAt: measures.countedAt,
      threadId: decisions.threadId,
      authorId: decisions.personId,
      rule: decisions.rule,
      rulesVersion: decisions.rulesVersion,
      reason: decisions.reason,
      at: decisions.at,
    })
    .from(measures)
    .innerJoin(decisions, eq(decisions.id, measures.decisionId))
    .where(
      and(
        'personId' in against ? eq(measures.personId, against.personId) : eq(measures.threadId, against.threadId),
        inArray(measures.state, ['proposed', 'standing']),
      ),
    )
    .orderBy(asc(decisions.at), asc(measures.kind))
