import { expect, test } from 'vitest'
import { sayFrom } from '../../client/words.ts'
import en from '../../locales/en/client.json' with { type: 'json' }
import serverEn from '../../locales/en/pages.json' with { type: 'json' }
import id from '../../locales/id/client.json' with { type: 'json' }
import serverId from '../../locales/id/pages.json' with { type: 'json' }

test('the button that follows says the same before and after its script starts', () => {
  for (const [client, server] of [
    [id, serverId],
    [en, serverEn],
  ] as const)
    expect([client.follow, client.unfollow]).toEqual([server['thread.follow'], server['thread.unfollow']])
})

test('each language has its own plurals', () => {
  const [indonesian, english] = [sayFrom('id', id), sayFrom('en', en)]
  expect([0, 1, 2].map((count) => indonesian('new-replies', { count }))).toEqual(['0 balasan baru', '1 balasan baru', '2 balasan baru'])
  expect([0, 1, 2].map((count) => english('new-replies', { count }))).toEqual(['0 new replies', '1 new reply', '2 new replies'])
})

test('numbers are written as the language does', () => {
  expect(sayFrom('id', id)('followers', { count: 12345 })).toBe('12.345 mengikuti')
  expect(sayFrom('en', en)('followers', { count: 12345 })).toBe('12,345 following')
})

test('what stands in the braces is put in as it is', () => {
  expect(sayFrom('en', en)('composer.answers', { number: 3, name: '<b>$& {{number}}</b>' })).toBe('Answering #3 by <b>$& {{number}}</b>')
})

test('a sentence that is missing is said by its key, so that it is noticed', () => {
  expect(sayFrom('en', {})('pause')).toBe('pause')
})
