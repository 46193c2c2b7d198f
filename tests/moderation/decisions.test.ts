import { expect, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { readCase } from '../../server/moderation/cases/read-case.ts'
import { readDecision } from '../../server/moderation/decisions/read-decision.ts'
import { readQueueFigures } from '../../server/moderation/cases/read-queue-figures.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { readReplies, readReply } from '../../server/replies/read-replies.ts'
import { readHistory } from '../../server/threads/read-history.ts'
import { readMarket } from '../../server/threads/read-market.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses, SECRET } from './market-with-flags.ts'

const HOUR = 3_600_000

/** All that a reader can read of the debate. */
const readersSee = (forum: Forum) =>
  forum.readers.snapshot(async (scope) =>
    JSON.stringify([
      await readThread(scope, { id: 1 }),
      await readMarket(scope, { sort: 'active', limit: 10 }),
      await readReplies(scope, { threadId: 1, after: 0, limit: 50 }),
      await readReply(scope, { threadId: 1, number: 3 }),
    ]),
  )

onBothEngines('a decision', (_, engine) => {
  test('to hide takes the text and every quote of it away, and tells each of them', async () => {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    const before = (await forum.log(1)).length
    expect(await readersSee(forum)).toContain(SECRET)

    const { caseId, decisionId } = await hide('ani', 1)
    expect(caseId).toBe(1)
    expect(await readersSee(forum)).not.toContain(SECRET)
    expect(await readReply(forum.readers.read, { threadId: 1, number: 3 })).toMatchObject({ state: 'hidden', text: null, author: null })
    expect((await forum.log(1)).slice(before)).toMatchObject([
      { kind: 'state', ref: 3, small: { state: 'hidden' } },
      { kind: 'edit', ref: 4 },
    ])
    expect((await forum.log(0)).at(-1)).toMatchObject({ kind: 'decision', ref: 1, small: { action: 'hide' } })
    expect(await readDecision(forum.readers.read, { threadId: 1, number: 3 })).toMatchObject({ action: 'hide', rule: 3, at: forum.at })
    expect(decisionId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('to restore, later and by another moderator, brings text and quotes back', async () => {
    const { forum, flag, hide, decide } = await marketWithFlags({ engine })
    const was = await readersSee(forum)
    await flag('tika', 3)
    await hide('ani', 1)
    forum.at += HOUR
    await decide('bayu', 1, { action: 'restore', reason: 'mistake', note: 'Nomornya milik toko itu sendiri.' })

    const now = await readersSee(forum)
    expect(now).toContain(SECRET)
    expect(now.replaceAll(/"head":\d+/g, '')).toBe(was.replaceAll(/"head":\d+/g, ''))
    const ani = await readActor(forum.readers.read, await forum.person('ani'), forum.at)
    const found = await forum.readers.snapshot((scope) => readCase(scope, 1, ani, forum.at))
    expect(found).toMatchObject({ state: 'decided', decidedAt: forum.at, post: { state: 'shown' } })
    expect(found.decisions).toMatchObject([
      { action: 'restore', moderator: 'bayu', rule: null },
      { action: 'hide', moderator: 'ani', rule: 3 },
    ])
  })

  test('to hide an opening takes title, motion, address and quotes away, and the debate stays', async () => {
    const { forum, say, flag, decide } = await marketWithFlags({ engine })
    await say('lina', 'Malas macet itu benar.', { quote: { number: 0, text: 'pembeli pindah karena malas macet' } })
    await flag('tika', 0, 'hoax')
    await decide('ani', 1, { action: 'hide', rule: 6 })
    const seen = await readersSee(forum)
    for (const words of ['Lorong', 'lorong', 'malas macet,', 'pembeli pindah', 'Aplikasi harus dipisah']) expect(seen).not.toContain(words)
    expect(seen).toContain('Sewa kios naik terus.')
    expect((await forum.log(1)).slice(-2)).toMatchObject([
      { kind: 'thread', ref: 0 },
      { kind: 'edit', ref: 6 },
    ])

    await decide('bayu', 1, { action: 'restore' })
    expect(await readersSee(forum)).toContain('Lorong sepi itu nyata')
  })

  test('to keep changes nothing that readers see, and closes the case', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    const was = [await readersSee(forum), (await forum.log(1)).length]
    await decide('ani', 1, { action: 'keep' })
    expect([await readersSee(forum), (await forum.log(1)).length]).toEqual(was)
    expect((await readQueueFigures(forum.readers.read, forum.at)).open).toBe(0)
  })

  test('of two moderators at once counts once: the second learns that it is decided', async () => {
    const { forum, flag, hide, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    const answers = await Promise.allSettled([hide('ani', 1), decide('bayu', 1, { action: 'keep' })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refuses('already-decided') })
    expect((await forum.log(0)).filter(({ kind }) => kind === 'decision')).toHaveLength(1)
  })

  test('sent twice on a bad network is one decision', async () => {
    const { forum, flag } = await marketWithFlags({ engine })
    await flag('tika', 3)
    const ask = { as: 'ani', key: 'd1', input: { caseId: 1, action: 'hide', rule: 3, reason: 'other', note: 'Nomor orang lain.' } } as const
    const first = await forum.outcome(decideCase, ask)
    expect(await forum.outcome(decideCase, ask)).toEqual({ ...first, repeated: true })
    await expect(forum.run(decideCase, { ...ask, input: { ...ask.input, action: 'keep' } })).rejects.toEqual(refuses('key-reused'))
  })

  test('to restore twice is refused the second time', async () => {
    const { flag, hide, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await hide('ani', 1)
    await decide('bayu', 1, { action: 'restore' })
    await expect(decide('ani', 1, { action: 'restore' })).rejects.toEqual(refuses('already-decided'))
  })

  test('on what its author has deleted is about the evidence and brings nothing back', async () => {
    const { forum, flag, hide, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await forum.run(deleteReply, { as: 'jaka', input: { threadId: 1, number: 3 } })
    await hide('ani', 1)
    expect(await readReply(forum.readers.read, { threadId: 1, number: 3 })).toMatchObject({ state: 'deleted' })
    await decide('ani', 1, { action: 'restore' }) // the strike goes, the words do not come back
    expect(await readReply(forum.readers.read, { threadId: 1, number: 3 })).toMatchObject({ state: 'deleted' })
    expect((await readHistory(forum.readers.read, { threadId: 1, number: 3, limit: 9 })).items).toEqual([])
  })

  test.each<[who: string, as: string, code: Parameters<typeof refuses>[0]]>([
    ['a member', 'tika', 'not-a-moderator'],
    ['the author of the post, though a moderator', 'jaka_mod', 'own-matter'],
    ['a moderator who wrote elsewhere in the debate', 'pihak', 'own-matter'],
    ['a moderator who is suspended', 'istirahat', 'person-suspended'],
  ])('by %s is refused', async (_, as, code) => {
    const { forum, say, flag, hide } = await marketWithFlags({ engine })
    await forum.person('jaka_mod', { role: 'moderator' })
    await forum.person('pihak', { role: 'administrator' })
    await forum.person('istirahat', { role: 'moderator', state: 'suspended' })
    await say('jaka_mod', 'Saya juga moderator.')
    await say('pihak', 'Saya juga ikut bicara.')
    await flag('tika', 6)
    await expect(hide(as, 1)).rejects.toEqual(refuses(code))
    expect(await readReply(forum.readers.read, { threadId: 1, number: 6 })).toMatchObject({ state: 'shown' })
  })

  test('by the owner of the debate is refused, though a moderator', async () => {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    const rini = await forum.person('rini')
    await forum.transactor.run(async ({ db, t }) => void (await db.update(t.people).set({ role: 'moderator' })), '')
    await expect(
      forum.run(decideCase, { as: rini, input: { caseId: 1, action: 'keep', reason: 'no-breach', note: 'Tidak apa-apa.' } }),
    ).rejects.toEqual(refuses('own-matter'))
    await hide('ani', 1)
  })

  test.each<[what: string, input: object, at: string]>([
    ['hiding without a rule', { action: 'hide' }, '/body/rule'],
    ['restoring what is not hidden', { action: 'restore' }, '/body/action'],
    ['a rule that is not published', { action: 'hide', rule: 10 }, '/body/rule'],
    ['a rule that is no number', { action: 'hide', rule: '3' }, '/body/rule'],
    ['an action that we do not have', { action: 'ban', rule: 3 }, '/body/action'],
    ['a reason that we do not have', { action: 'keep', reason: 'ok' }, '/body/reason'],
    ['a reason for keeping', { action: 'hide', rule: 3, reason: 'opinion' }, '/body/reason'],
    ['a reason of another rule', { action: 'hide', rule: 3, reason: 'gambling' }, '/body/reason'],
    ['another reason without a note', { action: 'hide', rule: 3, note: undefined }, '/body/note'],
    ['a note that is too long', { action: 'keep', note: 'a'.repeat(1001) }, '/body/note'],
    ['a warning with a length', { action: 'hide', rule: 3, sanction: { kind: 'warn', hours: 24 } }, '/body/sanction/hours'],
    ['a mute without one', { action: 'hide', rule: 3, sanction: { kind: 'mute' } }, '/body/sanction/hours'],
    ['a mute of an odd length', { action: 'hide', rule: 3, sanction: { kind: 'mute', hours: 25 } }, '/body/sanction/hours'],
    ['a warning without a rule', { action: 'keep', sanction: { kind: 'warn' } }, '/body/rule'],
    ['no reason', { action: 'keep', reason: undefined }, '/body/reason'],
    ['a moderator of one’s choice', { action: 'keep', moderatorId: 'x' }, '/body/moderatorId'],
  ])('with %s is refused, and the case stays open', async (_, input, at) => {
    const { forum, flag } = await marketWithFlags({ engine })
    await flag('tika', 3)
    const asked = JSON.parse(JSON.stringify({ caseId: 1, reason: 'other', note: 'Nomor orang lain.', ...input })) as Parameters<
      typeof decideCase.run
    >[1]
    const refusal = await forum.run(decideCase, { as: 'ani', input: asked }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'invalid-input' })
    expect(JSON.stringify(refusal)).toContain(at)
    expect((await readQueueFigures(forum.readers.read, forum.at)).open).toBe(1)
  })

  test('on a case that does not exist is refused as not found', async () => {
    const { hide } = await marketWithFlags({ engine })
    await expect(hide('ani', 7)).rejects.toEqual(refuses('not-found'))
  })
})

onBothEngines('the figures of the queue', (_, engine) => {
  test('say how much is open, urgent and late', async () => {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    expect(await readQueueFigures(forum.readers.read, forum.at)).toEqual({ open: 0, urgent: 0, late: 0 })
    await flag('tika', 1, 'spam')
    await flag('tika', 2, 'fraud')
    await flag('tika', 3, 'personal-data')
    expect(await readQueueFigures(forum.readers.read, forum.at + 4 * HOUR)).toEqual({ open: 3, urgent: 2, late: 0 })
    expect(await readQueueFigures(forum.readers.read, forum.at + 4 * HOUR + 1)).toEqual({ open: 3, urgent: 2, late: 2 })
    await hide('ani', 3)
    expect(await readQueueFigures(forum.readers.read, forum.at + 25 * HOUR)).toEqual({ open: 2, urgent: 1, late: 2 })
  })
})
