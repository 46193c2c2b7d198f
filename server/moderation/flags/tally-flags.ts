import type { Stall } from '../../people/schema.ts'

/** What a flag brings to the scales. */
export type WeighedFlag = {
  readonly stall: Stall | null
  /** In hundredths. */
  readonly weight: number
  /** The hashed network it came from; null if that is not known, empty if it has been forgotten. */
  readonly network: string | null
  /** From an account of its first day. */
  readonly newcomer: boolean
}

/** What the flags of one post weigh together. */
export type Tally = {
  /** In hundredths, each stall capped. */
  readonly weight: number
  /** How many people they count as. */
  readonly people: number
  /** From how many stalls these come; to show no stall is none. */
  readonly stalls: number
  /** What each stall brings, in hundredths: all of it, and what of it counts. */
  readonly ofStalls: readonly StallWeight[]
}

export type StallWeight = { readonly stall: Stall | null; readonly all: number; readonly counted: number }

/** Any one stall counts at most so much, and so do all who show none: less than it takes to hide a post. */
const MOST_OF_A_STALL = 200

/**
 * Weighs the flags of one post. People whom one hand may hold count as one, with the heaviest flag among them: all of one network, and
 * all on the first day of their account. (A first-day account in the network of an older one belongs to that network.)
 */
export function tallyFlags(flags: readonly WeighedFlag[]): Tally {
  const older = new Set(flags.filter(({ newcomer }) => !newcomer).map(({ network }) => network))
  const heaviest = new Map<unknown, WeighedFlag>()
  for (const flag of flags) {
    const { network, newcomer, weight } = flag
    const hand = newcomer && (network === null || !older.has(network)) ? 'newcomers' : network === null ? Symbol() : `network ${network}`
    if (weight > (heaviest.get(hand)?.weight ?? 0)) heaviest.set(hand, flag)
  }
  const ofStall = new Map<Stall | null, number>()
  for (const { stall, weight } of heaviest.values()) ofStall.set(stall, (ofStall.get(stall) ?? 0) + weight)
  const ofStalls = [...ofStall].map(([stall, all]) => ({ stall, all, counted: Math.min(all, MOST_OF_A_STALL) }))
  return {
    ofStalls,
    weight: ofStalls.reduce((sum, { counted }) => sum + counted, 0),
    people: heaviest.size,
    stalls: [...ofStall.keys()].filter((stall) => stall !== null).length,
  }
}
