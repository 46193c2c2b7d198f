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

/** What comes next for somebody with so many standing strikes. */
export const nextOnLadder = (strikes: number): MeasureDraft<SanctionKind> => LADDER[Math.min(strikes, LADDER.length - 1)]!
