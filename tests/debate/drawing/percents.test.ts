import { array, assert, nat, pre, property } from 'fast-check'
import { expect, test } from 'vitest'
import { percents } from '../../../server/debate/drawing/percents.ts'

test.each([
  [
    [151, 23, 38],
    [71, 11, 18],
  ],
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [0, 0, 0],
    [0, 0, 0],
  ],
  [
    [5, 0, 0],
    [100, 0, 0],
  ],
  [
    [1, 999_999, 0],
    [0, 100, 0],
  ],
])('%j are %j in a hundred', (parts, shown) => {
  expect(percents(parts)).toEqual(shown)
})

test('whatever the parts are, they fill a hundred and none is off by a whole percent', () => {
  assert(
    property(array(nat(1_000_000), { minLength: 1, maxLength: 4 }), (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0)
      pre(whole > 0)
      const shown = percents(parts)
      expect(shown.reduce((sum, part) => sum + part, 0)).toBe(100)
      for (const [index, part] of parts.entries()) expect(Math.abs(shown[index]! - (part * 100) / whole)).toBeLessThan(1)
    }),
  )
})
