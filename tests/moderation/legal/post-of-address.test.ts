import { expect, test } from 'vitest'
import { postOfAddress } from '../../../server/moderation/legal/post-of-address.ts'

test.each<[address: string, post: [number, number] | null]>([
  ['https://forum.example/id/debat/42-judul-debat?hal=3#b117', [42, 117]],
  ['https://forum.example/en/debate/42/b/117', [42, 117]],
  ['http://127.0.0.1:3000/id/debat/42', [42, 0]],
  ['/id/debat/42-judul#balasan', [42, 0]],
  [' 42#b7 ', [42, 7]],
  ['42', [42, 0]],
  ['42/b/7', [42, 7]],
  ['', null],
  ['0', null],
  ['debat 42', null],
  ['https://forum.example/id/orang/42x', null],
  ['https://forum.example/id/debat/42/ubah', null],
  ['42/117', null],
])('"%s" is %j', (address, post) => {
  expect(postOfAddress(address)).toEqual(post && { threadId: post[0], number: post[1] })
})
