import { expect, test } from 'vitest'
import { steadyClock } from '../../server/kernel/clock.ts'

const START = 1_700_000_000_000
const HOUR = 3_600_000

/** A machine whose wall clock and monotonic clock can be moved by hand. */
function machine() {
  const state = { wall: START, monotonic: 50 }
  const pass = (ms: number) => {
    state.wall += ms
    state.monotonic += ms
  }
  return {
    state,
    pass,
    clock: steadyClock(
      () => state.wall,
      () => state.monotonic,
    ),
  }
}

test('time passes as on the wall while nobody sets it', () => {
  const { clock, pass } = machine()
  pass(1500)
  expect(clock()).toBe(START + 1500)
})

test('a wall clock set back three hours never makes time go backwards or stand still', () => {
  const { clock, pass, state } = machine()
  pass(1000)
  let last = clock()
  state.wall -= 3 * HOUR
  for (let i = 0; i < 100; i++) {
    pass(1000)
    const now = clock()
    expect(now - last).toBeGreaterThanOrEqual(899)
    expect(now - last).toBeLessThanOrEqual(1000)
    last = now
  }
})

test('a clock that is ahead meets the wall again', () => {
  const { clock, pass, state } = machine()
  state.wall -= 60_000
  for (let i = 0; i < 11; i++) {
    pass(60_000)
    clock()
  }
  expect(clock()).toBe(state.wall)
})

test('a machine that slept over night is on time when it wakes', () => {
  const { clock, state } = machine()
  state.wall += 9 * HOUR
  expect(clock()).toBe(START + 9 * HOUR)
})

test('a jump of 400 days is not believed, and time still passes', () => {
  const { clock, pass, state } = machine()
  state.wall += 400 * 24 * HOUR
  pass(2000)
  expect(clock()).toBe(START + 2000)
})
