import { describe, expect, test } from 'vitest'
import { answerAppeal } from '../../server/moderation/appeals/answer-appeal.ts'
import { appeal } from '../../server/moderation/appeals/appeal.ts'
import { RULES_VERSION } from '../../server/moderation/decisions/rules.ts'
import { timeLeft, type Counted } from '../../server/moderation/measures/time-left.ts'
import { forgetStrikes } from '../../server/moderation/strikes/forget-strikes.ts'
import { LADDER, nextStep } from '../../server/moderation/strikes/ladder.ts'
import { readStrikeCount } from '../../server/moderation/strikes/read-strike-count.ts'
import { readStrikes } from '../../server/moderation/strikes/read-strikes.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, SECRET } from './market-with-flags.ts'
import { openSite } from './open-site.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const strikesOf = async (forum: Forum, name: string) => {
  const { personId } = await forum.person(name)
  return forum.readers.snapshot((scope) => readStrikes(scope, { personId, now: forum.at }))
}
const countOf = async (forum: Forum, name: string) =>
  readStrikeCount(forum.readers.read, { personId: (await forum.person(name)).personId, at: forum.at })

const REMOVE = { action: 'remove', rule: 3, reason: 'contact-data', note: 'Ada nomor telepon.' } as const

describe('the ladder', () => {
  test('grows from a warning to a ban, and ends there', () => {
    expect(
      Array.from({ length: 9 }, (_, strikes) => LADDER[nextStep(Array.from({ length: strikes }, () => ({ measures: [] })))]!).map(
        ({ kind, hours }) => [kind, hours],
      ),
    ).toEqual([
      ['warn', undefined],
      ['warn', undefined],
      ['mute', 24],
      ['mute', 72],
      ['mute', 168],
      ['suspend', 168],
      ['ban', undefined],
      ['ban', undefined],
      ['ban', undefined],
    ])
    expect(LADDER).toHaveLength(7)
  })

  test.each([
    [{ kind: 'warn' }, 1],
    [{ kind: 'mute', hours: 24 }, 2],
    [{ kind: 'mute', hours: 720 }, 5],
    [{ kind: 'suspend', hours: 24 }, 5],
    [{ kind: 'suspend', hours: 720 }, 6],
    [{ kind: 'ban' }, 6],
  ] as const)('after %j nothing milder comes next', (measure, step) => {
    expect(nextStep([{ measures: [measure] }])).toBe(step)
  })
})

describe('the time left of a measure', () => {
  const day: Counted = { state: 'standing', leftMs: DAY, countedAt: 1000 * DAY }
  test.each<[what: string, change: Partial<Counted>, now: number, left: number | null]>([
    ['is counted from when it was counted last', {}, 1000 * DAY + HOUR, 23 * HOUR],
    ['is never less than none', { leftMs: HOUR / 2 }, 1002 * DAY, 0],
    ['is not over at once where the clock jumped', {}, 1002 * DAY, 23 * HOUR],
    ['is not longer where the clock was turned back', {}, 900 * DAY, DAY],
    ['is none of one without end', { leftMs: null }, 1000 * DAY, null],
    ['does not run while it is only proposed', { state: 'proposed', countedAt: null }, 1002 * DAY, DAY],
    ['does not run once it was taken back', { state: 'undone' }, 1000 * DAY + HOUR, DAY],
  ])('%s', (_, change, now, left) => {
    expect(timeLeft({ ...day, ...change }, now)).toBe(left)
  })
})

