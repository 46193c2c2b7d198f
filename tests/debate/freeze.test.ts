import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { isCalm } from '../../server/debate/integrity/is-calm.ts'
import { thawBadges } from '../../server/debate/integrity/thaw-badges.ts'
import { wrongFigures } from '../../server/debate/integrity/wrong-figures.ts'
import { findGrounds } from '../../server/debate/tally/find-grounds.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { castVote, withdrawVote } from '../../server/debate/votes/cast-vote.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { crowd, partisan } from './crowd.ts'
import { debate } from './open-debate.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const standing = async (forum: Forum) => {
  const { db, t } = forum.readers.read
  const [row] = await db.select().from(t.replyFigures)
  const [freeze = null] = await db.select().from(t.freezes)
  return { ...row!, freeze, suspects: (await db.select().from(t.suspectVotes)).length }
}
const badges = async (forum: Forum) => (await forum.log(1)).filter(({ kind }) => kind === 'badge').map(({ ref, small }) => ({ ref, small }))
const thaw = async (forum: Forum) => {
  while ((await forum.run(thawBadges, { as: null, input: {} })).more);
  await forum.run(tallyThread, { as: null, input: { threadId: 1 } })
}

const flaws = async (forum: Forum) => (await forum.readers.snapshot(wrongFigures)).filter(({ where }) => !where.startsWith('person '))

onBothEngines('votes of one hand', (_, engine) => {
  test('are set aside, and key and badge are as they are without them; all who follow are told where a badge depends on them', async () => {
    const forum = await partisan(engine)
    const before = await standing(forum)
    expect(before).toMatchObject({ frozen: null, badge: 'none' })
    await crowd(forum, { stall: 'offline', many: 30, ageDays: 2, every: 1000 })
    const now = await standing(forum)
    expect(now).toMatchObject({ frozen: 'burst', badge: 'none', offlineAgree: 0, offlineDisagree: 12, doubted: 30 })
    expect(now.key).toBeCloseTo(before.key, 9)
    expect(now.freeze).toMatchObject({ why: 'burst', stall: 'offline', side: 'agree', suspects: 30, endsAt: null })
    expect(now.freeze).toMatchObject({ figures: { offline: { agree: 30 } }, without: { offline: { agree: 0, disagree: 12 } } })
    expect(now.suspects).toBe(30)
    expect(await badges(forum)).toEqual([{ ref: 1, small: { frozen: 'burst' } }])
    expect(await flaws(forum)).toEqual([])
  })

  test('from one network are set aside too, however old their accounts; where no badge depends on them nothing is frozen, and moderators look', async () => {
    const forum = await partisan(engine)
    const { key } = await standing(forum)
    await crowd(forum, { stall: 'offline', many: 8, network: 'satu', every: 20 * MINUTE })
    const now = await standing(forum)
    expect(now).toMatchObject({ frozen: null, doubted: 8, freeze: { suspects: 8, endsAt: null } })
    expect(now.key).toBeCloseTo(key, 9)
    expect(await badges(forum)).toEqual([])
    expect((await forum.log(0)).map(({ kind }) => kind)).toEqual(['freeze'])
  })

  test('do not hold an honest rise up: who wants to hurt a reply by applause does nothing', async () => {
    const forum = await debate({ engine, limits: true })
    await crowd(forum, { stall: 'online', many: 14, every: HOUR })
    await crowd(forum, { stall: 'offline', many: 5, every: HOUR })
    await crowd(forum, { stall: 'offline', many: 1, vote: 'pass', every: HOUR })
    await crowd(forum, { stall: 'offline', many: 12, network: 'satu', every: 1000 })
    const { doubted } = await standing(forum)
    await crowd(forum, { stall: 'offline', many: 8, every: HOUR })
    expect(await standing(forum)).toMatchObject({ frozen: null, badge: 'provisional', offlineAgree: 25 - doubted, offlinePass: 1 })
    expect(await flaws(forum)).toEqual([])
  })

  test('do not begin to count by waiting', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 30, network: 'satu' })
    forum.at += 30 * DAY
    await thaw(forum)
    expect(await standing(forum)).toMatchObject({ frozen: 'burst', offlineAgree: 0 })
  })

  test('against a reply leave it its badge until somebody has looked', async () => {
    const forum = await debate({ engine, limits: true })
    await crowd(forum, { stall: 'online', many: 14, every: HOUR })
    await crowd(forum, { stall: 'offline', many: 14, every: HOUR })
    const before = await standing(forum)
    expect(before).toMatchObject({ badge: 'provisional', frozen: null })
    await crowd(forum, { stall: 'offline', vote: 'disagree', many: 20, every: 1000 })
    const now = await standing(forum)
    expect(now).toMatchObject({ badge: 'provisional', frozen: 'burst', freeze: { side: 'disagree' } })
    expect(await findGrounds(forum.readers.read, 1, 5), 'a badge that is looked into stays on the list').toEqual([1])
    forum.at += DAY
    await thaw(forum)
    expect(await standing(forum), 'of mere haste: after a calm day they count').toMatchObject({
      badge: 'none',
      frozen: null,
      offlineDisagree: 20,
    })
  })

  test('take with them what the same people voted elsewhere in the debate in those days, now and while it is looked into', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 6, vote: 'disagree', number: 2, every: HOUR })
    const people = await Promise.all(Array.from({ length: 8 }, (_, n) => forum.person(`boneka${n}`, { stall: 'offline', createdAt: 0 })))
    const cast = (n: number, number: number) =>
      forum.door(castVote, { actor: people[n]!, network: `jaringan boneka ${n}`, input: { threadId: 1, number, vote: 'agree' } })
    const tally = () => forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    for (const n of people.keys()) {
      for (const number of [2, 3, 1]) await cast(n, number)
      forum.at += HOUR
      await tally()
    }
    await tally()
    const { db, t } = forum.readers.read
    const of = async (number: number) => (await db.select().from(t.replyFigures).where(eq(t.replyFigures.number, number)))[0]!
    expect(await of(1)).toMatchObject({ offlineAgree: 0, doubted: 8 })
    expect(await of(2)).toMatchObject({ offlineAgree: 0, offlineDisagree: 6, doubted: 8 })
    expect(await of(3)).toMatchObject({ offlineAgree: 0, doubted: 8 })
    await forum.run(withdrawVote, { as: people[0]!, input: { threadId: 1, number: 3 } })
    expect((await cast(0, 3)).result, 'taken back and cast anew').toMatchObject({ counts: false })
    expect(await of(3)).toMatchObject({ offlineAgree: 0, doubted: 8 })
    expect(await flaws(forum)).toEqual([])
  })
})

