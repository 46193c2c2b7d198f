import { describe, expect, test } from 'vitest'
import { isNeverHis, MATTERS, ownMatter, type Matter, type Ties } from '../../server/moderation/hearing/own-matter.ts'
import { smallHouse } from '../../server/moderation/hearing/small-house.ts'
import { whoMayHear } from '../../server/moderation/hearing/who-may-hear.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 0, 5, 3)

describe('whose matter it is', () => {
  const all = Object.fromEntries(MATTERS.map((matter) => [matter, true])) as Ties
  test.each<[ties: Ties, matter: Matter | null]>([
    [{}, null],
    [Object.fromEntries(MATTERS.map((matter) => [matter, false])), null],
    ...MATTERS.map((matter): [Ties, Matter] => [{ [matter]: true }, matter]),
    [all, 'own-post'],
    [{ 'own-debate': true, 'own-decision': true }, 'own-decision'],
  ])('with %j', (ties, matter) => {
    expect(ownMatter(ties)).toBe(matter)
  })

  test('one’s own post and appeal are never one’s own to judge', () => {
    expect(MATTERS.filter(isNeverHis)).toEqual(['own-post', 'own-appeal'])
  })
})

describe('who may hear it', () => {
  const mod = (personId: string, matter: Matter | null = null, more = {}) => ({
    personId,
    isAdministrator: false,
    active: true,
    matter,
    ...more,
  })
  const admin = (personId: string, matter: Matter | null = null, more = {}) => mod(personId, matter, { isAdministrator: true, ...more })

  test.each<[what: string, house: ReturnType<typeof mod>[], waited: number, may: Record<string, 'yes' | 'alone'>]>([
    ['all whose own it is not', [mod('ani'), mod('bayu', 'own-debate'), admin('cici')], 0, { ani: 'yes', cici: 'yes' }],
    ['nobody yet, where all are party', [mod('ani', 'own-decision'), admin('bayu', 'own-debate')], DAY - 1, {}],
    ['an administrator alone after a day', [mod('ani', 'own-decision'), admin('bayu', 'own-debate')], DAY, { bayu: 'alone' }],
    ['never a moderator alone', [mod('ani', 'own-decision'), mod('bayu', 'own-debate')], 9 * DAY, {}],
    ['who decided it, alone in his house', [admin('ani', 'own-decision')], DAY, { ani: 'alone' }],
    ['who proposed it, alone in his house', [admin('ani', 'own-proposal')], DAY, { ani: 'alone' }],
    ['never who wrote the post', [admin('ani', 'own-post')], 9 * DAY, {}],
    ['never who appeals', [admin('ani', 'own-appeal')], 9 * DAY, {}],
    ['nobody who is suspended or muted', [mod('ani', null, { active: false }), admin('bayu', 'own-debate')], DAY, { bayu: 'alone' }],
    ['nobody alone while somebody else is there', [mod('ani'), admin('bayu', 'own-debate')], 9 * DAY, { ani: 'yes' }],
    ['nobody who lacks what it asks for', [mod('ani', null, { unfit: true }), mod('bayu')], 0, { bayu: 'yes' }],
    [
      'an administrator who lacks it, after a day',
      [mod('ani', null, { unfit: true }), admin('bayu', null, { unfit: true })],
      DAY,
      { bayu: 'alone' },
    ],
    ['nobody in an empty house', [], 9 * DAY, {}],
    ['nobody sooner because a clock went back', [admin('ani', 'own-decision')], -DAY, {}],
  ])('%s', (_, house, waited, may) => {
    expect(Object.fromEntries(whoMayHear(house, { since: NOW - waited, now: NOW }))).toEqual(may)
  })
})

test.each([
  [0, 'decisions'],
  [1, 'decisions'],
  [2, 'appeals'],
  [3, null],
  [30, null],
])('a house of %i', (active, small) => {
  expect(smallHouse(active)).toBe(small)
})
