import { expect, test } from 'vitest'
import { settleCases } from '../../server/moderation/appeals/settle-cases.ts'
import { readStrikeCount } from '../../server/moderation/strikes/read-strike-count.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { marketFeed } from '../../server/pages/feeds/market-feed.ts'
import { threadFeed } from '../../server/pages/feeds/thread-feed.ts'
import { describeEvents } from '../../server/pages/describe-events.ts'
import { replyCard } from '../../server/pages/reply-card.ts'
import { wordsFor } from '../../server/kernel/words.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { readReplies, readReply } from '../../server/replies/read-replies.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { readHistory } from '../../server/threads/read-history.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses, SECRET } from './market-with-flags.ts'
import { openSite } from './open-site.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MENDED = 'Kurirnya diam saja, silakan tanya ke tokonya.'

/** `ani` asked `jaka` to mend reply 3, which `tika` had flagged and `lina` quotes. */
async function asked(engine: 'sqlite' | 'postgres' = 'sqlite') {
  const market = await marketWithFlags({ engine })
  const { forum, flag, decide } = market
  await flag('tika', 3)
  const { decisionId } = await decide('ani', 1, { action: 'ask-edit', rule: 3, reason: 'contact-data' })
  return {
    ...market,
    decisionId,
    mend: (text = MENDED, as = 'jaka') => forum.run(changeReply, { as, input: { threadId: 1, number: 3, text } }),
  }
}

const caseOf = async (forum: Forum) => (await forum.readers.read.db.select().from(forum.readers.read.t.cases))[0]!
const strikes = async (forum: Forum, name = 'jaka') =>
  readStrikeCount(forum.readers.read, { personId: (await forum.person(name)).personId, at: forum.at })
const told = async (forum: Forum, name: string) =>
  (await readNotices(forum.readers.read, { personId: (await forum.person(name)).personId, limit: 20 })).items
const state = async (forum: Forum) => (await readReply(forum.readers.read, { threadId: 1, number: 3 }))!

/** All that readers get on any path: API, page, feeds, live frames from the first event on, notices. */
async function everythingReadersGet(forum: Forum) {
  const words = wordsFor('id')
  const events = (await forum.log(1)).map((event) => ({ ...event, threadId: 1 }))
  const describe = describeEvents(forum.readers, replyCard)
  const live = await Promise.all((['html', 'json'] as const).map((as) => describe(1, events, 'id', as)))
  const read = await forum.readers.snapshot(async (scope) => [
    await readThread(scope, { id: 1 }),
    await readReplies(scope, { threadId: 1, after: 0, limit: 50 }),
    await threadFeed(scope, { origin: 'http://x', id: 1 }, words),
    await marketFeed(scope, { origin: 'http://x' }, words),
  ])
  return JSON.stringify([live, read, await told(forum, 'lina'), await told(forum, 'tika'), await told(forum, 'rini')])
}

