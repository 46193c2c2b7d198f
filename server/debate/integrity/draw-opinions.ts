import type { Scope } from '../../store/scope.ts'
import { drawCells, type OpinionMap } from './draw-cells.ts'
import { findPlane } from './find-plane.ts'
import { gatherVotes } from './gather-votes.ts'
import { groupPoints } from './group-points.ts'
import { matchStalls } from './match-stalls.ts'
import { placeInPlane } from './place-in-plane.ts'
import { type Bearings, takeBearings } from './take-bearings.ts'

/** The opinions of a debate, drawn. */
export type Drawing = {
  /** People whose votes can be compared. */
  readonly voters: number
  /** How well votes fit declared stalls; null where too few people have voted to say. */
  readonly agreement: number | null
  /** Null as long as there is too little to draw. */
  readonly map: OpinionMap | null
  readonly bearings: Bearings | null
}

const LEAST = { statementsOfMap: 8, votersOfMap: 60, votersOfScore: 100 }
/** Below that the groups are not the stalls, and say nothing about who votes unlike his own. */
const FIT = 0.85

/**
 * Draws who votes alike in a debate, and finds who votes unlike the stall that he declares. Reads only; several queries, which need not
 * agree to the vote.
 *
 * @returns with the drawing the people whose votes do not fit their stall; null where nothing can be said of that
 */
export async function drawOpinions(scope: Scope, threadId: number): Promise<Drawing & { readonly doubted: readonly string[] | null }> {
  const { statements, people, rows, stallOf } = await gatherVotes(scope, threadId, LEAST.votersOfMap)
  const voters = people.length
  if (rows.length === 0) return { voters, agreement: null, map: null, bearings: null, doubted: null }
  const plane = findPlane(rows)
  const points = rows.map((row) => placeInPlane(plane, row))
  const { groupOf } = groupPoints(points)
  const match = voters < LEAST.votersOfScore ? null : matchStalls(groupOf, stallOf)
  const drawn = statements.length >= LEAST.statementsOfMap
  return {
    voters,
    agreement: match?.agreement ?? null,
    map: drawn ? drawCells(points, groupOf) : null,
    bearings: drawn ? takeBearings({ statements, plane, points, groupOf }) : null,
    doubted: match && match.agreement >= FIT ? people.filter((_, voter) => match.contradicts[voter]) : null,
  }
}
