import type { TimedVote } from './burst.ts'
import { REQUIRED_STALLS, sumOf, type ReplyFigures, type RequiredStall } from './figures.ts'

const WINDOW_MS = 10 * 60_000
/** When so much of the other stall comes within the same minutes, it is an audience. */
const AUDIENCE = 0.3

/**
 * The votes of a stall within those ten minutes in which most of them agreed, leaving out the times at which the other stall came as well: a live debate
 * brings both, a shared link often, one hand never.
 */
export function rushOf<V extends TimedVote>(
  { votes, figures }: { readonly votes: readonly V[]; readonly figures: ReplyFigures },
  stall: RequiredStall,
): readonly V[] {
  const sorted = votes.toSorted((a, b) => a.at - b.at)
  const own = sorted.filter((vote) => vote.stall === stall)
  const others = REQUIRED_STALLS.filter((required) => required !== stall)
  const times = sorted.filter((vote) => others.some((other) => other === vote.stall)).map(({ at }) => at)
  const audience = AUDIENCE * others.reduce((sum, other) => sum + sumOf(figures[other]), 0)

  let best = { from: 0, to: 0, agree: 0 }
  let [from, agree, gone, come] = [0, 0, 0, 0]
  for (const [last, { at, vote }] of own.entries()) {
    if (vote === 'agree') agree++
    for (; at - own[from]!.at > WINDOW_MS; from++) if (own[from]!.vote === 'agree') agree--
    while (come < times.length && times[come]! <= at) come++
    while (gone < times.length && times[gone]! < own[from]!.at) gone++
    if (agree > best.agree && come - gone <= audience) best = { from, to: last + 1, agree }
  }
  return own.slice(best.from, best.to)
}
