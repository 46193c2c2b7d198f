import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { turnstile } from '../../server/live/turnstile.ts'

test('so many pass in one turn of the event loop, the others in the next ones, in their order', async () => {
  const turn = turnstile(3)
  const passed: number[] = []
  const ask = async (n: number) => {
    await turn()
    passed.push(n)
  }
  const all = Promise.all(Array.from({ length: 8 }, (_, n) => ask(n)))
  const turns = [3]
  while (passed.length < 8) {
    await setImmediate()
    turns.push(passed.length)
  }
  await all
  expect(passed).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(turns).toEqual([3, 6, 8])
})

test('who comes later waits behind those who wait, and alone nobody waits', async () => {
  const turn = turnstile(1)
  const passed: string[] = []
  const ask = async (name: string) => {
    await turn()
    passed.push(name)
  }
  void ask('first')
  void ask('second')
  await Promise.resolve()
  expect(passed).toEqual(['first'])
  void ask('third')
  for (let i = 0; i < 4; i++) await setImmediate()
  expect(passed).toEqual(['first', 'second', 'third'])
  void ask('alone')
  await Promise.resolve()
  expect(passed.at(-1)).toBe('alone')
})
