import { expect, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { forgetEvidence } from '../../server/moderation/cases/forget-evidence.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { readCase } from '../../server/moderation/cases/read-case.ts'
import { readCases } from '../../server/moderation/cases/read-cases.ts'
import { readMyFlags } from '../../server/moderation/flags/read-my-flags.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses, SECRET } from './market-with-flags.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const openCases = async (forum: Forum) => (await readCases(forum.readers.read, { state: 'open', limit: 100 })).items
const caseNow = async (forum: Forum, id: number) => {
  const ani = await readActor(forum.readers.read, await forum.person('ani'), forum.at)
  return forum.readers.snapshot((scope) => readCase(scope, id, ani, forum.at))
}

onBothEngines('a flag', (_, engine) => {
  test('opens a case with the clock of its reason, and the queue hears of it', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    expect(await flag('tika', 3, 'fraud')).toEqual({ threadId: 1, number: 3, reason: 'fraud', quiet: false, hidden: false })

    expect(await openCases(forum)).toMatchObject([
      { id: 1, threadId: 1, number: 3, reason: 'fraud', urgent: true, flagCount: 1, openedAt: forum.at, dueAt: forum.at + 4 * HOUR },
    ])
    expect(await forum.log(0)).toMatchObject([{ seq: 1, kind: 'case', ref: 1, small: null }])
    expect(forum.signals).toContainEqual({ kind: 'head', topic: 0, head: 1 })
  })

  test('joins the open case of the same post: gravest reason, earliest clock, people counted by stall', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    const first = forum.at
    await flag('tika', 3, 'spam')
    forum.at += 22 * HOUR
    await flag('ujang', 3, 'fraud')
    await flag('pendi', 3, 'hoax')

    expect(await openCases(forum)).toMatchObject([
      {
        id: 1,
        reason: 'fraud',
        flagCount: 3,
        openedAt: first,
        dueAt: first + 24 * HOUR,
        flaggers: { online: 1, offline: 1, buyer: 0, observer: 0, none: 1 },
      },
    ])
  })

  test('by the same person again changes his reason quietly', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    await flag('tika', 3, 'fraud')
    await flag('tika', 3, 'other', 'Bukan penipuan, tapi mengganggu.')

    expect(await openCases(forum)).toMatchObject([{ reason: 'other', flagCount: 1, dueAt: forum.at + 24 * HOUR }])
    expect((await caseNow(forum, 1)).flags).toEqual([{ reason: 'other', note: 'Bukan penipuan, tapi mengganggu.', at: forum.at }])
  })

  test('of two people at the same moment opens one case', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    await Promise.all(['tika', 'pendi', 'lina', 'sari'].map((who) => flag(who, 3)))
    expect(await openCases(forum)).toMatchObject([{ id: 1, flagCount: 4 }])
  })

  test('of the opening is flag of number 0', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    await flag('tika', 0, 'hoax')
    expect(await caseNow(forum, 1)).toMatchObject({
      number: 0,
      title: 'Lorong sepi itu nyata',
      post: { author: { name: 'rini' }, motion: 'Aplikasi harus dipisah dari pasar.', state: 'shown' },
      before: [],
      after: [{ number: 1 }, { number: 2 }],
    })
  })

  test('keeps what the flagger saw, whatever is made of it later', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    await flag('tika', 3)
    expect((await caseNow(forum, 1)).evidence).toEqual([])

    const first = forum.at
    forum.at += HOUR
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text: 'Tidak ada apa-apa di sini.' } })
    await flag('ujang', 3)
    await flag('tika', 3, 'spam')
    expect(await caseNow(forum, 1)).toMatchObject({
      post: { text: 'Tidak ada apa-apa di sini.' },
      evidence: [{ text: expect.stringContaining(SECRET), at: first }],
    })

    await forum.run(deleteReply, { as: 'jaka', input: { threadId: 1, number: 3 } })
    const { post, evidence } = await caseNow(forum, 1)
    expect(post).toMatchObject({ state: 'deleted', text: '' })
    expect(evidence.map(({ text }) => text)).toEqual([expect.stringContaining(SECRET), 'Tidak ada apa-apa di sini.'])
  })

  test('keeps each text that somebody flagged, between edits too', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    const edit = (text: string) => forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 3, text } })
    await edit('Teks kedua, sebelum ada yang melapor.')
    await flag('tika', 3)
    forum.at += HOUR
    await edit('Teks ketiga, sesudah laporan pertama.')
    await flag('ujang', 3)
    await edit('Teks keempat, yang berdiri sekarang.')
    const { post, evidence } = await caseNow(forum, 1)
    expect(post.text).toBe('Teks keempat, yang berdiri sekarang.')
    expect(evidence.map(({ text }) => text)).toEqual(['Teks kedua, sebelum ada yang melapor.', 'Teks ketiga, sesudah laporan pertama.'])
  })

  test('keeps it until thirty days after the decision, and not for ever', async () => {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await forum.run(deleteReply, { as: 'jaka', input: { threadId: 1, number: 3 } })
    const evidence = async () => {
      await forum.run(forgetEvidence, { as: null, input: {} })
      return (await caseNow(forum, 1)).evidence.length
    }
    forum.at += 40 * DAY
    expect(await evidence(), 'it is open').toBe(1)
    await hide('ani', 1)
    forum.at += 30 * DAY
    expect(await evidence()).toBe(1)
    forum.at += 1
    expect(await evidence()).toBe(0)
    const { db, t } = forum.readers.read
    expect(JSON.stringify(await db.select().from(t.flags))).not.toContain(SECRET)
  })

  test('after a decision begins the next case, and what was decided stays on view', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await decide('ani', 1, { action: 'keep' })
    await flag('tika', 3, 'harassment')
    expect(await caseNow(forum, 2)).toMatchObject({ state: 'quiet', reason: 'harassment', flagCount: 1 })
    expect((await caseNow(forum, 2)).decisions).toMatchObject([{ action: 'keep', moderator: 'ani' }])
  })

  test.each<[what: string, as: string, number: number, reason: 'spam' | 'other', code: Parameters<typeof refuses>[0]]>([
    ['one’s own reply', 'jaka', 3, 'spam', 'not-allowed'],
    ['one’s own opening', 'rini', 0, 'spam', 'not-allowed'],
    ['a reply that does not exist', 'tika', 99, 'spam', 'not-found'],
    ['for “other” without saying what', 'tika', 3, 'other', 'invalid-input'],
    ['by somebody who waits for approval', 'baru', 3, 'spam', 'person-pending'],
    ['by somebody who is suspended', 'usil', 3, 'spam', 'person-suspended'],
  ])('of %s is refused', async (_, as, number, reason, code) => {
    const { forum, flag } = await marketWithFlags({ engine })
    await forum.person('baru', { state: 'pending' })
    await forum.person('usil', { state: 'suspended' })
    await expect(flag(as, number, reason)).rejects.toEqual(refuses(code))
    expect(await openCases(forum)).toEqual([])
    expect(await forum.log(0)).toEqual([])
  })

  test('of what is hidden or deleted is refused as if it were not there', async () => {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await hide('ani', 1)
    await forum.run(deleteReply, { as: 'pendi', input: { threadId: 1, number: 2 } })
    await expect(flag('ujang', 3)).rejects.toEqual(refuses('not-found'))
    await expect(flag('ujang', 2)).rejects.toEqual(refuses('not-found'))
  })

  test.each<[what: string, input: object]>([
    ['an unknown reason', { reason: 'legal-order' }],
    ['no reason', {}],
    ['a note of nothing', { reason: 'spam', note: '   ' }],
    ['a note that is too long', { reason: 'spam', note: 'a'.repeat(501) }],
    ['a note with control characters', { reason: 'spam', note: 'a\u0000b' }],
    ['a flagger of one’s choice', { reason: 'spam', personId: 'x' }],
    ['a case of one’s choice', { reason: 'spam', caseId: 7 }],
    ['a number below the opening', { reason: 'spam', number: -1 }],
  ])('with %s is refused', async (_, input) => {
    const { forum } = await marketWithFlags({ engine })
    const asked = { threadId: 1, number: 3, ...input } as { threadId: number; number: number; reason: 'spam' }
    await expect(forum.run(flagPost, { as: 'tika', input: asked })).rejects.toEqual(refuses('invalid-input'))
  })

  test('sent twice on a bad network is one flag', async () => {
    const { forum } = await marketWithFlags({ engine })
    const ask = { as: 'tika', key: 'f1', input: { threadId: 1, number: 3, reason: 'spam' } } as const
    const first = await forum.outcome(flagPost, ask)
    expect(await forum.outcome(flagPost, ask)).toEqual({ ...first, repeated: true })
    expect(await forum.log(0)).toHaveLength(1)
  })

  test('is the twenty-first of a day only on the next day; changing an old one is always allowed', async () => {
    const { forum, flag } = await marketWithFlags({ engine, limits: true })
    for (let n = 0; n < 20; n++) await forum.run(postReply, { as: `p${n}`, input: { threadId: 1, text: `Kata ke-${n}` } })
    for (let n = 0; n < 20; n++) await flag('tika', 6 + n, 'spam')
    forum.at += HOUR
    await expect(flag('tika', 3)).rejects.toMatchObject({
      code: 'too-many',
      detail: { retryAfter: (23 * HOUR) / 1000, values: { context: 'flags', most: 20 } },
    })
    await flag('tika', 6, 'hoax')
    expect(await openCases(forum)).toHaveLength(20)
    forum.at += 23 * HOUR
    await flag('tika', 3)
  })

  test('is known to its flagger until it is decided, and to nobody else', async () => {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    await flag('tika', 3, 'other', 'Ada nomor orang.')
    const mine = async (as: string) =>
      readMyFlags(forum.readers.read, { personId: (await forum.person(as)).personId, threadId: 1, from: 0, to: 50 })
    expect(await mine('tika')).toEqual([{ number: 3, reason: 'other', note: 'Ada nomor orang.', quiet: false }])
    expect(await mine('ujang')).toEqual([])
    await hide('ani', 1)
    expect(await mine('tika')).toEqual([])
  })

  test('never gives its flagger away: not to the queue, not in the log, not in a result', async () => {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    const { personId } = await forum.person('tika')
    const seen: unknown[] = [await flag('tika', 3, 'other', 'Ini nomor orang.')]
    seen.push(await openCases(forum), await caseNow(forum, 1), await forum.log(0))
    seen.push(await hide('ani', 1), await caseNow(forum, 1), await forum.log(0), await forum.log(1))
    seen.push(await readCases(forum.readers.read, { state: 'decided', limit: 100 }))
    expect(JSON.stringify(seen)).toContain('Ini nomor orang.')
    expect(JSON.stringify(seen)).not.toContain(personId)
    expect(JSON.stringify(seen)).not.toContain('tika')
  })
})

