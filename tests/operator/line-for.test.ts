import { expect, test } from 'vitest'
import { lineFor } from '../../server/operator/line-for.ts'

test.each(['ENOTFOUND', 'EAI_AGAIN'])('a host that nobody knows (%s), also without a network, leads to its setting', (code) => {
  const error = Object.assign(new Error(`getaddrinfo ${code} no-such-host`), { code, syscall: 'getaddrinfo' })
  expect(lineFor(error)).toMatch(/no-such-host: .*DUA_LAPAK_HOST/)
})

test('a bug is no line', () => {
  expect(lineFor(new TypeError('undefined is not a function'))).toBeNull()
})
