import { expect, test } from 'vitest'
import { localTime, timeOfLocal } from '../../server/kernel/local-time.ts'

test.each<[text: string, zone: string, at: number | null]>([
  ['2026-11-24T14:30', 'Asia/Jakarta', Date.UTC(2026, 10, 24, 7, 30)],
  ['2026-11-24T14:30', 'Asia/Jayapura', Date.UTC(2026, 10, 24, 5, 30)],
  ['2026-01-01T00:15', 'Asia/Jakarta', Date.UTC(2025, 11, 31, 17, 15)],
  ['2026-07-01T12:00', 'Europe/Berlin', Date.UTC(2026, 6, 1, 10)],
  ['2026-03-29T02:30', 'Europe/Berlin', null], // an hour that clocks leave out
  ['2026-02-30T10:00', 'UTC', null],
  ['2026-11-24', 'UTC', null],
  ['kemarin', 'UTC', null],
])('%s in %s is %j', (text, zone, at) => {
  expect(timeOfLocal(text, zone)).toBe(at)
  if (at !== null) expect(localTime(at, zone)).toBe(text)
})
