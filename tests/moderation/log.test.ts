import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { answerAppeal } from '../../server/moderation/appeals/answer-appeal.ts'
import { csvLine } from '../../server/kernel/csv-line.ts'
import { wordsFor } from '../../server/kernel/words.ts'
import { appendEntry } from '../../server/moderation/log/append-entry.ts'
import { logCsv } from '../../server/moderation/log/log-csv.ts'
import { readHiding } from '../../server/moderation/log/read-hiding.ts'
import { readLog } from '../../server/moderation/log/read-log.ts'
import { readLogDays, readLogMonths } from '../../server/moderation/log/read-log-days.ts'
import { readLogHead } from '../../server/moderation/log/read-log-head.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { plansOf } from '../tools/plans-of.ts'
import { marketWithFlags } from './market-with-flags.ts'

const DAY = 86_400_000

onBothEngines('the public log', (_, engine) => {
  /** Reply 3 hidden, then given back on appeal; reply 1 kept; a month later reply 2 hidden. */
  async function market() {
    const found = await marketWithFlags({ engine })
    const { forum, flag, hide, decide } = found
    await flag('tika', 3)
    const { decisionId } = await hide('ani', 1)
    forum.at += 1_000
    const { appealId } = await forum.run(appeal, { as: 'jaka', input: { decisionId, text: 'Itu nomor tokoku.' } })
    forum.at += 1_000
    await forum.run(answerAppeal, { as: 'bayu', input: { appealId, overturn: true, note: 'Nomor toko sendiri.' } })
    await flag('ujang', 1, 'spam')
    await decide('ani', 2, { action: 'keep', reason: 'no-breach', debate: { kind: 'slow', hours: 1 } })
    forum.at += 31 * DAY
    await flag('ujang', 2, 'spam')
    await decide('ani', 3, { action: 'hide', rule: 4, reason: 'advertising', sanction: { kind: 'ban' } })
    return found
  }
  type Ask = Parameters<typeof readLog>[1]

  test('is read newest first, by what was done and by month, page by page', async () => {
    const { forum } = await market()
    const read = (ask: Partial<Ask>) => forum.readers.snapshot((scope) => readLog(scope, { limit: 10, ...ask }))
    const numbers = async (ask: Partial<Ask>) => (await read(ask)).items.map(({ seq }) => seq)
    expect(await numbers({})).toEqual([4, 3, 2, 1])
    expect(await numbers({ what: 'hide' })).toEqual([4, 1])
    expect(await numbers({ what: 'appeal' })).toEqual([2])
    expect(await numbers({ month: '2026-01' })).toEqual([3, 2, 1])
    expect(await numbers({ month: '2026-02', what: 'hide' })).toEqual([4])
    expect(await numbers({ month: '2025-12' })).toEqual([])
    const pages: number[][] = []
    for (let after: string | undefined; ;) {
      const { items, next } = await read({ limit: 2, after })
      pages.push(items.map(({ seq }) => seq))
      if (next === null) break
      after = next
    }
    expect(pages).toEqual([
      [4, 3],
      [2, 1],
    ])
    expect(await forum.readers.snapshot((scope) => readLogMonths(scope, 9))).toEqual(['2026-02', '2026-01'])
    expect((await forum.readers.snapshot((scope) => readLogDays(scope, 9))).map(({ day, seq }) => [day, seq])).toEqual([
      [20_260_205, 4],
      [20_260_105, 3],
    ])
  })

  test('says what became of each decision, and which entries belong together', async () => {
    const { forum } = await market()
    const { items } = await forum.readers.snapshot((scope) => readLog(scope, { limit: 10 }))
    expect(items.toReversed()).toMatchObject([
      { seq: 1, kind: 'decision', state: 'overturned', appeal: 'overturned', thread: { title: 'Lorong sepi itu nyata' } },
      { seq: 2, kind: 'appeal', state: 'standing', undoes: 1, appealed: 1, said: { moderator: 'bayu', action: 'restore' } },
      { seq: 3, state: 'standing', appeal: null, said: { measures: [{ kind: 'slow', hours: 1 }] } },
      { seq: 4, said: { measures: [{ kind: 'ban', proposed: true }] } },
    ])
    expect(await readHiding(forum.readers.read, { threadId: 1, number: 2 })).toBe(4)
    expect(await readHiding(forum.readers.read, { threadId: 1, number: 5 })).toBeNull()
  })

  test('names no title of a debate whose opening is hidden', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 0, 'hoax')
    await decide('ani', 1, { action: 'hide', rule: 6, reason: 'false-news' })
    const { items } = await forum.readers.snapshot((scope) => readLog(scope, { limit: 10 }))
    expect(items).toMatchObject([{ threadId: 1, number: 0, thread: { title: null, slug: '' } }])
    expect(JSON.stringify(items)).not.toContain('orong')
  })

  test('can be gone along by anybody who has its table', async () => {
    const { forum } = await market()
    await forum.transactor.run(
      (tx) => appendEntry(tx, { kind: 'legal-order', moderator: 'ani', authority: '=HYPERLINK("x")' }, forum.at),
      '',
    )
    let table = ''
    for await (const part of logCsv(forum.readers, wordsFor('id'))) table += part
    const rows = table.trimEnd().split('\r\n').map(cellsOf)
    expect(rows[0]!.slice(-2)).toEqual(['entry', 'hash'])
    let hash = '0'.repeat(64)
    for (const row of rows.slice(1)) {
      hash = createHash('sha256')
        .update(hash + row.at(-2)!)
        .digest('hex')
      expect(row.at(-1)).toBe(hash)
    }
    expect(await readLogHead(forum.readers.read)).toEqual({ seq: 5, hash })
    expect(rows[1]!.slice(0, 6)).toEqual([
      '1',
      '2026-01-05T03:00:00.000Z',
      'ani menyembunyikan balasan #3 di Lorong sepi itu nyata',
      'ani',
      '3',
      'Alasan lain, lihat catatan',
    ])
    expect(rows[1]![7]).toBe('dibanding: dibatalkan')
  })
})

/** The cells of a line of CSV. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}

test.each([
  ['=1+1', "'=1+1"],
  ['+62', "'+62"],
  ['-x', "'-x"],
  ['@a', "'@a"],
  ['\ta', "'\ta"],
  ['=a,"b"', '"\'=a,""b"""'],
  ['a=b', 'a=b'],
  [-5, '-5'],
  [null, ''],
  ['dua\nbaris', '"dua\nbaris"'],
])('a cell that says %j is written %j', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`)
})

test.each<[what: string, ask: Partial<Parameters<typeof readLog>[1]>]>([
  ['all', {}],
  ['one month', { month: '2026-11' }],
  ['one action', { what: 'hide' }],
  ['one action of one month', { what: 'hide', month: '2026-11', after: '20261120.7' }],
])('reading %s, nothing is scanned and nothing is sorted', async (_what, ask) => {
  const plan = await plansOf((scope) => readLog(scope, { limit: 30, ...ask }))
  expect(plan.length).toBeGreaterThan(0)
  for (const step of plan) expect(step).toMatch(/^SEARCH moderation_log USING INDEX moderation_log_(day|what) /)
})

test('the days, and where a post was hidden, are found by keys alone', async () => {
  type Read = Parameters<typeof plansOf>[0]
  const asks: Read[] = [(scope) => readLogDays(scope, 9), (scope) => readHiding(scope, { threadId: 1, number: 2 })]
  for (const ask of asks) for (const step of await plansOf(ask)) expect(step).toMatch(/^SEARCH /)
})
