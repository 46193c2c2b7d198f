import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { halfYear } from '../../../server/moderation/legal/half-year.ts'
import { median, orderFigures, type CountedOrder } from '../../../server/moderation/legal/half-year-figures.ts'
import { readHalfYear } from '../../../server/moderation/legal/read-half-year.ts'
import { reportCsv } from '../../../server/moderation/legal/report-csv.ts'
import { reportMarkdown } from '../../../server/moderation/legal/report-markdown.ts'
import { newFolder, runCommand } from '../../operator/run-command.ts'
import { onBothEngines } from '../../tools/open-store.ts'
import { marketWithOrders } from './market-with-orders.ts'

const HOUR = 3_600_000

test.each([
  ['2026-1', '2025-12-31T17:00:00.000Z', '2026-06-30T17:00:00.000Z'],
  ['2026-2', '2026-06-30T17:00:00.000Z', '2026-12-31T17:00:00.000Z'],
])('the half-year %s is from midnight to midnight in western Indonesia', (name, from, to) => {
  expect(halfYear(name)).toEqual({ name, from: Date.parse(from), to: Date.parse(to) })
})

test.each(['2026', '2026-3', '26-1', '2026-1x', ''])('"%s" is no half-year', (name) => {
  expect(halfYear(name)).toBeNull()
})

test.each<[number[], number | null]>([
  [[], null],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 100], 3.5],
])('the median of %j is %j', (values, middle) => {
  expect(median(values)).toBe(middle)
})

describe('figures of orders', () => {
  const order = (more: Partial<CountedOrder>): CountedOrder => ({
    authority: 'A',
    article: 'Pasal 14',
    urgent: false,
    outcome: 'complied',
    refusal: null,
    receivedAt: 0,
    answeredAt: 2 * HOUR,
    dueAt: 24 * HOUR,
    ...more,
  })

  test.each<[what: string, order: CountedOrder, late: number]>([
    ['answered in time', order({}), 0],
    ['answered at the last moment', order({ answeredAt: 24 * HOUR }), 0],
    ['answered late', order({ answeredAt: 24 * HOUR + 1 }), 1],
    ['open, with time left', order({ outcome: null, answeredAt: null, dueAt: 31 * HOUR }), 0],
    ['open, its time over', order({ outcome: null, answeredAt: null }), 1],
  ])('an order %s is late %i times', (_, counted, late) => {
    expect(orderFigures([counted], 30 * HOUR).late).toBe(late)
  })

  test('are counted by authority, article, urgency, outcome and reason, most often first', () => {
    const orders = [
      order({ authority: 'B' }),
      order({ authority: 'B', urgent: true }),
      order({ outcome: 'refused', refusal: 'unclear', answeredAt: 6 * HOUR }),
    ]
    expect(orderFigures(orders, 0)).toEqual({
      orders: 3,
      byAuthority: [
        ['B', 2],
        ['A', 1],
      ],
      byArticle: [['Pasal 14', 3]],
      byUrgency: [
        ['calm', 2],
        ['urgent', 1],
      ],
      byOutcome: [
        ['complied', 2],
        ['refused', 1],
      ],
      byRefusal: [['unclear', 1]],
      medianHours: 2,
      late: 0,
    })
  })
})

onBothEngines('the report of a half-year', (_, engine) => {
  test('counts what came in that half-year, and nothing of another', async () => {
    const { forum, flag, hide, order, answer } = await marketWithOrders({ engine })
    await flag('tika', 3)
    await hide('ani', 1)
    const one = await order({ authority: '=Lembaga | <b>A</b>', urgent: true })
    forum.at += 5 * HOUR
    await answer(one, 'complied')
    await order({ number: 2, orderNumber: '2' })
    const read = (name: string) => forum.readers.snapshot((scope) => readHalfYear(scope, halfYear(name)!, forum.at))
    const report = await read('2026-1')
    expect(report).toMatchObject({
      orders: 2,
      medianHours: 5,
      late: 1,
      disclosures: 0,
      flags: 1,
      appeals: 0,
      overturned: 0,
      byAction: [['hide', 1]],
    })
    expect(report.byOutcome).toEqual([
      ['complied', 1],
      ['open', 1],
    ])
    expect(await read('2025-2')).toMatchObject({ orders: 0, medianHours: null, late: 0, flags: 0, byAction: [] })

    const markdown = reportMarkdown(report)
    for (const said of [
      '# Dua Lapak: laporan paruh tahun 2026-1',
      '# Dua Lapak: half-year report 2026-1',
      'Dari 1 Januari 2026 sampai 30 Juni 2026',
      '| Perintah diterima | 2 |',
      '| Hours to the answer, median | 5 |',
      String.raw`=Lembaga \| \<b\>A\</b\>`,
    ])
      expect(markdown).toContain(said)
    expect(markdown).not.toMatch(/legal:|\{\{/)
    const csv = reportCsv(report)
    expect(csv.split('\r\n')[0]).toBe('"half","part","figure","value"')
    expect(csv).toContain('"2026-1","authority","\'=Lembaga | <b>A</b>","1"')
    expect(csv).toContain('"2026-1","summary","late","1"')
  })
})

describe('the command', () => {
  test('prints the report, or writes it to a file that is not there yet', async () => {
    const folder = newFolder()
    const env = { DUA_LAPAK_DATABASE: join(folder, 'forum.db') }
    expect(await runCommand(['report', '--half', '2026-2'], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no database') as string,
    })
    await runCommand(['migrate'], env)
    const printed = await runCommand(['report', '--half', '2026-2'], env)
    expect(printed).toMatchObject({ code: 0, err: '' })
    expect(printed.out).toContain('laporan paruh tahun 2026-2')
    const to = join(folder, 'laporan.csv')
    expect(await runCommand(['report', '--half=2026-2', '--form', 'csv', '--to', to], env)).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(to, 'utf8')).toContain('"2026-2","summary","orders","0"')
    expect(await runCommand(['report', '--half=2026-2', '--to', to], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already') as string,
    })
  })

  test.each([
    [['report'], 1, /--half must be a year and its half, such as 2026-2/],
    [['report', '--half', '2026-5'], 1, /such as 2026-2/],
    [['report', '--half', '2026-1', '--form', 'pdf'], 1, /--form must be one of markdown, csv/],
    [['report', '2026-1'], 2, /"report" takes nothing/],
    [['verify', '--half', '2026-1'], 2, /unknown option "half"/],
  ])('%j ends with %i', async (args, code, said) => {
    const ended = await runCommand(args)
    expect(ended.code).toBe(code)
    expect(ended.err).toMatch(said)
  })
})