onBothEngines('mere haste', (_, engine) => {
  test('stands for a day', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 40, every: 5000 })
    const { freeze } = await standing(forum)
    expect(freeze).toMatchObject({ why: 'burst', endsAt: freeze!.at + DAY })
    forum.at = freeze!.at + DAY - 1
    await thaw(forum)
    expect(await standing(forum)).toMatchObject({ frozen: 'burst' })
  })

  test('ends by itself after a day of calm, and its votes count', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 5, every: 5000 })
    expect(await standing(forum)).toMatchObject({ frozen: null, offlineAgree: 0, freeze: { suspects: 5 } })
    forum.at += DAY
    await thaw(forum)
    expect(await standing(forum)).toMatchObject({ frozen: null, freeze: null, suspects: 0, doubted: 0, clearedAt: expect.any(Number) })
    expect((await standing(forum)).key).toBeCloseTo((13 / 14) * (6 / 19), 9)
    expect(await badges(forum)).toEqual([])
    expect(await flaws(forum)).toEqual([])
  })

  test('says so where a badge stood still for it', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 40, every: 5000 })
    forum.at += 2 * DAY
    await thaw(forum)
    expect(await standing(forum)).toMatchObject({ frozen: null, offlineAgree: 40 })
    expect(await badges(forum)).toEqual([
      { ref: 1, small: { frozen: 'burst' } },
      { ref: 1, small: { frozen: '', by: 'calm' } },
    ])
  })

  test('goes on while people hurry, and new accounts do not slip in behind an honest rush', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 5, every: 5000 })
    await crowd(forum, { stall: 'offline', many: 10, ageDays: 1.5, every: 1000 })
    const { freeze } = await standing(forum)
    forum.at = freeze!.at + DAY
    await thaw(forum)
    expect(await standing(forum), 'ten more came in a rush that day').toMatchObject({ doubted: 15, freeze: { endsAt: forum.at + DAY } })
    forum.at += DAY
    await thaw(forum)
    expect(await standing(forum)).toMatchObject({ offlineAgree: 5, doubted: 10, freeze: { endsAt: null, suspects: 10 } })
    expect(await flaws(forum)).toEqual([])
  })
})

describe('nothing freezes', () => {
  test('where both stalls came within the same minutes: a live debate', async () => {
    const forum = await debate({ limits: true })
    for (let n = 0; n < 25; n++) {
      await crowd(forum, { stall: 'online', many: 1, every: 6000 })
      await crowd(forum, { stall: 'offline', many: 1, every: 6000 })
    }
    expect(await standing(forum)).toMatchObject({ frozen: null, badge: 'common-ground' })
  })

  test('where votes come one by one, and not for load tests either', async () => {
    const forum = await partisan()
    await crowd(forum, { stall: 'offline', many: 12, every: HOUR })
    expect(await standing(forum)).toMatchObject({ frozen: null, doubted: 0 })
    const load = await debate()
    await crowd(load, { stall: 'offline', many: 12, every: 1 })
    expect(await standing(load)).toMatchObject({ frozen: null, doubted: 0 })
  })
})

test('five votes within ten minutes are no calm', () => {
  expect(isCalm([])).toBe(true)
  expect(isCalm([0, 1, 2, 3])).toBe(true)
  expect(isCalm([0, 1, 2, 3, 600_000])).toBe(false)
  expect(isCalm([0, 1, 2, 3, 600_001])).toBe(true)
  expect(isCalm([0, 300_000, 600_001, 900_000, 1_200_000, 1_200_001])).toBe(true)
})
