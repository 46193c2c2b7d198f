import { expect, test } from 'vitest'
import { countDown } from '../../server/kernel/count-down.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const AT = Date.UTC(2026, 0, 5, 3)

test.each<[what: string, leftMs: number, passed: number, left: number]>([
  ['nothing passed', DAY, 0, DAY],
  ['a minute passed', DAY, MINUTE, DAY - MINUTE],
  ['an hour passed', DAY, HOUR, DAY - HOUR],
  ['the forum was down for a week', DAY, 7 * DAY, DAY - HOUR],
  ['the clock jumped 400 days on', DAY, 400 * DAY, DAY - HOUR],
  ['the clock was set back three hours', DAY, -3 * HOUR, DAY],
  ['the clock was set back 400 days', DAY, -400 * DAY, DAY],
  ['its last minute passed', MINUTE, MINUTE, 0],
  ['more than its last minute passed', MINUTE, 2 * MINUTE, 0],
  ['it was over', 0, MINUTE, 0],
])('when %s', (_, leftMs, passed, left) => {
  expect(countDown({ leftMs, countedAt: AT }, AT + passed)).toBe(left)
})

test('a clock that jumps about ends a day neither in an hour nor never: what is counted in an hour is an hour at most', () => {
  const jumps = [0, -3 * HOUR, 400 * DAY, 400 * DAY, -400 * DAY]
  let running = { leftMs: DAY, countedAt: AT }
  let steps = 0
  for (let minutes = 1; running.leftMs > 0; minutes++) {
    const at = AT + minutes * MINUTE + (minutes % 50 === 0 ? jumps[(minutes / 50) % jumps.length]! : 0)
    running = { leftMs: countDown(running, at), countedAt: at }
    steps++
  }
  expect(steps).toBeGreaterThan(12 * 60)
  expect(steps).toBeLessThanOrEqual(24 * 60)
})
