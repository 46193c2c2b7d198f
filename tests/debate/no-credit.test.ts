import { expect, test } from 'vitest'
import { noCredit } from '../../server/debate/minds/no-credit.ts'

test.each([
  ['online', 'offline', false, null],
  ['offline', 'online', false, null],
  ['offline', 'online', true, 'reciprocal'],
  ['online', 'online', false, 'same-stall'],
  ['offline', 'offline', true, 'same-stall'],
  ['buyer', 'online', false, 'same-stall'],
  ['observer', 'offline', false, 'same-stall'],
  ['online', 'buyer', false, 'same-stall'],
  ['buyer', 'observer', true, 'same-stall'],
] as const)('%s convinced by %s, in return: %s, is not credited because of %s', (stall, authorStall, reciprocal, why) => {
  expect(noCredit({ stall, authorStall, reciprocal })).toBe(why)
})
