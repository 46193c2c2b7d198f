import type { TimedVote } from './timed-vote.ts'
import { REQUIRED_STALLS, sumOf, type ReplyFigures, type RequiredStall } from './figures.ts'

const WINDOW_MS = 10 * 60_000
/** When the other stall comes in the same minutes, half as many of all its voters at least, it is an audience. */
const AUDIENCE = 0.5

/**
 * The votes of a stall within those ten minutes in which most of them were of one side, leaving out the times at which the other stall came as well: a live
 * debate brings both, a shared link often, one hand never.
 */
export function rushOf<V extends TimedVote>(
  { votes, figures }: { readonly votes: readonly V[]; readonly figures: ReplyFigures },
  stall: RequiredStall,
  side: 'agree' | 'disagree' = 'agree',
): readonly V[] {
  const sorted = votes.toSorted((a, b) => a.at - b.at)
  const own = sorted.filter((vote) => vote.stall === stall)
  const others = REQUIRED_STALLS.filter((required) => required !== stall)
  const times = sorted.filter((vote) => others.some((other) => other === vote.stall)).map(({ at }) => at)
  const inProportion = (AUDIENCE * others.reduce((sum, other) => sum + sumOf(figures[other]), 0)) / Math.max(1, sumOf(figures[stall]))

  let best = { from: 0, to: 0, many: 0 }
  let [to, many, gone, come] = [0, 0, 0, 0]
  for (const [from, { at, vote }] of own.entries()) {
    for (; to < own.length && own[to]!.at <= at + WINDOW_MS; to++) if (own[to]!.vote === side) many++
    while (come < times.length && times[come]! <= at + WINDOW_MS) come++
    while (gone < times.length && times[gone]! < at) gone++
    if (many > best.many && come - gone < inProportion * (to - from)) best = { from, to, many }
    if (vote === side) many--
  }
  return own.slice(best.from, best.to)
}
