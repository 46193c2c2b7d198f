import { describe, expect, test } from 'vitest'
import { answerAppeal } from '../../server/moderation/appeals/answer-appeal.ts'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { whyNoAppeal, type Appealable } from '../../server/moderation/appeals/appeal-rules.ts'
import { readAppeal } from '../../server/moderation/appeals/read-appeal.ts'
import { readAppeals } from '../../server/moderation/appeals/read-appeals.ts'
import { readOwnAppeal } from '../../server/moderation/appeals/read-own-appeal.ts'
import { settleCases } from '../../server/moderation/appeals/settle-cases.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { readCases } from '../../server/moderation/cases/read-cases.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { readReply } from '../../server/replies/read-replies.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses, SECRET } from './market-with-flags.ts'
import { openSite } from './open-site.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const idOf = async (forum: Forum, name: string) => (await forum.person(name)).personId
const shown = async (forum: Forum) => (await readReply(forum.readers.read, { threadId: 1, number: 3 }))?.state
const told = async (forum: Forum, name: string) =>
  (await readNotices(forum.readers.read, { personId: await idOf(forum, name), limit: 20 })).items
const muted = async (forum: Forum) => (await readActor(forum.readers.read, await forum.person('jaka'), forum.at)).muted
const tables = async (forum: Forum) => {
  const { db, t } = forum.readers.read
  return {
    strikes: await db.select().from(t.strikes),
    measures: await db.select().from(t.measures),
    cases: await db.select().from(t.cases),
    decisions: await db.select().from(t.decisions),
    log: (await db.select().from(t.moderationLog)).map(({ entry }) => JSON.parse(entry) as Record<string, unknown>),
  }
}

/** `ani` removed reply 3 of `jaka`, who is muted for a day; `tika` had flagged it. `dewi` is another moderator. */
async function decided(engine: 'sqlite' | 'postgres') {
  const market = await marketWithFlags({ engine })
  const { forum, flag, decide } = market
  await forum.person('dewi', { role: 'moderator' })
  await flag('tika', 3)
  const { decisionId } = await decide('ani', 1, {
    action: 'remove',
    rule: 3,
    reason: 'contact-data',
    sanction: { kind: 'mute', hours: 24 },
  })
  return {
    ...market,
    decisionId,
    appeal: (as: string, text?: string) => forum.run(appeal, { as, input: { decisionId, ...(text !== undefined && { text }) } }),
    answer: (as: string, appealId: string, overturn: boolean) =>
      forum.run(answerAppeal, { as, input: { appealId, overturn, note: 'Sudah saya baca lagi.' } }),
  }
}

describe('whether a decision may be appealed', () => {
  const decision: Appealable = { decidedAt: 0, state: 'standing', struck: true, caseState: 'decided' }
  test.each<[why: string, change: Partial<Appealable>, now: number, code: string | null]>([
    ['one that went against its author', {}, 1, null],
    ['on the thirtieth day', {}, 30 * DAY, null],
    ['after thirty days', {}, 30 * DAY + 1, 'too-late'],
    ['in a case that is final', { caseState: 'final' }, 1, 'too-late'],
    ['one that kept the post', { struck: false }, 1, 'nothing-to-appeal'],
    ['one that was undone', { state: 'undone' }, 1, 'nothing-to-appeal'],
    ['while a mended text waits', { caseState: 'open' }, 1, 'under-review'],
    ['while another appeal of the case waits', { caseState: 'appealed' }, 1, 'under-review'],
  ])('%s', (_, change, now, code) => {
    expect(whyNoAppeal({ ...decision, ...change }, now)).toBe(code)
  })
})

