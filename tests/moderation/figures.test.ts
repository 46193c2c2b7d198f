import { expect, test } from 'vitest'
import { answerAppeal } from '../../server/moderation/appeals/answer-appeal.ts'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { countFigures } from '../../server/moderation/figures/count-figures.ts'
import { hideSmall } from '../../server/moderation/figures/hide-small.ts'
import { bucketOf, medianOf } from '../../server/moderation/figures/minutes.ts'
import { readFigureMonths, readFigures } from '../../server/moderation/figures/read-figures.ts'
import { appendEntry } from '../../server/moderation/log/append-entry.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { plansOf } from '../tools/plans-of.ts'
import { marketWithFlags } from './market-with-flags.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test.each([
  [0, 0],
  [38.9, 38],
  [179, 179],
  [194, 180],
  [195, 195],
  [1_439, 1_425],
  [1_501, 1_500],
  [-3, 0],
])('a decision after %d minutes is counted in the bucket of %i', (minutes, bucket) => {
  expect(bucketOf(minutes)).toBe(bucket)
})

test.each([
  [[], null],
  [[[5, 1]], 5],
  [
    [
      [5, 1],
      [90, 1],
    ],
    5,
  ],
  [
    [
      [90, 2],
      [5, 1],
    ],
    90,
  ],
  [
    [
      [1, 2],
      [2, 2],
      [3, 5],
    ],
    3,
  ],
] as [number[][], number | null][])('the median of %j is %s', (counts, median) => {
  expect(medianOf(counts.map(([bucket, count]) => ({ bucket: bucket!, count: count! })))).toBe(median)
})

test.each<[cells: [value: number, behind: number][], shown: (number | string)[]]>([
  [
    [
      [20, 20],
      [5, 5],
      [30, 30],
    ],
    [20, 5, 30],
  ],
  [
    [
      [20, 20],
      [4, 4],
      [3, 3],
    ],
    [20, 'few', 'few'],
  ],
  [
    [
      [20, 20],
      [4, 4],
      [30, 30],
    ],
    ['covered', 'few', 30],
  ],
  [
    [
      [20, 2],
      [9, 9],
      [0, 0],
    ],
    ['few', 9, 'few'],
  ],
  [
    [
      [0, 0],
      [0, 0],
    ],
    ['few', 'few'],
  ],
  [
    [
      [9, 9],
      [0, 0],
    ],
    ['covered', 'few'],
  ],
])('of %j is shown %j: nothing small, and nothing from which it follows', (cells, shown) => {
  const given = cells.map(([value, behind], part) => ({ part: String(part), value, behind }))
  expect(hideSmall(given).map(({ cell }) => cell)).toEqual(shown)
})

onBothEngines('monthly figures', (_, engine) => {
  const count = async (forum: Awaited<ReturnType<typeof marketWithFlags>>['forum']) => {
    forum.at += 2 * MINUTE
    await forum.run(countFigures, { as: null, input: {} })
  }

  test('count each thing once, in its own month, however often they are counted', async () => {
    const { forum, flag, hide, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await flag('ujang', 3)
    forum.at += 38 * MINUTE
    const { decisionId } = await hide('ani', 1)
    await flag('tika', 1, 'spam')
    forum.at += 10 * MINUTE
    await decide('ani', 2, { action: 'keep', reason: 'no-breach' })
    const { appealId } = await forum.run(appeal, { as: 'jaka', input: { decisionId } })
    await count(forum)
    await count(forum)
    forum.at += 35 * DAY
    await forum.run(answerAppeal, { as: 'bayu', input: { appealId, overturn: true, note: 'Nomor toko sendiri.' } })
    await flag('tika', 2, 'spam')
    for (let again = 0; again < 3; again++) await count(forum)

    expect(await readFigureMonths(forum.readers.read, 9)).toEqual([202_602, 202_601])
    const january = await readFigures(forum.readers.read, 202_601)
    expect(january.counts).toMatchObject({
      flags: 3,
      'flags-judged': 3,
      'flags-upheld': 2,
      'posts-judged': 2,
      appeals: 1,
      'appeals-won': 0,
    })
    expect(january.medianMinutes).toBe(10)
    expect((await readFigures(forum.readers.read, 202_602)).counts).toMatchObject({
      flags: 1,
      appeals: 0,
      'appeals-answered': 1,
      'appeals-won': 1,
      'strikes-overturned': 1,
    })
    expect((await readFigures(forum.readers.read, 202_512)).counts.flags, 'a month without any').toBe(0)
  })

  test('are counted in small pieces, and none of them twice', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    for (let n = 0; n < 90; n++) {
      if (n % 30 === 0) forum.at += MINUTE
      await flag(`pembaca${n}`, 1 + (n % 5), 'spam')
    }
    for (let n = 0; n < 50; n++)
      await forum.transactor.run((tx) => appendEntry(tx, { kind: 'recheck', threadId: 1, number: 1, action: 'agreed' }, forum.at), '')
    forum.at += 2 * MINUTE
    const pieces: unknown[] = []
    for (let more: boolean | undefined = true; more && pieces.length < 20; pieces.push(more))
      ({ more } = await forum.run(countFigures, { as: null, input: {} }))
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.at(-1)).toBe(false)
    const { counts } = await readFigures(forum.readers.read, 202_601)
    expect(counts).toMatchObject({ flags: 90, rechecks: 50 })
  })

  test('say of a provisional hiding whether it was right', async () => {
    const { forum, flag, hide, decide } = await marketWithFlags({ engine })
    for (const [number, decision] of [
      [3, () => hide('ani', 1)],
      [1, () => decide('ani', 2, { action: 'keep', reason: 'no-breach' })],
    ] as const) {
      await flag('tika', number)
      await forum.transactor.run((tx) => appendEntry(tx, { kind: 'provisional-hide', threadId: 1, number }, forum.at), '')
      await decision()
    }
    await count(forum)
    expect((await readFigures(forum.readers.read, 202_601)).counts).toMatchObject({
      provisional: 2,
      'provisional-judged': 2,
      'provisional-right': 1,
    })
  })

  test('tell stalls apart only where five people or posts stand behind it', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    await forum.person('rajin', { stall: 'buyer' })
    for (const number of [1, 2, 3, 4, 5, 0]) {
      await forum.person(`daring${number}`, { stall: 'online' })
      await forum.person(`luring${number}`, { stall: 'offline' })
      for (const name of ['rajin', `daring${number}`, `luring${number}`]) await flag(name, number)
    }
    await count(forum)
    const { flagsByStall, counts } = await readFigures(forum.readers.read, 202_601)
    expect(counts.flags).toBe(18)
    expect(Object.fromEntries(flagsByStall.map(({ part, cell }) => [part, cell]))).toEqual({
      online: 6,
      offline: 6,
      buyer: 'few',
      observer: 'few',
      none: 'few',
    })
  })
})

test('reading them costs the same however many cases there were: one month by its key', async () => {
  const plan = await plansOf((scope) => readFigures(scope, 202_611))
  expect(plan).toEqual(['SEARCH moderation_figures USING PRIMARY KEY (month=?)'])
  for (const step of await plansOf((scope) => readFigureMonths(scope, 9)))
    expect(step).toMatch(/^SEARCH moderation_figures USING PRIMARY KEY/)
})
