import { expect, test } from 'vitest'
import { type Believed, believeTime } from '../../server/kernel/believe-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const AT = Date.UTC(2026, 0, 5, 3)
const sure: Believed = { time: AT, seen: AT, heldMs: 0 }

test.each<[what: string, passed: number, believed: number]>([
  ['nothing passed', 0, 0],
  ['a minute passed', MINUTE, MINUTE],
  ['an hour passed', HOUR, HOUR],
  ['the forum was off over night', 9 * HOUR, HOUR],
  ['the forum was off for three weeks', 21 * DAY, HOUR],
  ['the clock is ten years ahead', 3653 * DAY, HOUR],
  ['the clock was set back an hour', -HOUR, -HOUR],
  ['the clock was set back to 1970', -AT, -AT],
])('when %s', (_, passed, believed) => {
  expect(believeTime(sure, AT + passed).time - AT).toBe(believed)
})

/** Runs for so long, counting once a minute, by a clock that is so far ahead. */
function run(before: Believed, { from, ms, ahead = 0 }: { from: number; ms: number; ahead?: number }): Believed {
  let believed = before
  for (let passed = 0; passed <= ms; passed += MINUTE) believed = believeTime(believed, from + passed + ahead)
  return believed
}

test('a clock that is ahead makes nothing older than the hour it is first believed and the time that really passes', () => {
  const { time } = run(sure, { from: AT, ms: 20 * HOUR, ahead: 400 * DAY })
  expect(time - AT).toBe(21 * HOUR)
})

test('set right within a day, it leaves no trace; what was written meanwhile is not old at once', () => {
  const wrong = run(sure, { from: AT, ms: 20 * HOUR, ahead: 400 * DAY })
  expect(believeTime(wrong, AT + 20 * HOUR)).toEqual({ time: AT + 20 * HOUR, seen: AT + 20 * HOUR, heldMs: 0 })
})

test('what it says is believed once it has said so for a day of running', () => {
  const { time } = run(sure, { from: AT + 21 * DAY, ms: 23 * HOUR })
  expect(time).toBeLessThan(AT + 25 * HOUR)
  expect(run(sure, { from: AT + 21 * DAY, ms: DAY }).time).toBe(AT + 22 * DAY)
})

test('a house that is shut every night comes through: its hours of running add up', () => {
  let believed = sure
  for (let day = 1; day <= 4; day++) believed = run(believed, { from: AT + day * DAY, ms: 10 * HOUR })
  expect(believed.time).toBeGreaterThan(AT + 3 * DAY)
})

test('a clock that jumps once more must hold its day anew', () => {
  const before = run(sure, { from: AT, ms: 23 * HOUR, ahead: 30 * DAY })
  const { time } = run(before, { from: AT + 23 * HOUR, ms: 20 * HOUR, ahead: 400 * DAY })
  expect(time - AT).toBeLessThan(2 * DAY)
})