onBothEngines('an appeal', (_, engine) => {
  test('waits for another moderator, with a clock of its own', async () => {
    const { forum, decisionId, appeal } = await decided(engine)
    forum.at += HOUR
    const { appealId } = await appeal('jaka')
    expect(await readOwnAppeal(forum.readers.read, { decisionId, personId: await idOf(forum, 'jaka') })).toEqual({
      decisionId,
      state: 'open',
      text: '',
      answer: '',
      at: forum.at,
      dueAt: forum.at + 72 * HOUR,
      decidedAt: null,
    })
    expect((await tables(forum)).cases).toMatchObject([{ state: 'appealed', dueAt: forum.at + 72 * HOUR, alarmAt: forum.at + 36 * HOUR }])
    expect((await forum.log(0)).at(-1)).toMatchObject({ kind: 'appeal', ref: 1 })
    const { items } = await readAppeals(forum.readers.read, { state: 'open', limit: 10 })
    expect(items).toMatchObject([
      { id: appealId, caseId: 1, number: 3, action: 'remove', rule: 3, reason: 'contact-data', moderator: 'ani' },
    ])
  })

  test('that is granted takes the decision back with all that it did, and tells everybody', async () => {
    const { forum, decisionId, appeal, answer } = await decided(engine)
    expect(await shown(forum)).toBe('removed')
    expect(await muted(forum)).toBe(true)
    const { appealId } = await appeal('jaka', 'Itu nomor toko saya sendiri.')
    const { decisionId: answered } = await answer('dewi', appealId, true)

    expect(await shown(forum)).toBe('shown')
    const after = await tables(forum)
    expect(after.strikes).toEqual([])
    expect(after.measures).toMatchObject([{ kind: 'mute', state: 'undone' }])
    expect(after.cases).toMatchObject([{ state: 'final', alarmAt: null }])
    expect(after.decisions.find(({ id }) => id === decisionId)).toMatchObject({ state: 'overturned' })
    expect(after.decisions.find(({ id }) => id === answered)).toMatchObject({
      action: 'restore',
      undoes: decisionId,
      moderatorId: await idOf(forum, 'dewi'),
    })
    expect(after.log.at(-1)).toMatchObject({
      kind: 'appeal',
      action: 'restore',
      undoes: decisionId,
      appealed: decisionId,
      moderator: 'dewi',
    })
    expect(await muted(forum)).toBe(false)

    expect((await told(forum, 'jaka'))[0]).toMatchObject({ kind: 'appeal', decision: { action: 'restore', note: 'Sudah saya baca lagi.' } })
    expect((await told(forum, 'tika'))[0]).toMatchObject({ kind: 'flag-outcome', decision: { action: 'restore', note: null } })
    expect((await told(forum, 'ani'))[0]).toMatchObject({ kind: 'own-decision', detail: { outcome: 'overturned' } })
    expect(await told(forum, 'dewi')).toEqual([])
  })

  test('that is turned down leaves everything as it is, and is final', async () => {
    const { forum, decide, decisionId, appeal, answer } = await decided(engine)
    const { appealId } = await appeal('jaka')
    await answer('dewi', appealId, false)
    expect(await shown(forum)).toBe('removed')
    const after = await tables(forum)
    expect(after.strikes).toHaveLength(1)
    expect(after.measures).toMatchObject([{ kind: 'mute', state: 'standing' }])
    expect(after.cases).toMatchObject([{ state: 'final' }])
    // Who looks back finds it among what was decided.
    expect((await readCases(forum.readers.read, { state: 'decided', limit: 9 })).items).toMatchObject([{ id: 1, state: 'final' }])
    expect(after.log.at(-1)).toMatchObject({ kind: 'appeal', action: 'uphold', rule: 3, reason: 'contact-data', appealed: decisionId })
    expect(after.log.at(-1)).not.toHaveProperty('undoes')
    expect((await told(forum, 'jaka'))[0]).toMatchObject({ kind: 'appeal', decision: { action: 'uphold' } })
    expect((await told(forum, 'ani'))[0]).toMatchObject({ kind: 'own-decision', detail: { outcome: 'upheld' } })
    await expect(appeal('jaka')).rejects.toMatchObject({ code: 'already-appealed', detail: { state: 'upheld' } })
    await expect(answer('bayu', appealId, true)).rejects.toMatchObject({ code: 'already-decided', detail: { state: 'upheld' } })
    await expect(decide('bayu', 1, { action: 'keep' })).rejects.toEqual(refuses('already-decided'))
  })

  test('is heard once: a second one learns that it waits', async () => {
    const { appeal } = await decided(engine)
    await appeal('jaka')
    await expect(appeal('jaka', 'Sekali lagi.')).rejects.toMatchObject({ code: 'already-appealed', detail: { state: 'open' } })
  })

  test('of two at once, one is heard', async () => {
    const { forum, appeal } = await decided(engine)
    const both = await Promise.allSettled([appeal('jaka'), appeal('jaka')])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await readAppeals(forum.readers.read, { state: 'open', limit: 10 })).items).toHaveLength(1)
  })

  test('of two answers at once, one counts', async () => {
    const { forum, appeal, answer } = await decided(engine)
    await forum.person('eko', { role: 'moderator' })
    const { appealId } = await appeal('jaka')
    const both = await Promise.allSettled([answer('dewi', appealId, true), answer('eko', appealId, false)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await tables(forum)).log.filter(({ kind }) => kind === 'appeal')).toHaveLength(1)
  })

  test('is for the author of the post alone', async () => {
    const { appeal } = await decided(engine)
    await expect(appeal('lina')).rejects.toEqual(refuses('not-found'))
    await expect(appeal('ani')).rejects.toEqual(refuses('not-found'))
  })

  test('is open to who was shut out', async () => {
    const market = await marketWithFlags({ engine })
    await market.flag('tika', 3)
    const draft = { action: 'keep', rule: 3, reason: 'contact-data', sanction: { kind: 'suspend', hours: 24 } } as const
    const { decisionId } = await market.decide('ani', 1, draft)
    await market.forum.run(appeal, { as: 'jaka', input: { decisionId } })
    expect((await tables(market.forum)).cases).toMatchObject([{ state: 'appealed' }])
  })

  test('comes too late after thirty days, and the case is final then', async () => {
    const { forum, appeal } = await decided(engine)
    await forum.run(settleCases, { as: null, input: {} })
    expect((await tables(forum)).cases).toMatchObject([{ state: 'decided' }])
    forum.at += 30 * DAY + 1
    await expect(appeal('jaka')).rejects.toEqual(refuses('too-late'))
    await forum.run(settleCases, { as: null, input: {} })
    expect((await tables(forum)).cases).toMatchObject([{ state: 'final' }])
    await expect(appeal('jaka')).rejects.toEqual(refuses('too-late'))
  })

  test('is not final by time while it waits', async () => {
    const { forum, appeal } = await decided(engine)
    await appeal('jaka')
    forum.at += 40 * DAY
    await forum.run(settleCases, { as: null, input: {} })
    expect((await tables(forum)).cases).toMatchObject([{ state: 'appealed' }])
  })

  test('keeps who decided from deciding anew while it waits', async () => {
    const { decide, appeal } = await decided(engine)
    await appeal('jaka')
    for (const as of ['ani', 'bayu'])
      await expect(decide(as, 1, { action: 'restore', reason: 'mistake' })).rejects.toEqual(refuses('under-appeal'))
  })

  test('against a decision that was undone has nothing to change', async () => {
    const { decide, appeal } = await decided(engine)
    await decide('bayu', 1, { action: 'restore', reason: 'mistake' })
    await expect(appeal('jaka')).rejects.toEqual(refuses('nothing-to-appeal'))
  })

  test('is not answered by who decided, by its author, or by who wrote in the debate', async () => {
    const { forum, say, appeal, answer } = await decided(engine)
    await forum.person('pihak', { role: 'moderator' })
    await say('pihak', 'Saya juga ikut bicara.')
    const { appealId } = await appeal('jaka')
    await forum.transactor.run(async ({ db, t }) => void (await db.update(t.people).set({ role: 'moderator' })), '')
    for (const as of ['ani', 'pihak']) await expect(answer(as, appealId, true)).rejects.toEqual(refuses('own-matter'))
    await expect(answer('jaka', appealId, true)).rejects.toEqual(refuses('person-muted'))
    await forum.transactor.run(async ({ db, t }) => void (await db.update(t.people).set({ muted: false })), '')
    await expect(answer('jaka', appealId, true)).rejects.toBeTruthy()
    const mayThey = async (name: string) => {
      const actor = await readActor(forum.readers.read, await forum.person(name), forum.at)
      return forum.readers.snapshot(async (scope) => (await readAppeal(scope, appealId, actor, forum.at)).mayAnswer)
    }
    expect([await mayThey('ani'), await mayThey('pihak'), await mayThey('dewi')]).toEqual([false, false, true])
  })

  test('in a small house is answered by the administrator who decided, after a day, and the log says so', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await forum.transactor.run(async ({ db, t }) => void (await db.update(t.people).set({ role: 'member' })), '')
    const boss = await forum.person('bos', { role: 'administrator' })
    await flag('tika', 3)
    const { decisionId } = await decide('bos', 1, { action: 'hide', rule: 3, reason: 'contact-data' })
    const { appealId } = await forum.run(appeal, { as: 'jaka', input: { decisionId } })
    const answer = () => forum.run(answerAppeal, { as: boss, input: { appealId, overturn: true, note: 'Saya keliru.' } })
    await expect(answer()).rejects.toEqual(refuses('own-matter'))
    forum.at += DAY
    await answer()
    expect((await tables(forum)).log.at(-1)).toMatchObject({ kind: 'appeal', alone: true, moderator: 'bos' })
    expect((await told(forum, 'bos')).filter(({ kind }) => kind === 'own-decision')).toEqual([])
  })

  test('that is granted shows nothing that another decision hides', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await forum.person('dewi', { role: 'moderator' })
    await flag('tika', 3)
    const { decisionId } = await decide('ani', 1, { action: 'keep', rule: 3, reason: 'contact-data', sanction: { kind: 'warn' } })
    await flag('ujang', 3)
    const [, second] = (await tables(forum)).cases
    await decide('ani', second?.id ?? 1, { action: 'hide', rule: 3, reason: 'contact-data' })
    const { appealId } = await forum.run(appeal, { as: 'jaka', input: { decisionId } })
    await forum.run(answerAppeal, { as: 'dewi', input: { appealId, overturn: true, note: 'Peringatannya tidak perlu.' } })
    expect(await shown(forum)).toBe('hidden')
    expect((await tables(forum)).strikes).toHaveLength(1)
    expect(JSON.stringify(await readReply(forum.readers.read, { threadId: 1, number: 3 }))).not.toContain(SECRET)
  })

  test('is listed page by page, open ones by when they are due', async () => {
    const { forum, say, flag, decide } = await marketWithFlags({ engine })
    for (let n = 0; n < 5; n++) {
      forum.at += HOUR
      const { number } = await say('jaka', `Iklan ${n}`)
      await flag('tika', number, 'spam')
      const { decisionId } = await decide('ani', n + 1, { action: 'hide', rule: 4, reason: 'advertising' })
      await forum.run(appeal, { as: 'jaka', input: { decisionId } })
    }
    const list = (after?: string) => readAppeals(forum.readers.read, { state: 'open', after, limit: 2 })
    const first = await list()
    const second = await list(first.next!)
    const third = await list(second.next!)
    expect([first, second, third].map(({ items }) => items.map(({ caseId }) => caseId))).toEqual([[1, 2], [3, 4], [5]])
    expect(third.next).toBeNull()
    await expect(list('besok')).rejects.toEqual(refuses('invalid-input'))
  })
})

