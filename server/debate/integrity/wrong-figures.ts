import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'
import { piecesOfPeople, piecesOfThreads } from './pieces.ts'
import { wrongDays } from './wrong-days.ts'
import { wrongLists } from './wrong-lists.ts'
import { wrongPeople } from './wrong-people.ts'
import { wrongScores } from './wrong-scores.ts'
import { wrongSums } from './wrong-sums.ts'

/** Whoever gets so many knows that all is to be looked into. */
const ENOUGH = 200

/**
 * Whatever the debates' counters, lists and scores say that a recount of votes, stances and the like does not bear out. It goes through
 * threads and people piece by piece, so that its memory does not grow with the forum, and ends early where nearly all is wrong.
 */
export async function wrongFigures(scope: Scope): Promise<Flaw[]> {
  const flaws = await wrongScores(scope)
  for await (const piece of piecesOfThreads(scope)) {
    for (const look of [wrongSums, wrongDays, wrongLists]) flaws.push(...(await look(scope, piece)))
    if (flaws.length >= ENOUGH) return flaws
  }
  for await (const piece of piecesOfPeople(scope)) {
    flaws.push(...(await wrongPeople(scope, piece)))
    if (flaws.length >= ENOUGH) return flaws
  }
  return flaws
}
