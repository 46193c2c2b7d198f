import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openCase } from '../../../server/moderation/cases/open-case.ts'
import { answerAppeal } from '../../../server/moderation/appeals/answer-appeal.ts'
import { appeal } from '../../../server/moderation/appeals/appeal.ts'
import { settleCases } from '../../../server/moderation/appeals/settle-cases.ts'
import { changeReply } from '../../../server/replies/change-reply.ts'
import { changeThread } from '../../../server/threads/change-thread.ts'
import { verify } from '../../../server/store/upkeep/verify.ts'
import type { Forum } from '../../tools/open-forum.ts'
import { onBothEngines } from '../../tools/open-store.ts'
import { refuses, SECRET } from '../market-with-flags.ts'
import { marketWithOrders } from './market-with-orders.ts'

const DAY = 86_400_000
const REMOVE = { action: 'remove', rule: 3, reason: 'contact-data' } as const

/** Every word of every post, revision, quote and translation, shown or not. */
async function allWords({ readers }: Forum): Promise<string> {
  const { db, t } = readers.read
  return JSON.stringify([
    await db.select().from(t.threads),
    await db.select().from(t.replies),
    await db.select().from(t.revisions),
    await db.select().from(t.caseTranslations),
  ])
}
const settle = (forum: Forum) => forum.run(settleCases, { as: null, input: {} })

/** Reply 3, with the secret in its text, in an older original, in the quote of reply 4 and in a moderator's translation, is removed in case 1. */
async function withRemoved(engine: 'sqlite' | 'postgres') {
  const market = await marketWithOrders({ engine })
  const { forum, flag, decide } = market
  await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: `Sekali lagi: ${SECRET}.` } })
  await flag('tika', 3)
  await forum.transactor.run(async ({ db, t }) => {
    await db.insert(t.caseTranslations).values({ caseId: 1, lang: 'en', text: `Once more: ${SECRET}.`, byId: 'x', at: forum.at })
  }, '')
  const { decisionId } = await decide('ani', 1, REMOVE)
  return { ...market, decisionId }
}

