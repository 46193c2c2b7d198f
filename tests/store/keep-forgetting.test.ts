import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refusal } from '../../server/kernel/refusal.ts'
import { forgetKeys } from '../../server/store/forget-keys.ts'
import { keepForgetting } from '../../server/store/keep-forgetting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('it begins at once; what is refused is tried again a minute later; what is broken is told, and no reason to stop', async () => {
  const answers = [new Refusal('read-only'), new Error('no such table'), null]
  let asked = 0
  const heard: unknown[] = []
  const run = async () => {
    const answer = answers[asked++]
    if (answer) throw answer
    return { result: {} as never, repeated: false }
  }
  const stop = keepForgetting(run, [forgetKeys], (error) => heard.push(error))
  await vi.advanceTimersByTimeAsync(2 * 60_000)
  expect([asked, heard]).toEqual([3, [answers[1]]])
  stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toBe(3)
})
