import { expect, test } from 'vitest'
import { readRecord } from '../../server/moderation/flags/read-record.ts'
import { wrongFlags } from '../../server/moderation/flags/wrong-flags.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import type { Scope } from '../../server/store/scope.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags } from './market-with-flags.ts'

onBothEngines('a flagger’s record', (_, engine) => {
  async function market() {
    const opened = await marketWithFlags({ engine })
    const { forum } = opened
    return {
      ...opened,
      record: async (name: string) => {
        const { judged, upheld } = await readRecord(forum.readers.read, (await forum.person(name)).personId)
        return [judged, upheld]
      },
      weights: async () => {
        const { db, t } = forum.readers.read
        return (await db.select().from(t.flags)).toSorted((a, b) => a.caseId - b.caseId).map(({ weight }) => weight)
      },
    }
  }

  test('counts each flag of a decided case once, as upheld or not', async () => {
    const { flag, hide, decide, record } = await market()
    await flag('tika', 3)
    await flag('ujang', 3)
    await flag('tika', 2)
    expect(await record('tika'), 'nothing is judged yet').toEqual([0, 0])
    await hide('ani', 1)
    await decide('ani', 2, { action: 'keep', reason: 'opinion' })
    expect([await record('tika'), await record('ujang'), await record('pendi')]).toEqual([
      [2, 1],
      [1, 1],
      [0, 0],
    ])
  })

  test('is corrected, and counted no second time, when the decision is taken back or made anew', async () => {
    const { flag, hide, decide, record } = await market()
    await flag('tika', 3)
    await hide('ani', 1)
    expect(await record('tika')).toEqual([1, 1])
    await decide('bayu', 1, { action: 'restore', reason: 'mistake' })
    expect(await record('tika')).toEqual([1, 0])
    await flag('tika', 2)
    await decide('ani', 2, { action: 'keep', reason: 'insult', rule: 1, sanction: { kind: 'mute', hours: 24 } })
    expect(await record('tika'), 'its author was muted').toEqual([2, 1])
    await decide('bayu', 2, { action: 'restore', reason: 'mistake' })
    expect(await record('tika')).toEqual([2, 0])
  })

  test('stays good when the author has mended what was flagged', async () => {
    const { flag, decide, record } = await market()
    await flag('tika', 3)
    await decide('ani', 1, { action: 'ask-edit', rule: 3, reason: 'contact-data' })
    await decide('bayu', 1, { action: 'restore', reason: 'mended' })
    expect(await record('tika')).toEqual([1, 1])
  })

  test('makes his next flag lighter or heavier, and those before stay as they were', async () => {
    const { flag, hide, decide, weights } = await market()
    await flag('tika', 1)
    await flag('ujang', 2)
    await hide('ani', 1)
    await decide('ani', 2, { action: 'keep', reason: 'opinion' })
    await flag('tika', 4)
    await flag('ujang', 5)
    expect(await weights()).toEqual([100, 100, 120, 80])
  })

  test('of a moderator says nothing of the flags that he judged himself', async () => {
    const { flag, hide, record } = await market()
    await flag('ani', 3)
    await flag('bayu', 3)
    await hide('ani', 1)
    expect([await record('ani'), await record('bayu')]).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  test('is not the last word to him: a decision that is changed is told to flaggers again', async () => {
    const { forum, flag, hide, decide } = await market()
    await flag('tika', 3)
    await hide('ani', 1)
    await decide('bayu', 1, { action: 'restore', reason: 'mistake' })
    const { items } = await readNotices(forum.readers.read, { personId: (await forum.person('tika')).personId, limit: 9 })
    expect(items.map(({ kind, decision }) => [kind, decision?.action])).toEqual([
      ['flag-outcome', 'restore'],
      ['flag-outcome', 'hide'],
    ])
  })
})

const DAMAGE: [what: string, plant: (tx: Scope) => Promise<unknown>, found: RegExp][] = [
  ['a wrong weight', ({ db, t }) => db.update(t.cases).set({ weight: 999 }), /case 1 says that its flags weigh 999; they weigh 200/],
  [
    'one judged too many',
    ({ db, t }) => db.update(t.flagRecords).set({ judged: 2 }),
    /are 2 judged, 1 upheld by his record; they are 1, 1/,
  ],
  ['one upheld too few', ({ db, t }) => db.update(t.flagRecords).set({ upheld: 0 }), /are 1 judged, 0 upheld by his record; they are 1, 1/],
  ['a lost record', ({ db, t }) => db.delete(t.flagRecords), /were judged, but he has no record/],
  ['a record of nothing', ({ db, t }) => db.update(t.flags).set({ upheld: null }), /are 1 judged, 1 upheld by his record; they are 0, 0/],
]

onBothEngines('the check of weights and records', (_, engine) => {
  async function market() {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await flag('ujang', 3)
    await flag('tika', 2)
    await hide('ani', 1)
    return forum
  }

  test('finds nothing wrong with what went through the commands', async () => {
    expect(await wrongFlags((await market()).readers.read)).toEqual([])
  })

  test.each(DAMAGE)('finds %s', async (_name, plant, found) => {
    const forum = await market()
    await forum.transactor.run(plant, '')
    const flaws = await wrongFlags(forum.readers.read)
    expect(flaws.map(({ where, what }) => `${where} ${what}`).join('\n')).toMatch(found)
  })

  test('lets a case be whose networks are forgotten', async () => {
    const forum = await market()
    await forum.transactor.run(({ db, t }) => db.update(t.flags).set({ network: '' }), '')
    expect(await wrongFlags(forum.readers.read)).toEqual([])
  })
})
