import { eq, gt, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { answerAppeal } from '../../server/moderation/appeals/answer-appeal.ts'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { appendEntry } from '../../server/moderation/log/append-entry.ts'
import { checkLogEnd } from '../../server/moderation/log/check-log-end.ts'
import { wrongLog } from '../../server/moderation/log/wrong-log.ts'
import type { Scope } from '../../server/store/scope.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses } from './market-with-flags.ts'

const ENTRIES = 40
const COLUMNS = ['seq', 'at', 'day', 'kind', 'what', 'threadId', 'number', 'decisionId', 'entry', 'hash'] as const
type Row = Scope['t']['moderationLog']['$inferSelect']

/** The same numbers every time, so that a failure can be looked at again. (Park and Miller's minimal standard.) */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below
}

/** Another byte at one place of a value: of a number another digit, of a text another letter. */
function change(value: string | number, next: (below: number) => number): string | number {
  const text = String(value)
  const place = next(text.length)
  const others = typeof value === 'number' ? '123456789' : 'abcdef0123456789{}",:-'
  const rest = others.split('').filter((sign) => sign !== text[place])
  const changed = text.slice(0, place) + rest[next(rest.length)]! + text.slice(place + 1)
  return typeof value === 'number' ? Number(changed) : changed
}

onBothEngines('the sealed log', (_, engine) => {
  /** A market where two decisions were made and one was appealed against, and a log of forty entries. */
  async function market() {
    const { forum, flag, hide, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    const { decisionId } = await hide('ani', 1)
    await flag('ujang', 1, 'spam')
    await decide('bayu', 2, { action: 'keep', reason: 'no-breach' })
    const { appealId } = await forum.run(appeal, { as: 'jaka', input: { decisionId } })
    await forum.run(answerAppeal, { as: 'bayu', input: { appealId, overturn: false, note: 'Nomor orang lain.' } })
    for (let more = 4; more <= ENTRIES; more++) await append(forum, more)
    return forum
  }
  const append = async (forum: Forum, number: number) =>
    forum.transactor.run(
      (tx) =>
        appendEntry(
          tx,
          { kind: 'decision', threadId: 1, number, moderator: 'ani', action: 'hide', rule: 4, decisionId: `d${number}` },
          forum.at + number,
        ),
      '',
    )
  const flawsOf = async (forum: Forum) => (await forum.readers.snapshot(wrongLog)).map(({ where, what }) => `${where} ${what}`)

  test('is sound as it was written, and its end is looked at by itself', async () => {
    const forum = await market()
    expect(await flawsOf(forum)).toEqual([])
    expect(await forum.readers.snapshot(checkLogEnd)).toBeNull()
  })

  test('shows each of 200 changes of a single byte, wherever it is', async () => {
    const forum = await market()
    const { moderationLog } = forum.readers.read.t
    const next = numbersFrom(20_261_124)
    const rows: Row[] = await forum.readers.read.db.select().from(moderationLog).orderBy(moderationLog.seq)
    expect(rows).toHaveLength(ENTRIES)
    const seen = new Map<string, number>()
    let found = 0
    for (let made = 0; made < 200;) {
      const row = rows[next(rows.length)]!
      const column = COLUMNS[made % COLUMNS.length]!
      const [was, becomes] = [row[column], row[column] === null ? null : change(row[column], next)]
      if (becomes === null || rows.some(({ seq }) => column === 'seq' && seq === becomes)) continue
      made++
      const set = async (from: number, value: typeof was) =>
        forum.transactor.run(
          async ({ db }) =>
            void (await db
              .update(moderationLog)
              .set({ [column]: value })
              .where(eq(moderationLog.seq, from))),
          '',
        )
      await set(row.seq, becomes)
      const flaws = await flawsOf(forum)
      await set(column === 'seq' ? Number(becomes) : row.seq, was)
      if (/^entry -?\d+ of the moderation log /.test(flaws[0] ?? '')) found++
      else expect.fail(`${column} of entry ${row.seq}: ${String(was)} became ${String(becomes)} unseen`)
      seen.set(column, (seen.get(column) ?? 0) + 1)
    }
    console.log(`${engine}: ${found} of 200 single-byte changes found (${[...seen].map(([name, count]) => `${name} ${count}`).join(', ')})`)
    expect(found).toBe(200)
    expect(await flawsOf(forum), 'each was put back').toEqual([])
  }, 120_000)

  const plant = async (forum: Forum, damage: (tx: Scope) => Promise<unknown>) => {
    await forum.transactor.run(async (tx) => void (await damage(tx)), '')
    return flawsOf(forum)
  }

  test.each<[what: string, damage: (tx: Scope) => Promise<unknown>, found: RegExp]>([
    [
      'a removed entry',
      ({ db, t }) => db.delete(t.moderationLog).where(eq(t.moderationLog.seq, 17)),
      /^entry 17 .* is gone: after 16 comes 18/,
    ],
    ['the first one removed', ({ db, t }) => db.delete(t.moderationLog).where(eq(t.moderationLog.seq, 1)), /^entry 1 .* is gone/],
    [
      'a tail that was cut off',
      ({ db, t }) => db.delete(t.moderationLog).where(gt(t.moderationLog.seq, 30)),
      /^entry 31 .* is gone: 40 entries were written, and the log ends at 30/,
    ],
    ['a log that was emptied', ({ db, t }) => db.delete(t.moderationLog), /^entry 1 .* is gone/],
    [
      'an entry behind its end',
      async ({ db, t }) => {
        const [last] = await db.select().from(t.moderationLog).where(eq(t.moderationLog.seq, ENTRIES))
        await db.insert(t.moderationLog).values({ ...last!, seq: ENTRIES + 1 })
      },
      /^entry 41 .* does not fit its seal/,
    ],
    [
      'two entries that changed places',
      async ({ db, t: { moderationLog } }) => {
        const move = async (from: number, to: number) => db.update(moderationLog).set({ seq: to }).where(eq(moderationLog.seq, from))
        await move(9, 99)
        await move(10, 9)
        await move(99, 10)
      },
      /^entry 9 /,
    ],
    [
      'a rule that was changed in every entry',
      ({ db, t }) => db.update(t.moderationLog).set({ entry: sql`replace(${t.moderationLog.entry}, '"rule":4', '"rule":5')` }),
      /^entry 4 .* does not fit its seal/,
    ],
    [
      'a decision that is told otherwise',
      ({ db, t }) => db.update(t.decisions).set({ action: 'remove' }).where(eq(t.decisions.action, 'hide')),
      /^decision .* is not what the log says of it/,
    ],
    [
      'a decision of another moderator than the log names',
      async ({ db, t }) => {
        const [other] = await db.select({ id: t.people.id }).from(t.people).where(eq(t.people.name, 'bayu'))
        await db.update(t.decisions).set({ moderatorId: other!.id })
      },
      /^decision .* is not what the log says of it/,
    ],
    [
      'an appeal that was answered otherwise than the log says',
      ({ db, t }) => db.update(t.appeals).set({ state: 'overturned' }),
      /^appeal .* is not what the log says of it/,
    ],
    [
      'a decision that is not told',
      async ({ db, t }) => {
        const [row] = await db.select().from(t.decisions)
        await db.insert(t.decisions).values({ ...row!, id: 'zz' })
      },
      /^decision zz is not in the log/,
    ],
  ])('shows %s', async (_what, damage, found) => {
    const forum = await market()
    expect((await plant(forum, damage)).join('\n')).toMatch(found)
  })

  test('takes no entry on top of an end that does not fit its seal, and says so', async () => {
    const forum = await market()
    await plant(forum, ({ db, t }) =>
      db
        .update(t.moderationLog)
        .set({ hash: 'f'.repeat(64) })
        .where(eq(t.moderationLog.seq, ENTRIES)),
    )
    expect(await forum.readers.snapshot(checkLogEnd)).toEqual({ seq: ENTRIES, what: 'does not fit its seal' })
    await expect(append(forum, 77)).rejects.toEqual(refuses('log-broken'))
    await plant(forum, ({ db, t }) => db.delete(t.moderationLog).where(eq(t.moderationLog.seq, ENTRIES)))
    await expect(append(forum, 77), 'nor after a cut').rejects.toEqual(refuses('log-broken'))
  })

  test('is walked in slices: a log of 2,500 entries is sound, and a break far in is found', async () => {
    const forum = await market()
    await forum.transactor.run(async (tx) => {
      for (let more = ENTRIES + 1; more <= 2_500; more++)
        await appendEntry(tx, { kind: 'provisional-hide', threadId: 1, number: 2 }, forum.at)
    }, '')
    expect(await flawsOf(forum)).toEqual([])
    const flaws = await plant(forum, ({ db, t }) => db.update(t.moderationLog).set({ at: 5 }).where(eq(t.moderationLog.seq, 2_345)))
    expect(flaws).toEqual(['entry 2345 of the moderation log has another "at" than was sealed'])
  })
})
