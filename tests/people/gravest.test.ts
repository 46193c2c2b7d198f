import { expect, test } from 'vitest'
import { gravest } from '../../server/people/gravest.ts'

const KINDS = ['ban', 'suspend', 'mute'] as const
const of = (kind: (typeof KINDS)[number], leftMs: number | null, countedAt = 1000) => ({ kind, leftMs, countedAt })

test.each<[what: string, standing: ReturnType<typeof of>[], counts: ReturnType<typeof of> | null]>([
  ['nothing', [], null],
  ['one', [of('mute', 5)], of('mute', 5)],
  ['two of a kind: the longer', [of('mute', 5), of('mute', 9)], of('mute', 9)],
  [
    'two of a kind: the one that ends later, though less was left when it was counted',
    [of('mute', 9), of('mute', 5, 2000)],
    of('mute', 5, 2000),
  ],
  ['one without an end', [of('suspend', 9), of('suspend', null)], of('suspend', null)],
  ['another kind: the graver, though shorter', [of('mute', 99), of('suspend', 1)], of('suspend', 1)],
  ['all three', [of('mute', 9), of('ban', null), of('suspend', 9)], of('ban', null)],
])('of %s', (_, standing, counts) => {
  expect(gravest(KINDS, standing)).toEqual(counts)
})
