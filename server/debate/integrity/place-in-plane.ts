import type { Plane, VoteRow } from './find-plane.ts'

/** A voter's place in the plane of opinions. */
export type Point = readonly [x: number, y: number]

/**
 * Where one voter stands in the plane, whether or not it was found with his votes: a vote that he has not cast counts as the mean of its
 * statement, and whoever voted on few of n statements, and so is drawn to the middle, is moved out by sqrt(n / his votes), as Polis has it.
 */
export function placeInPlane({ means, first, second }: Plane, votes: VoteRow): Point {
  let [x, y, cast] = [0, 0, 0]
  for (const [statement, vote] of votes.entries()) {
    if (Number.isNaN(vote)) continue
    x += (vote - means[statement]!) * first[statement]!
    y += (vote - means[statement]!) * second[statement]!
    cast++
  }
  const scale = Math.sqrt(votes.length / Math.max(1, cast))
  return [scale * x, scale * y]
}