onBothEngines('strikes', (_, engine) => {
  test('say to their owner why, until when, what it did and what comes next', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    const { decisionId } = await decide('ani', 1, { ...REMOVE, sanction: { kind: 'mute', hours: 24 } })
    const at = forum.at
    forum.at += HOUR
    expect(await strikesOf(forum, 'jaka')).toEqual({
      items: [
        {
          decisionId,
          threadId: 1,
          number: 3,
          action: 'remove',
          rule: 3,
          rulesVersion: RULES_VERSION,
          reason: 'contact-data',
          note: 'Ada nomor telepon.',
          evidence: `Kurirnya diam saja, ${SECRET}, silakan tanya.`,
          at,
          expiresAt: at + 90 * DAY,
          measures: [{ kind: 'mute', hours: 24, state: 'standing', leftMs: 23 * HOUR }],
          appeal: null,
          appealUntil: at + 30 * DAY,
          mayMend: false,
          resubmittedAt: null,
        },
      ],
      next: null,
      ahead: { kind: 'mute', hours: 24 },
      measures: [{ kind: 'mute', hours: 24, state: 'standing', leftMs: 23 * HOUR }],
    })
    expect((await strikesOf(forum, 'lina')).items).toEqual([])
  })

  test('show the text as it was judged, not as it is now', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: 'Sesudah diubah sekali.' } })
    forum.at += HOUR
    await flag('tika', 3)
    await decide('ani', 1, { action: 'keep', rule: 3, reason: 'contact-data', sanction: { kind: 'warn' } })
    forum.at += HOUR
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: 'Sesudah diubah dua kali.' } })
    expect((await strikesOf(forum, 'jaka')).items[0]).toMatchObject({ evidence: 'Sesudah diubah sekali.' })
    await forum.run(deleteReply, { as: 'jaka', input: { threadId: 1, number: 3 } })
    expect((await strikesOf(forum, 'jaka')).items[0]).toMatchObject({ evidence: 'Sesudah diubah sekali.' })
  })

  test('of an opening show its title and motion too', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 0, 'hoax')
    await decide('ani', 1, { action: 'hide', rule: 6, reason: 'false-news' })
    const { evidence } = (await strikesOf(forum, 'rini')).items[0]!
    expect(evidence).toContain('Lorong sepi itu nyata')
    expect(evidence).toContain('Aplikasi harus dipisah dari pasar.')
  })

  test('vanish when they are undone, when they are overturned, and by themselves after ninety days', async () => {
    const { forum, say, flag, decide } = await marketWithFlags({ engine })
    await forum.person('dewi', { role: 'moderator' })
    const strike = async (caseId: number) => {
      const { number } = await say('jaka', `Nomornya di sini ${caseId}`)
      await flag('tika', number)
      return (await decide('ani', caseId, REMOVE)).decisionId
    }
    const [, second] = [await strike(1), await strike(2), await strike(3)]
    expect(await countOf(forum, 'jaka')).toBe(3)
    expect((await strikesOf(forum, 'jaka')).ahead).toEqual({ kind: 'mute', hours: 72 })
    await decide('bayu', 1, { action: 'restore', reason: 'mistake' })
    expect(await countOf(forum, 'jaka')).toBe(2)
    const { appealId } = await forum.run(appeal, { as: 'jaka', input: { decisionId: second } })
    const appealed = (await strikesOf(forum, 'jaka')).items.find(({ decisionId }) => decisionId === second)
    expect(appealed).toMatchObject({ appeal: { state: 'open' }, appealUntil: null })
    await forum.run(answerAppeal, { as: 'dewi', input: { appealId, overturn: true, note: 'Itu nomor resi.' } })
    expect(await countOf(forum, 'jaka')).toBe(1)
    forum.at += 90 * DAY
    expect([await countOf(forum, 'jaka'), (await strikesOf(forum, 'jaka')).items]).toEqual([0, []])
    const rows = async () => (await forum.readers.read.db.select().from(forum.readers.read.t.strikes)).length
    expect(await rows()).toBe(1)
    await forum.run(forgetStrikes, { as: null, input: {} })
    expect(await rows()).toBe(0)
  })

  test('that are gone leave the measures that stand', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await decide('ani', 1, { ...REMOVE, sanction: { kind: 'mute', hours: 720 } })
    forum.at += 90 * DAY
    expect(await strikesOf(forum, 'jaka')).toMatchObject({ items: [], measures: [{ kind: 'mute', state: 'standing' }] })
  })
})

describe('the page of one’s strikes', () => {
  async function struck() {
    const market = await marketWithFlags()
    const { forum, flag, decide } = market
    await forum.person('jaka', { locale: 'id' })
    await flag('tika', 3)
    const { decisionId } = await decide('ani', 1, { ...REMOVE, sanction: { kind: 'suspend', hours: 24 } })
    return { ...market, decisionId, ask: await openSite(forum) }
  }

  test.each([
    [
      '/id/akun/pelanggaran',
      ['Poin pelanggaran Anda', 'Akun ditangguhkan selama 24 jam', 'sisa 24 j', 'Ajukan banding', 'nomor telepon', 'Peringatan'],
    ],
    ['/en/account/strikes', ['Your strikes', 'Account suspended for 24 hours', '24 h left', 'Appeal', 'nomor telepon', 'Warning']],
  ])('%s says all of it, also to who is shut out', async (url, words) => {
    const { ask } = await struck()
    const page = await ask('GET', url, { as: 'jaka' })
    expect(page.status).toBe(200)
    for (const word of words) expect(page.text).toContain(word)
    expect(page.text).not.toMatch(/\bani\b|tika/)
    expect((await ask('GET', url)).status).toBe(303)
    expect((await ask('GET', url, { as: 'lina' })).text).not.toContain('nomor telepon')
  })

  test.each([
    ['the page itself', '/id/akun/pelanggaran'],
    ['the notice', '/id/kabar'],
  ])('takes an appeal with one tap from %s', async (_, from) => {
    const { ask, decisionId } = await struck()
    const page = await ask('GET', from, { as: 'jaka' })
    expect(page.text).toContain(`action="/id/akun/pelanggaran#p${decisionId}"`)
    const sent = await ask('POST', '/id/akun/pelanggaran', { as: 'jaka', form: { do: 'appeal', key: 'k1', decisionId, text: '' } })
    expect([sent.status, sent.headers.location]).toEqual([303, `/id/akun/pelanggaran#p${decisionId}`])
    const after = await ask('GET', from, { as: 'jaka' })
    expect(after.text).toContain('Banding Anda sudah diterima')
    expect(after.text).not.toContain('name="decisionId"')
    const again = await ask('POST', '/id/akun/pelanggaran', { as: 'jaka', form: { do: 'appeal', key: 'k2', decisionId } })
    expect([again.status, again.text.includes('Banding atas putusan ini sudah diajukan')]).toEqual([422, true])
  })

  test('is shown to moderators as a number', async () => {
    const { forum, ask } = await struck()
    expect(await countOf(forum, 'jaka')).toBe(1)
    expect((await ask('GET', '/id/kabar', { as: 'jaka' })).text).toContain(
      'Poin Anda sekarang: 1. Kalau ada pelanggaran berikutnya: Akun ditangguhkan selama 7 hari.',
    )
  })
})