onBothEngines('the queue', (_, engine) => {
  test('lists open cases by the time when they are due, page by page, and by reason', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    await flag('tika', 1, 'spam')
    await flag('tika', 2, 'spam')
    forum.at += HOUR
    await flag('tika', 3, 'fraud')
    await flag('tika', 4, 'hoax')
    const scope = forum.readers.read

    expect((await openCases(forum)).map(({ id }) => id)).toEqual([3, 1, 2, 4])
    const first = await readCases(scope, { state: 'open', limit: 3 })
    expect(first.items.map(({ id }) => id)).toEqual([3, 1, 2])
    expect(await readCases(scope, { state: 'open', limit: 3, after: first.next! })).toMatchObject({ items: [{ id: 4 }], next: null })

    const spam = await readCases(scope, { state: 'open', reason: 'spam', limit: 1 })
    expect(spam.items.map(({ id }) => id)).toEqual([1])
    expect(await readCases(scope, { state: 'open', reason: 'spam', limit: 1, after: spam.next! })).toMatchObject({
      items: [{ id: 2 }],
      next: null,
    })
  })

  test('lists decided cases newest first', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    for (const number of [1, 2, 3]) await flag('tika', number)
    for (const caseId of [2, 1, 3]) {
      forum.at += HOUR
      await forum.run(decideCase, { as: 'ani', input: { caseId, action: 'keep', reason: 'no-breach', note: 'Tidak apa-apa.' } })
    }
    const scope = forum.readers.read
    const first = await readCases(scope, { state: 'decided', limit: 2 })
    expect(first.items.map(({ id, decidedAt }) => [id, decidedAt])).toEqual([
      [3, forum.at],
      [1, forum.at - HOUR],
    ])
    expect(await readCases(scope, { state: 'decided', limit: 2, after: first.next! })).toMatchObject({ items: [{ id: 2 }], next: null })
    expect(await openCases(forum)).toEqual([])
  })

  test('refuses a cursor that is none of its own', async () => {
    const { forum } = await marketWithFlags({ engine })
    await expect(readCases(forum.readers.read, { state: 'open', limit: 1, after: '1;drop' })).rejects.toEqual(refuses('invalid-input'))
  })
})
