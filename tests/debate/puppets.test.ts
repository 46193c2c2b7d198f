import { expect, test } from 'vitest'
import { seeded } from './planted-groups.ts'
import { rankReplies, type Guards } from './rank-replies.ts'
import { MANNERS, puppetsFor, simulateDebate } from './simulate-debate.ts'

const GUARDED: Guards = { eligibility: true, burst: true }
const { replies, ballots } = simulateDebate(seeded(1), { online: 150, offline: 60 })
const partisan = rankReplies(replies, ballots, GUARDED).filter(
  ({ number }) => replies[number - 1]!.kind.online - replies[number - 1]!.kind.offline > 0.5,
)
const target = replies[partisan[Math.floor(partisan.length / 2)]!.number - 1]!

/** By how many ranks of two hundred forty puppets lift a partisan reply. */
function liftBy(manner: (typeof MANNERS)[number], guards: Guards): number {
  const rank = (given: typeof ballots) => rankReplies(replies, given, guards).findIndex(({ number }) => number === target.number)
  return rank(ballots) - rank([...ballots, ...puppetsFor(seeded(7), replies, target, { count: 40, manner })])
}

test.each(MANNERS.slice(0, 3))('forty accounts of the other stall, $name, hardly lift a partisan reply', (manner) => {
  expect(Math.abs(liftBy(manner, GUARDED))).toBeLessThanOrEqual(6)
})

test('without the guards they lift it over a third of all, so that the simulation would show it', () => {
  for (const manner of MANNERS) expect(liftBy(manner, { eligibility: false, burst: false })).toBeGreaterThan(66)
  expect(liftBy(MANNERS[0]!, { eligibility: true, burst: false })).toBe(0)
  expect(liftBy(MANNERS[1]!, { eligibility: true, burst: false })).toBeGreaterThan(66)
})

test('hardly anything is frozen in an honest debate with live evenings and many who come by one link', () => {
  const frozen = rankReplies(replies, ballots, GUARDED).filter((standing) => standing.frozen)
  expect(frozen.length).toBeLessThanOrEqual(0.02 * replies.length)
})
