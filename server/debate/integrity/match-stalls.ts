import type { Stall } from '../../people/schema.ts'

/** How well groups found by votes alone fit the stalls that people say they have. */
export type Match = {
  /** Mean over the two stalls of the share of their people who are in a group of their own stall, 0 to 1; 0.5 says nothing. */
  readonly agreement: number
  /** For each voter, whether he stands in a group of the other stall. Never true of buyers and observers. */
  readonly contradicts: readonly boolean[]
}

const STALLS = ['online', 'offline'] as const
/** Of fewer people of a stall nothing is said. */
const LEAST = 5

/**
 * Compares the group of each voter with his declared stall. A group belongs to the stall that has the larger share of its own people in
 * it, so that a stall of few people is heard as one of many.
 *
 * @returns null where a stall has too few people for that
 */
export function matchStalls(groupOf: readonly number[], stallOf: readonly Stall[]): Match | null {
  const people = STALLS.map((stall) => groupOf.filter((_, voter) => stallOf[voter] === stall))
  if (people.some(({ length }) => length < LEAST)) return null
  const shareIn = (group: number) => people.map((groups) => groups.filter((own) => own === group).length / groups.length)
  const owners = new Map(
    [...new Set(groupOf)].map((group) => {
      const [online = 0, offline = 0] = shareIn(group)
      return [group, online > offline ? 'online' : online < offline ? 'offline' : null]
    }),
  )
  const isAt = (voter: number, stall: Stall) => owners.get(groupOf[voter]!) === stall
  const shares = people.map((groups, n) => groups.filter((group) => owners.get(group) === STALLS[n]).length / groups.length)
  return {
    agreement: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    contradicts: stallOf.map(
      (stall, voter) => (stall === 'online' && isAt(voter, 'offline')) || (stall === 'offline' && isAt(voter, 'online')),
    ),
  }
}
