import { expect, test } from 'vitest'
import { memoryShelf, memoryStorage } from './memory-shelf.ts'

test('what is put on a shelf is there after a reload, until it is taken away', async () => {
  const device = memoryStorage()
  await memoryShelf('drafts', device).put('a', { text: 'Halo' })
  const later = memoryShelf('drafts', device)
  expect(await later.all()).toEqual([{ text: 'Halo' }])
  await later.delete('a')
  expect(await later.all()).toEqual([])
})

test('clearing one shelf leaves the others as they are', async () => {
  const device = memoryStorage()
  const [drafts, outbox] = [memoryShelf('drafts', device), memoryShelf('outbox', device)]
  await drafts.put('a', 1)
  await outbox.put('a', 2)
  await drafts.clear()
  expect([await drafts.all(), await outbox.all()]).toEqual([[], [2]])
})

test('where the browser refuses to keep anything, words live as long as the page', async () => {
  const shelf = memoryShelf('drafts', memoryStorage(0))
  await shelf.put('a', 'Halo')
  expect(await shelf.all()).toEqual(['Halo'])
  await shelf.clear()
  expect(await shelf.all()).toEqual([])
})
