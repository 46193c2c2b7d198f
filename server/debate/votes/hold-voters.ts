import type { Scope } from '../../store/scope.ts'
import { holdVoter } from './count-voter.ts'

/**
 * Holds the rows of several people until the commit, always in the same order: of two commands about the same people the second waits
 * for the first and sees what it did, and neither waits for a row that the other one keeps.
 */
export async function holdVoters(tx: Scope, people: readonly string[]): Promise<void> {
  for (const personId of [...new Set(people)].toSorted()) await holdVoter(tx, personId)
}
