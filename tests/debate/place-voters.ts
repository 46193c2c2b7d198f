import { findPlane, type VoteRow } from '../../server/debate/integrity/find-plane.ts'
import { placeInPlane, type Point } from '../../server/debate/integrity/place-in-plane.ts'

/** Places voters in the plane of their own votes, in their order. */
export function placeVoters(votes: readonly VoteRow[]): Point[] {
  const plane = findPlane(votes)
  return votes.map((row) => placeInPlane(plane, row))
}
