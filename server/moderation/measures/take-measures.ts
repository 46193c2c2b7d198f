import { eq } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { needsSecond, type MeasureDraft } from './measure-kinds.ts'
import { startMeasure } from './start-measure.ts'

const HOUR_MS = 3_600_000

/** A measure with what it is taken against. */
export type TakenMeasure = MeasureDraft & { readonly proposed: boolean }

/**
 * Takes the measures of a decision: those that one moderator may take alone start at once, the others are proposed to a second one.
 *
 * @returns what was taken, for the log
 */
export async function takeMeasures(
  tx: Scope,
  decision: {
    readonly id: string
    readonly caseId: number
    readonly threadId: number
    readonly personId: string
    readonly moderatorId: string
  },
  { sanction, debate }: { readonly sanction?: MeasureDraft | undefined; readonly debate?: MeasureDraft | undefined },
  context: Pick<CommandContext<unknown>, 'at' | 'tell' | 'signal'>,
): Promise<TakenMeasure[]> {
  const { measures, proposals } = tx.t
  const taken: TakenMeasure[] = []
  for (const [measure, against] of [
    [sanction, { personId: decision.personId, threadId: null }],
    [debate, { personId: null, threadId: decision.threadId }],
  ] as const) {
    if (!measure) continue
    const { kind, hours } = measure
    const proposed = needsSecond(measure)
    const leftMs = hours === undefined ? null : hours * HOUR_MS
    await tx.db.insert(measures).values({
      decisionId: decision.id,
      kind,
      ...against,
      hours: hours ?? null,
      state: 'proposed',
      startedAt: null,
      leftMs,
      countedAt: null,
      endedAt: null,
    })
    if (proposed && (kind === 'suspend' || kind === 'ban'))
      await tx.db.insert(proposals).values({
        id: decision.id,
        kind,
        caseId: decision.caseId,
        decisionId: decision.id,
        byId: decision.moderatorId,
        note: '',
        state: 'open',
        secondId: null,
        answer: null,
        alone: false,
        at: context.at,
        decidedAt: null,
      })
    else await startMeasure(tx, { decisionId: decision.id, kind }, context)
    taken.push({ kind, hours, proposed })
  }
  return taken
}

/** Whether a decision has measures that stand or wait for a second moderator. */
export async function hasMeasures({ db, t: { measures } }: Scope, decisionId: string): Promise<boolean> {
  const rows = await db.select({ state: measures.state }).from(measures).where(eq(measures.decisionId, decisionId))
  return rows.some(({ state }) => state === 'proposed' || state === 'standing')
}
