import { expect, test } from 'vitest'
import { hashToken } from '../../server/kernel/hash-token.ts'
import { newId } from '../../server/kernel/new-id.ts'
import { newToken } from '../../server/kernel/new-token.ts'

const AT = 1_700_000_000_000

test('an id is a UUIDv7 that tells its time', () => {
  const id = newId(AT)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(AT)
})

test('ids sort by the time they were made and never repeat', () => {
  expect(newId(AT) < newId(AT + 1)).toBe(true)
  expect(new Set(Array.from({ length: 1000 }, () => newId(AT))).size).toBe(1000)
})

test('a token is 256 bits, and only its hash is kept', () => {
  const token = newToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(token).not.toBe(newToken())
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
