import { expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { closeCooled } from '../../server/threads/close-cooled.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import { openForum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openTestThread } from '../tools/open-test-thread.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

onBothEngines('a debate whose owner closes it', (_, engine) => {
  async function closing() {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    await forum.run(changeThread, { as: 'rini', input: { threadId: 1, state: 'closed' } })
    const tick = () => forum.run(closeCooled, { as: null, input: {} })
    return {
      forum,
      tick,
      thread: async () => (await readThread(forum.readers.read, { id: 1 }))!,
      async pass(ms: number) {
        for (const end = forum.at + ms; forum.at < end; await tick()) forum.at += Math.min(30 * MINUTE, end - forum.at)
      },
    }
  }

  test('cools down for a day, in which people still write, and then closes by itself', async () => {
    const { forum, thread, pass } = await closing()
    expect(await thread()).toMatchObject({ state: 'cooling', closesAt: forum.at + DAY, stateUntil: forum.at + DAY, closedAt: null })
    await pass(DAY - MINUTE)
    await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Kata terakhir.' } })
    await pass(MINUTE)
    expect(await thread()).toMatchObject({ state: 'closed', closesAt: null, closedAt: forum.at })
    expect((await forum.log(1)).at(-1)).toMatchObject({ kind: 'thread', small: { state: 'closed' } })
    await expect(forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Satu lagi.' } })).rejects.toMatchObject({
      code: 'thread-closed',
    })
  })

  test('is open again when he takes that back, and closes no more', async () => {
    const { forum, thread, pass } = await closing()
    await pass(12 * HOUR)
    await forum.run(changeThread, { as: 'rini', input: { threadId: 1, state: 'open' } })
    await pass(2 * DAY)
    expect(await thread()).toMatchObject({ state: 'open', closesAt: null })
  })

  test('is not closed by a clock that jumps, nor kept open by one that is set back', async () => {
    const { forum, thread, tick, pass } = await closing()
    forum.at += 400 * DAY
    await tick()
    expect(await thread()).toMatchObject({ state: 'cooling', closesAt: forum.at + 23 * HOUR })
    forum.at -= 400 * DAY
    await tick()
    await pass(23 * HOUR)
    expect(await thread()).toMatchObject({ state: 'closed' })
  })

  test('is asked to close once, however often', async () => {
    const { forum, thread } = await closing()
    const { head, closesAt } = await thread()
    forum.at += HOUR
    await forum.run(changeThread, { as: 'rini', input: { threadId: 1, state: 'closed' } })
    expect(await thread()).toMatchObject({ head, closesAt })
  })
})
