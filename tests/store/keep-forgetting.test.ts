import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refusal } from '../../server/kernel/refusal.ts'
import { forgetHeld } from '../../server/publishing/held/forget-held.ts'
import { forgetKeys } from '../../server/store/forget-keys.ts'
import { keepForgetting } from '../../server/store/keep-forgetting.ts'
import type { Run } from '../../server/store/run.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000

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
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect([asked, heard]).toEqual([3, [answers[1]]])
  stop()
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(asked).toBe(3)
})

test('one piece at a time, each to its own commit, as long as there is more; nothing is begun before the last is done', async () => {
  const pieces: string[] = []
  let left = 3
  let running = 0
  const run = async ({ name }: { readonly name: string }) => {
    expect(++running, 'at once').toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 1))
    running--
    pieces.push(name)
    return { result: { more: name === forgetKeys.name && --left > 0 }, repeated: false }
  }
  const stop = keepForgetting(run as unknown as Run, [forgetKeys, forgetHeld], () => undefined)
  await vi.advanceTimersByTimeAsync(MINUTE / 2)
  expect(pieces).toEqual(['store.forget-keys', 'store.forget-keys', 'store.forget-keys', 'publishing.forget-held'])
  left = Infinity
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(
    pieces.filter((name) => name === forgetHeld.name),
    'what never ends keeps nothing else waiting',
  ).toHaveLength(2)
  stop()
  const before = pieces.length
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(pieces.length).toBeLessThanOrEqual(before + 1)
})