describe('the pages of appeals', () => {
  test.each([
    ['/id/antrean', 'Banding atas perkara 1', 'Itu nomor toko saya.', 'Batalkan putusannya', 'Dijawab: putusannya dibatalkan'],
    ['/en/queue', 'Appeal in case 1', 'Itu nomor toko saya.', 'Take the decision back', 'Answered: the decision was taken back'],
  ])('%s lists what waits, shows all that an answer needs, and takes it by a form', async (queue, title, said, choice, done) => {
    const { forum, appeal } = await decided('sqlite')
    const { appealId } = await appeal('jaka', said)
    const ask = await openSite(forum)
    const list = await ask('GET', `${queue}?state=appeals`, { as: 'dewi' })
    expect(list.text).toContain(title)
    const url = `${queue}/${queue === '/id/antrean' ? 'banding' : 'appeals'}/${appealId}`
    expect(list.text).toContain(`href="${url}"`)
    const page = await ask('GET', url, { as: 'dewi' })
    for (const words of [title, said, choice, SECRET, 'ani', 'Sewa kios naik terus.']) expect(page.text).toContain(words)
    expect((await ask('GET', url, { as: 'ani' })).text, 'he decided it').not.toContain(choice)
    expect((await ask('GET', url, { as: 'jaka' })).status).toBe(403)

    const unsaid = await ask('POST', url, { as: 'dewi', form: { do: 'answer', key: 'k1', note: 'Sudah saya baca.' } })
    expect([unsaid.status, unsaid.text.includes('Sudah saya baca.')]).toEqual([422, true])
    const sent = await ask('POST', url, { as: 'dewi', form: { do: 'answer', key: 'k2', overturn: 'yes', note: 'Sudah saya baca.' } })
    expect([sent.status, sent.headers.location]).toEqual([303, `${url}#jawab`])
    expect((await ask('GET', url, { as: 'dewi' })).text).toContain(done)
    expect(await shown(forum)).toBe('shown')
    const late = await ask('POST', url, { as: 'bayu', form: { do: 'answer', key: 'k3', overturn: 'no', note: 'Saya juga.' } })
    expect(late.status).toBe(422)
  })
})