onBothEngines('a text that its author was asked to mend', (_, engine) => {
  test('goes to the moderators, with a clock of a day, and to nobody else', async () => {
    const { forum, mend } = await asked(engine)
    forum.at += HOUR
    const before = (await forum.log(1)).length
    await mend()
    expect(await caseOf(forum)).toMatchObject({
      state: 'open',
      resubmittedAt: forum.at,
      dueAt: forum.at + DAY,
      alarmAt: forum.at + DAY / 2,
      forgetAt: null,
    })
    expect((await forum.log(0)).at(-1)).toMatchObject({ kind: 'resubmitted', ref: 1 })
    expect(await forum.log(1), 'the debate is told of nothing').toHaveLength(before)
    const seen = await everythingReadersGet(forum)
    for (const words of [SECRET, 'Kurirnya diam', MENDED]) expect(seen).not.toContain(words)
    expect(await state(forum)).toMatchObject({ state: 'hidden', text: null })
  })

  test('is shown again once a moderator restores it; the strike goes, and what stood there before is never read', async () => {
    const { forum, decide, mend } = await asked(engine)
    expect(await strikes(forum)).toBe(1)
    await mend()
    await decide('bayu', 1, { action: 'restore', reason: 'mended' })
    expect(await state(forum)).toMatchObject({ state: 'shown', text: MENDED })
    expect(await strikes(forum)).toBe(0)
    expect((await told(forum, 'jaka'))[0]).toMatchObject({ kind: 'resubmission', decision: { action: 'restore', reason: 'mended' } })
    expect(await caseOf(forum)).toMatchObject({ state: 'decided', resubmittedAt: null })
    const history = await readHistory(forum.readers.read, { threadId: 1, number: 3, limit: 10 })
    expect(history.items).toMatchObject([{ text: null, withdrawnBy: 'moderator' }])
  })

  test('also takes from sight what earlier edits had left', async () => {
    const market = await marketWithFlags({ engine })
    const { forum, flag, decide } = market
    forum.at += HOUR
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: `Sekali lagi ${SECRET}` } })
    await flag('tika', 3)
    await decide('ani', 1, { action: 'ask-edit', rule: 3, reason: 'contact-data' })
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: MENDED } })
    await decide('bayu', 1, { action: 'keep', reason: 'mended' })
    expect(await state(forum)).toMatchObject({ state: 'shown', text: MENDED })
    const history = await readHistory(forum.readers.read, { threadId: 1, number: 3, limit: 10 })
    expect(history.items.map(({ text }) => text)).toEqual([null, null])
    expect(await strikes(forum)).toBe(0)
  })

  test('that is hidden for good has one strike, the measures go on', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await decide('ani', 1, { action: 'ask-edit', rule: 3, reason: 'contact-data', sanction: { kind: 'mute', hours: 24 } })
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: `Masih ${SECRET}` } })
    await decide('bayu', 1, { action: 'hide', rule: 3, reason: 'contact-data' })
    expect(await strikes(forum)).toBe(1)
    expect((await told(forum, 'jaka'))[0]).toMatchObject({ kind: 'resubmission', decision: { action: 'hide' } })
    const measures = await forum.readers.read.db.select().from(forum.readers.read.t.measures)
    expect(measures).toMatchObject([{ kind: 'mute', state: 'standing' }])
    await expect(forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: MENDED } })).rejects.toBeTruthy()
  })

  test('can be mended again while it waits, and when it was asked for once more', async () => {
    const { forum, decide, mend } = await asked(engine)
    await mend('Pertama.')
    await mend('Kedua.')
    await decide('bayu', 1, { action: 'ask-edit', rule: 3, reason: 'contact-data' })
    expect(await strikes(forum)).toBe(1)
    await mend('Ketiga.')
    await decide('bayu', 1, { action: 'restore', reason: 'mended' })
    expect([await strikes(forum), (await state(forum)).text]).toEqual([0, 'Ketiga.'])
  })

  test('is refused where nothing is mended, to others, and when it is too late', async () => {
    const { forum, mend } = await asked(engine)
    await expect(mend(`Kurirnya diam saja, ${SECRET}, silakan tanya.`)).rejects.toMatchObject({
      code: 'invalid-input',
      detail: { errors: [{ at: '/body/text', code: 'unchanged' }] },
    })
    await expect(mend(MENDED, 'lina')).rejects.toBeTruthy()
    forum.at += 30 * DAY + 1
    await forum.run(settleCases, { as: null, input: {} })
    await expect(mend()).rejects.toEqual(refuses('not-allowed'))
  })

  test('is not mended where the post was only hidden', async () => {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await hide('ani', 1)
    await expect(forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: MENDED } })).rejects.toEqual(
      refuses('not-allowed'),
    )
  })

  test('may be an opening, with title and motion', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 0, 'hoax')
    await decide('ani', 1, { action: 'ask-edit', rule: 6, reason: 'false-news' })
    const before = (await forum.log(1)).length
    await forum.run(changeThread, { as: 'rini', input: { threadId: 1, title: 'Judul yang sudah diperbaiki', motion: null } })
    expect(await caseOf(forum)).toMatchObject({ state: 'open', resubmittedAt: forum.at })
    expect(await forum.readers.read.db.select().from(forum.readers.read.t.caseSteps)).toMatchObject([{ kind: 'resubmit', personId: null }])
    expect(await forum.log(1)).toHaveLength(before)
    expect(await everythingReadersGet(forum)).not.toMatch(/Lorong sepi|sudah diperbaiki|sudah-diperbaiki/)
    await decide('bayu', 1, { action: 'restore', reason: 'mended' })
    expect(await readThread(forum.readers.read, { id: 1 })).toMatchObject({ title: 'Judul yang sudah diperbaiki', motion: null })
    expect(JSON.stringify(await readHistory(forum.readers.read, { threadId: 1, number: 0, limit: 10 }))).not.toContain('Lorong')
  })
})

test('the strikes page leads to the form, and the debate says to its author alone what waits', async () => {
  const { forum } = await asked()
  const ask = await openSite(forum)
  expect((await ask('GET', '/id/akun/pelanggaran', { as: 'jaka' })).text).toContain('href="/id/debat/1/b/3/ubah"')
  expect((await ask('GET', '/id/kabar', { as: 'jaka' })).text).toContain('href="/id/debat/1/b/3/ubah"')
})
