import type { VoteRow } from '../../server/debate/integrity/find-plane.ts'

/** A sequence of numbers from 0 to 1 that is the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Planted = { readonly sizes: readonly number[]; readonly statements: number; readonly seen: number; readonly noise: number }

/**
 * Votes of people who belong to groups: each group has an opinion on each statement, which its people share but for some noise, and
 * each of them has voted on a part of the statements.
 */
export function plantedGroups(random: () => number, { sizes, statements, seen, noise }: Planted): { votes: VoteRow[]; groupOf: number[] } {
  const opinions = sizes.map(() => Array.from({ length: statements }, () => (random() < 0.5 ? 1 : -1)))
  const groupOf = sizes.flatMap((size, group) => Array.from({ length: size }, () => group))
  const votes = groupOf.map((group) =>
    Float64Array.from({ length: statements }, (_, statement) => {
      if (random() >= seen) return NaN
      const own = opinions[group]![statement]!
      const drawn = random()
      return drawn < noise ? -own : drawn < 2 * noise ? 0 : own
    }),
  )
  return { votes, groupOf }
}

/** The share of people who are in the found group that holds most of their planted one. */
export function recovered(planted: readonly number[], found: readonly number[]): number {
  const together = new Map<string, number>()
  planted.forEach((group, n) => together.set(`${group} ${found[n]}`, (together.get(`${group} ${found[n]}`) ?? 0) + 1))
  const owner = new Map<string, number>()
  for (const [pair, many] of together) {
    const group = pair.split(' ')[1]!
    owner.set(group, Math.max(owner.get(group) ?? 0, many))
  }
  return [...owner.values()].reduce((sum, many) => sum + many, 0) / planted.length
}
