import { describe, expect, test } from 'vitest'
import { isCalm } from '../../server/debate/integrity/is-calm.ts'
import { thawBadges } from '../../server/debate/integrity/thaw-badges.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
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

onBothEngines('votes of one hand', (_, engine) => {
  test('freeze key and badge as they were without them, and all who follow are told', async () => {
    const forum = await partisan(engine)
    const before = await standing(forum)
    expect(before).toMatchObject({ frozen: null, badge: 'none' })
    await crowd(forum, { stall: 'offline', many: 30, ageDays: 2, every: 1000 })
    const now = await standing(forum)
    expect(now).toMatchObject({ frozen: 'burst', badge: 'none', freeze: { why: 'burst', stall: 'offline', endsAt: null } })
    expect(now.key).toBeCloseTo(before.key, 9)
    expect(now.freeze!.without).toMatchObject({ offline: { agree: 0, disagree: 12 } })
    expect(now.suspects).toBe(now.freeze!.suspects)
    expect(now.offlineAgree, 'they are counted all the same, and stand still in the score alone').toBe(30)
    expect(await badges(forum)).toEqual([{ ref: 1, small: { frozen: 'burst' } }])
  })

  test('that come from one network do too, however old their accounts', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 12, network: 'satu', every: 20 * MINUTE })
    expect(await standing(forum)).toMatchObject({ frozen: 'burst', freeze: { endsAt: null } })
  })

  test('do not end by waiting', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 12, network: 'satu' })
    forum.at += 30 * DAY
    await thaw(forum)
    expect(await standing(forum)).toMatchObject({ frozen: 'burst' })
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
    expect(await standing(forum)).toMatchObject({ frozen: 'burst', freeze: { suspects: 5 } })
    forum.at += DAY
    await thaw(forum)
    expect(await standing(forum)).toMatchObject({ frozen: null, freeze: null, suspects: 0, clearedAt: expect.any(Number) })
    expect((await standing(forum)).key).toBeCloseTo((13 / 14) * (6 / 19), 9)
    expect(await badges(forum)).toEqual([
      { ref: 1, small: { frozen: 'burst' } },
      { ref: 1, small: { frozen: '', by: 'calm' } },
    ])
  })

  test('goes on while people hurry, and what came meanwhile is looked at afterwards', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 5, every: 5000 })
    await crowd(forum, { stall: 'offline', many: 10, ageDays: 1.5, every: 1000 })
    const { freeze } = await standing(forum)
    forum.at = freeze!.at + DAY
    await thaw(forum)
    expect(await standing(forum), 'ten more came in a rush that day').toMatchObject({ frozen: 'burst', freeze: { endsAt: forum.at + DAY } })
    forum.at += DAY
    await thaw(forum)
    expect(await standing(forum), 'new accounts do not slip in behind an honest rush').toMatchObject({
      frozen: 'burst',
      // The first of the ten came in the very moment in which it was frozen.
      freeze: { endsAt: null, suspects: 9 },
    })
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
    expect(await standing(forum)).toMatchObject({ frozen: null })
    const load = await debate()
    await crowd(load, { stall: 'offline', many: 12, every: 1 })
    expect(await standing(load)).toMatchObject({ frozen: null })
  })
})

test('five votes within ten minutes are no calm', () => {
  expect(isCalm([])).toBe(true)
  expect(isCalm([0, 1, 2, 3])).toBe(true)
  expect(isCalm([0, 1, 2, 3, 600_000])).toBe(false)
  expect(isCalm([0, 1, 2, 3, 600_001])).toBe(true)
  expect(isCalm([0, 300_000, 600_001, 900_000, 1_200_000, 1_200_001])).toBe(true)
})
