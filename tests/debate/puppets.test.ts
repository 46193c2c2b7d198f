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

test.each(MANNERS.slice(0, 6))('forty accounts of the other stall, $name, hardly lift a partisan reply', (manner) => {
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

test('hardly a vote of an honest debate is set aside, neither of newcomers nor of those who vote rarely', () => {
  const aside = new Set(
    rankReplies(replies, ballots, GUARDED).flatMap(({ doubted }) => doubted.map(({ personId, number }) => `${personId} ${number}`)),
  )
  const share = (of: (ballot: (typeof ballots)[number]) => boolean) => {
    const own = ballots.filter(of)
    return own.filter(({ personId, number }) => aside.has(`${personId} ${number}`)).length / own.length
  }
  const given = Map.groupBy(ballots, ({ personId }) => personId)
  expect(share(() => true)).toBeLessThanOrEqual(0.01)
  expect(share(({ newcomer }) => newcomer)).toBeLessThanOrEqual(0.02)
  expect(share(({ personId }) => given.get(personId)!.length < 10)).toBeLessThanOrEqual(0.02)
})

test('forty of them take no honest vote with them', () => {
  for (const manner of MANNERS) {
    const puppets = puppetsFor(seeded(7), replies, target, { count: 40, manner })
    const hurt = rankReplies(replies, [...ballots, ...puppets], GUARDED)
      .flatMap(({ doubted }) => doubted)
      .filter(({ personId }) => !personId.startsWith('puppet'))
    expect(hurt.length, manner.name).toBeLessThanOrEqual(0.01 * ballots.length)
  }
})
