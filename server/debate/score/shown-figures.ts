import type { Stall } from '../../people/schema.ts'
import type { Badge } from './badge-of.ts'
import { byStall, REQUIRED_STALLS, STALLS, sumOf, type Counts, type ReplyFigures } from './figures.ts'
import { sortKey } from './sort-key.ts'
import { ENOUGH_IN_ALL, ENOUGH_OF_A_STALL } from './thresholds.ts'

/** What is kept of a reply's figures. */
export type KeptFigures = { readonly figures: ReplyFigures; readonly badge: Badge; readonly frozen: string | null }

/** What everybody may see of them. */
export type ShownFigures = {
  /** Null until both required stalls are shown, and while it is looked into whether the votes are honest. */
  readonly key: number | null
  readonly badge: Badge
  /** Whether the badge stands still until somebody has looked. */
  readonly frozen: boolean
  /** How many of the five votes are there that a stall's share takes; never more than five. */
  readonly have: Readonly<Record<Stall, number>>
  /** A stall's votes, or null while they are withheld. */
  readonly figures: Readonly<Record<Stall, Counts | null>>
}

/**
 * The one rule of what is shown of a reply's figures, for pages, API, live frames and CSV alike: nothing before ten people have voted, and
 * of a stall nothing before five of it have, because the first few would decide what the others think, and because three votes may
 * be three people whom everybody knows. There is no sum over stalls, and the key only where its parts are shown: from either, what is withheld could be worked out.
 */
export function shownFigures({ figures, badge, frozen }: KeptFigures): ShownFigures {
  const enough = STALLS.reduce((sum, stall) => sum + sumOf(figures[stall]), 0) >= ENOUGH_IN_ALL
  const shown = byStall((stall) => (enough && sumOf(figures[stall]) >= ENOUGH_OF_A_STALL ? figures[stall] : null))
  const known = !frozen && REQUIRED_STALLS.every((stall) => shown[stall])
  return {
    key: known ? sortKey(figures) : null,
    badge,
    frozen: frozen !== null,
    have: byStall((stall) => Math.min(ENOUGH_OF_A_STALL, sumOf(figures[stall]))),
    figures: shown,
  }
}