onBothEngines('a text that was removed', (_, engine) => {
  test('is kept for an appeal, and forgotten for good with its originals, quotes and translations when none came', async () => {
    const { forum, stateOf } = await withRemoved(engine)
    forum.at += 29 * DAY
    await settle(forum)
    expect(await allWords(forum)).toContain(SECRET)
    const before = (await forum.log(1)).length

    forum.at += 2 * DAY
    await settle(forum)
    expect(await allWords(forum)).not.toContain('rahasia')
    expect([await stateOf(3), (await forum.log(1)).length], 'rows, numbers and what readers see stay').toEqual(['removed', before])
    const { db, t } = forum.readers.read
    expect((await db.select().from(t.replies)).length).toBe(5)
    expect(await db.select({ quoteNumber: t.replies.quoteNumber }).from(t.replies).where(eq(t.replies.number, 4))).toEqual([
      { quoteNumber: 3 },
    ])
    expect(await forum.readers.snapshot(verify)).toEqual([])
  })

  test('is forgotten at once when an appeal is dismissed, and comes back when it succeeds', async () => {
    for (const overturn of [false, true]) {
      const { forum, decisionId, stateOf } = await withRemoved(engine)
      const { appealId } = await forum.run(appeal, { as: 'jaka', input: { decisionId } })
      await forum.run(answerAppeal, { as: 'bayu', input: { appealId, overturn, note: 'Sudah dibaca.' } })
      const kept = (await allWords(forum)).includes(SECRET)
      expect([await stateOf(3), kept]).toEqual(overturn ? ['shown', true] : ['removed', false])
    }
  })

  test('of an opening: title, address, motion and text go, the debate stays', async () => {
    const { forum, flag, decide, stateOf } = await marketWithOrders({ engine })
    await forum.run(changeThread, { as: 'rini', input: { threadId: 1, title: 'Judul baru untuk debat' } })
    await flag('tika', 0, 'hoax')
    await decide('ani', 1, { action: 'remove', rule: 6, reason: 'false-news' })
    forum.at += 31 * DAY
    await settle(forum)
    const { db, t } = forum.readers.read
    expect(await db.select().from(t.threads)).toMatchObject([
      { title: '', slug: '', motion: null, text: '', openingState: 'removed', replyCount: 5 },
    ])
    expect(await db.select({ text: t.revisions.text }).from(t.revisions)).toEqual([{ text: '' }])
    expect([await stateOf(0), await stateOf(1)]).toEqual(['removed', 'shown'])
  })

  test('cannot be shown again once it is forgotten: nobody is given an empty post', async () => {
    const { forum, decide } = await withRemoved(engine)
    forum.at += 31 * DAY
    await settle(forum)
    await expect(decide('bayu', 1, { action: 'restore', reason: 'mistake' })).rejects.toEqual(refuses('forgotten'))
  })

  test('stays gone when an older decision on it is taken back: by an appeal, or by a moderator', async () => {
    const { forum, flag, hide, decide, stateOf } = await marketWithOrders({ engine })
    await flag('tika', 3)
    await flag('ujang', 3)
    const { decisionId } = await hide('ani', 1)
    const { caseId } = await forum.run(openCase, { as: 'ani', input: { threadId: 1, number: 3, reason: 'fraud' } })
    const removal = await decide('ani', caseId, REMOVE)
    const answerFor = async (which: string, overturn: boolean) => {
      const { appealId } = await forum.run(appeal, { as: 'jaka', input: { decisionId: which } })
      return forum.run(answerAppeal, { as: 'bayu', input: { appealId, overturn, note: 'Sudah dibaca.' } })
    }
    await answerFor(removal.decisionId, false)
    expect([await stateOf(3), (await allWords(forum)).includes(SECRET)]).toEqual(['removed', false])
    await answerFor(decisionId, true)
    expect(await stateOf(3), 'the removal still stands').toBe('removed')
    for (const as of ['ani', 'bayu'])
      await expect(decide(as, caseId, { action: 'restore', reason: 'mistake' })).rejects.toEqual(refuses('forgotten'))
    await expect(forum.run(appeal, { as: 'jaka', input: { decisionId: removal.decisionId } })).rejects.toEqual(refuses('already-appealed'))
  })

  test('is kept while the law withholds it, and forgotten when the order is lifted', async () => {
    const { forum, order, answer, stateOf } = await withRemoved(engine)
    const caseId = await order()
    await answer(caseId, 'complied')
    forum.at += 31 * DAY
    await settle(forum)
    expect(await allWords(forum)).toContain(SECRET)
    expect(await forum.readers.snapshot(verify)).toEqual([])
    await answer(caseId, 'lifted')
    expect([await stateOf(3), (await allWords(forum)).includes(SECRET)]).toEqual(['removed', false])
  })

  test('that is hidden only, or whose removal was taken back, is not forgotten', async () => {
    const { forum, flag, hide, decide, stateOf } = await marketWithOrders({ engine })
    await flag('tika', 3)
    await decide('ani', 1, REMOVE)
    await decide('bayu', 1, { action: 'restore', reason: 'mistake' })
    await flag('tika', 2)
    await hide('ani', 2)
    forum.at += 31 * DAY
    await settle(forum)
    expect([await stateOf(3), await stateOf(2)]).toEqual(['shown', 'hidden'])
    expect(await allWords(forum)).toContain(SECRET)
    expect(await allWords(forum)).toContain('Sewa kios naik terus.')
  })

  test.each<[what: string, found: RegExp]>([
    ['text', /reply 3 of thread 1 was removed for good; there still are: its text/],
    ['revision', /older originals/],
    ['quote', /words of it in quotes/],
  ])('of which a %s is left is found by verify', async (what, found) => {
    const { forum } = await withRemoved(engine)
    forum.at += 31 * DAY
    await settle(forum)
    await forum.transactor.run(async ({ db, t }) => {
      if (what === 'text') await db.update(t.replies).set({ text: 'x' }).where(eq(t.replies.number, 3))
      else if (what === 'revision') await db.update(t.revisions).set({ text: 'x' })
      else await db.update(t.replies).set({ quoteText: 'x' }).where(eq(t.replies.number, 4))
    }, '')
    const flaws = await forum.readers.snapshot(verify)
    expect(flaws).toHaveLength(1)
    expect(`${flaws[0]!.where} ${flaws[0]!.what}`).toMatch(found)
  })
})

test('a forgotten text is not in the file of the database any more, however long it was', async () => {
  const { forum, flag, decide, say } = await marketWithOrders()
  const long = 'kalimatrahasia '.repeat(330) // longer than one page of the file
  await say('jaka', long)
  await flag('tika', 6)
  await decide('ani', 1, REMOVE)
  const bytes = () => {
    const connection = new Database(forum.where)
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.close()
    return readFileSync(forum.where).toString('latin1')
  }
  expect(bytes()).toContain('kalimatrahasia')
  forum.at += 31 * DAY
  await settle(forum)
  const { db, t } = forum.readers.read
  await forum.transactor.run(async (tx) => void (await tx.db.update(tx.t.flags).set({ evidence: '' })), '') // its time is another matter
  expect((await db.select().from(t.replies)).length).toBe(6)
  expect(bytes()).not.toContain('kalimatrahasia')
})
