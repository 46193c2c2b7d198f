import type { MeasureDraft, SanctionKind } from '../measures/measure-kinds.ts'

/**
 * What the next strike would bring, published for everybody: the first and second a warning, then more and more time. It is advice to
 * moderators, who may be milder or, for a grave breach, harder. Nothing of it happens by itself.
 */
export const LADDER: readonly MeasureDraft<SanctionKind>[] = [
  { kind: 'warn' },
  { kind: 'warn' },
  { kind: 'mute', hours: 24 },
  { kind: 'mute', hours: 72 },
  { kind: 'mute', hours: 168 },
  { kind: 'suspend', hours: 168 },
  { kind: 'ban' },
]

/** A strike as far as the ladder asks: what was done to the person besides judging his post. */
type Climbed = { readonly measures: readonly MeasureDraft[] }

/** How hard a step is, to compare: by kind, then by length. */
const weightOf = ({ kind, hours = 0 }: MeasureDraft): number => ['warn', 'mute', 'suspend', 'ban'].indexOf(kind) * 10_000 + hours

/** The first step that is no milder than a measure. */
const stepLike = (measure: MeasureDraft): number => {
  const like = LADDER.findIndex((step) => weightOf(step) >= weightOf(measure))
  return like === -1 ? LADDER.length - 1 : like
}

/**
 * Which step comes next for somebody with these standing strikes: one a strike, and never milder than what was done to him already.
 *
 * @returns an index of `LADDER`
 */
export const nextStep = (strikes: readonly Climbed[]): number =>
  Math.min(LADDER.length - 1, Math.max(strikes.length, ...strikes.flatMap(({ measures }) => measures.map(stepLike))))
