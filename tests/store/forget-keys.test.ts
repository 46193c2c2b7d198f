import { expect, test } from 'vitest'
import { forgetKeys } from '../../server/store/forget-keys.ts'
import { followThread } from '../../server/threads/follow-thread.ts'
import { openForum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openTestThread } from '../tools/open-test-thread.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const ask = { as: 'sari', key: 'k1', input: { threadId: 1, following: true } }

onBothEngines('a key', (_, engine) => {
  test('is remembered for thirty days, and then no more', async () => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    await forum.run(followThread, ask)

    forum.at += 30 * DAY_MS
    await forum.run(forgetKeys, { as: null, input: {} })
    expect(await forum.outcome(followThread, ask)).toMatchObject({ repeated: true })

    forum.at += 1
    await forum.run(forgetKeys, { as: null, input: {} })
    expect(await forum.outcome(followThread, ask)).toMatchObject({ repeated: false })
  })
})

test('however many are due, the oldest two hundred go at a time, and it says that there are more', async () => {
  const forum = await openForum()
  const key = (n: number) => ({ actorId: 'sari', key: `k${n}`, inputHash: '', result: null, at: n })
  await forum.transactor.run(async ({ db, t }) => {
    for (let n = 1; n <= 1500; n++) await db.insert(t.commands).values(key(n))
  }, '')
  expect(await forum.run(forgetKeys, { as: null, input: {} })).toEqual({ more: true })

  const { db, t } = forum.readers.read
  const left = await db.select({ at: t.commands.at }).from(t.commands)
  expect([left.length, Math.min(...left.map(({ at }) => at))]).toEqual([1300, 201])
})
