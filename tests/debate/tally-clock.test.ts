import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tallyClock } from '../../server/debate/tally/tally-clock.ts'
import { Refusal } from '../../server/kernel/refusal.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Done = { more?: boolean; next?: number }
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A clock over a tally that the test plays: each takes 10 ms, unless something else is wanted. */
function start({ due = [], work = async () => ({}) }: { due?: number[]; work?: (threadId: number, times: number) => Promise<Done> } = {}) {
  const tallied: { threadId: number; from: number; at: number }[] = []
  const errors: unknown[] = []
  const origin = performance.now()
  let atOnce = 0
  let most = 0
  const clock = tallyClock({
    async tally(threadId, from) {
      tallied.push({ threadId, from, at: Math.round(performance.now() - origin) })
      most = Math.max(most, ++atOnce)
      try {
        await new Promise((resolve) => setTimeout(resolve, 10))
        return await work(threadId, tallied.length)
      } finally {
        atOnce--
      }
    },
    readDue: async () => due,
    onError: (error) => errors.push(error),
  })
  return { ...clock, due, errors, tallied, most: () => most, times: () => tallied.map(({ at }) => at) }
}

test('the first change is tallied at once, what follows within its second when that is over, once', async () => {
  const { hear, times } = start()
  hear(1)
  await pass(0)
  expect(times()).toEqual([0])
  for (let i = 0; i < 90; i++) {
    await pass(10)
    hear(1)
  }
  await pass(5_000)
  expect(times()).toEqual([0, 1_000])
})

test('what goes on changing is tallied each second, and once more when it stops', async () => {
  const { hear, times } = start()
  for (let i = 0; i < 35; i++) {
    hear(1)
    await pass(100)
  }
  await pass(10_000)
  expect(times()).toEqual([0, 1_000, 2_000, 3_000, 4_000])
})

test('a change that comes while its thread is tallied is not forgotten', async () => {
  const { hear, times } = start()
  hear(1)
  await pass(5)
  hear(1)
  await pass(5_000)
  expect(times()).toEqual([0, 1_000])
})

test('after a second of quiet a change is tallied at once again', async () => {
  const { hear, times } = start()
  hear(1)
  await pass(1_500)
  hear(1)
  await pass(0)
  expect(times()).toEqual([0, 1_500])
})

test('a tally that takes longer than a second is never doubled', async () => {
  const { hear, times, most } = start({ work: () => new Promise((resolve) => setTimeout(resolve, 2_490, {})) })
  for (let i = 0; i < 50; i++) {
    hear(1)
    await pass(100)
  }
  expect(times()).toEqual([0, 2_501, 5_002].slice(0, times().length))
  expect(times().length).toBeGreaterThan(1)
  expect(most()).toBe(1)
})

test('threads do not wait for each other, but only four are tallied at one time, in their order', async () => {
  const { hear, tallied, most } = start()
  for (let threadId = 1; threadId <= 10; threadId++) hear(threadId)
  await pass(100)
  expect(tallied.map(({ threadId }) => threadId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(most()).toBe(4)
})

test('a tally with more to do goes on soon', async () => {
  const { hear, times } = start({ work: async (_, times) => ({ more: times < 3 }) })
  hear(1)
  await pass(5_000)
  expect(times()).toEqual([0, 20, 40])
})

test('each thread goes on with the reply that its last tally named, also after a quiet time', async () => {
  const { hear, tallied } = start({ work: async (threadId, times) => ({ next: 10 * threadId + times / 2 }) })
  for (let n = 0; n < 3; n++) {
    for (const threadId of [1, 2]) hear(threadId)
    await pass(5_000)
  }
  expect(tallied.map(({ threadId, from }) => [threadId, from])).toEqual([
    [1, 0],
    [2, 0],
    [1, 11],
    [2, 21],
    [1, 12],
    [2, 22],
  ])
})

test('at the start, and when it is asked to, it takes what the database says', async () => {
  const { due, sweep, tallied } = start({ due: [3, 4] })
  await pass(2_000)
  expect(tallied.map(({ threadId }) => threadId)).toEqual([3, 4])
  due.splice(0, 2, 5)
  sweep()
  await pass(100)
  expect(tallied.map(({ threadId }) => threadId)).toEqual([3, 4, 5])
})

test('what nobody said is found within a minute', async () => {
  const { due, tallied } = start()
  await pass(1_000)
  due.push(7)
  await pass(60_000)
  expect(tallied.map(({ threadId }) => threadId)).toEqual([7])
})

test.each([
  [new Refusal('busy', { retryAfter: 1 }), 1_000],
  [new Refusal('outcome-unknown', { retryAfter: 1 }), 1_000],
  [new Refusal('storage-failed'), 1_000],
  [new Refusal('read-only', { retryAfter: 300 }), 300_000],
])('%s is no error: it is tried again when it says', async (refusal, ms) => {
  const { hear, times, errors } = start({
    work: async (_, times) => {
      if (times === 1) throw refusal
      return {}
    },
  })
  hear(1)
  await pass(ms - 1)
  expect(times()).toEqual([0])
  await pass(1)
  expect(times()).toEqual([0, ms])
  expect(errors).toEqual([])
})

test.each([new Error('a bug'), new Refusal('not-found')])(
  '%s is said and the others go on; the thread is tried again when it changes',
  async (error) => {
    const { hear, errors, tallied } = start({
      work: async (threadId) => {
        if (threadId === 1) throw error
        return {}
      },
    })
    hear(1)
    hear(2)
    await pass(3_000)
    expect(errors).toEqual([error])
    hear(1)
    await pass(0)
    expect(tallied.map(({ threadId }) => threadId)).toEqual([1, 2, 1])
  },
)

test('when it is stopped nothing more is begun', async () => {
  const { hear, stop, times } = start()
  hear(1)
  await pass(5)
  hear(1)
  stop()
  hear(2)
  await pass(100_000)
  expect(times()).toEqual([0])
  expect(vi.getTimerCount()).toBe(0)
})
