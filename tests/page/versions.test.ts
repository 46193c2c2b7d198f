import { expect, test } from 'vitest'
import { countVersions } from '../../server/page/versions.ts'

test('a change of a thread moves that thread and the lists alone', () => {
  const versions = countVersions()
  versions.hear({ kind: 'head', topic: 7, head: 1 })

  expect([versions.thread(7), versions.thread(8), versions.lists(), versions.site()]).toEqual([1, 0, 1, 0])
})

test('a change of a person moves every page and the lists', () => {
  const versions = countVersions()
  versions.hear({ kind: 'site' })

  expect([versions.thread(7), versions.lists(), versions.site()]).toEqual([0, 1, 1])
})

test('after a writer died nothing that was made before is believed', () => {
  const versions = countVersions()
  versions.hear({ kind: 'head', topic: 7, head: 1 })
  const before = [versions.thread(7), versions.thread(8), versions.lists(), versions.site()]
  versions.mistrust()
  const after = [versions.thread(7), versions.thread(8), versions.lists(), versions.site()]

  for (const [index, version] of after.entries()) expect(version).toBeGreaterThan(before[index]!)
})

test('figures of a thread move it and the lists; that they are to be tallied moves nothing', () => {
  const versions = countVersions()
  const all = () => [versions.site(), versions.lists(), versions.thread(7), versions.thread(8)]
  versions.hear({ kind: 'tally-due', topic: 7 })
  expect(all()).toEqual([0, 0, 0, 0])
  versions.hear({ kind: 'tally', topic: 7, version: 88 })
  expect(all()).toEqual([0, 1, 1, 0])
})
