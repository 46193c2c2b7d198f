import { Stall } from '../../people/schema.ts'
import type { FlaggersByStall } from './schema.ts'

/** The stalls that the figures of a case name: both sides always, so that none looks forgotten; the others only where there are any. */
export const namedStalls = (flaggers: FlaggersByStall): Stall[] =>
  Stall.enum.filter((stall) => stall === 'online' || stall === 'offline' || flaggers[stall] > 0)
