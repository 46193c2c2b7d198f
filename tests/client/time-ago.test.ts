import { expect, test } from 'vitest'
import { timeAgo, timeTo } from '../../client/kit/time-ago.ts'

const NOW = Date.UTC(2023, 9, 4, 10)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test.each([
  [20_000, 'sekarang', 'now'],
  [8 * MINUTE, '8 menit yang lalu', '8 minutes ago'],
  [HOUR - 1, '59 menit yang lalu', '59 minutes ago'],
  [3 * HOUR, '3 jam yang lalu', '3 hours ago'],
  [DAY, 'kemarin', 'yesterday'],
  [7 * DAY - 1, '6 hari yang lalu', '6 days ago'],
])('%d ms ago is said as "%s" and "%s"', (passed, id, en) => {
  expect(timeAgo(NOW - passed, NOW, 'id')).toBe(id)
  expect(timeAgo(NOW - passed, NOW, 'en')).toBe(en)
})

test('after a week the date is said instead, and so is a time to come', () => {
  expect(timeAgo(NOW - 7 * DAY, NOW, 'id')).toBeNull()
  expect(timeAgo(NOW + 2 * MINUTE, NOW, 'id')).toBeNull()
  expect(timeAgo(Number.NaN, NOW, 'id')).toBeNull()
})

test('a clock that is a little slow makes nobody write in the future', () => {
  expect(timeAgo(NOW + 20_000, NOW, 'en')).toBe('now')
})

test.each([
  [30_000, 'dalam 1 menit', 'in 1 minute'],
  [5 * HOUR - MINUTE, 'dalam 5 jam', 'in 5 hours'],
  [DAY, 'dalam 24 jam', 'in 24 hours'],
  [DAY + HOUR, 'dalam 2 hari', 'in 2 days'],
])('%d ms to come are said as "%s" and "%s", never less than is left', (left, id, en) => {
  expect(timeTo(NOW + left, NOW, 'id')).toBe(id)
  expect(timeTo(NOW + left, NOW, 'en')).toBe(en)
})

test('of a time that is over, or far, the date is said', () => {
  for (const left of [0, -MINUTE, 8 * DAY]) expect(timeTo(NOW + left, NOW, 'id')).toBeNull()
})
