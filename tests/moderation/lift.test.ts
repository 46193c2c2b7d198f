import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { answerProposal } from '../../server/moderation/proposals/answer-proposal.ts'
import { liftMeasure } from '../../server/moderation/measures/lift-measure.ts'
import type { LiftDraft } from '../../server/moderation/decisions/schema.ts'
import { readCase } from '../../server/moderation/cases/read-case.ts'
import { readLog } from '../../server/moderation/log/read-log.ts'
import { wrongLog } from '../../server/moderation/log/wrong-log.ts'
import { readStrikeCount } from '../../server/moderation/strikes/read-strike-count.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { readReply } from '../../server/replies/read-replies.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses } from './market-with-flags.ts'

const HOUR = 3_600_000
const MUTE = { action: 'hide', rule: 1, reason: 'insult', sanction: { kind: 'mute', hours: 168 } } as const
const ENOUGH = { kind: 'mute', reason: 'enough' } as const
const NOBODY = '01890000-0000-7000-8000-000000000000'

/** The market where `jaka` was muted for a week, and his reply hidden, by `decisionId`. */
async function market(engine: 'sqlite' | 'postgres', draft: Parameters<Awaited<ReturnType<typeof marketWithFlags>>['decide']>[2] = MUTE) {
  const opened = await marketWithFlags({ engine })
  const { forum, flag, decide } = opened
  await flag('tika', 3)
  const { decisionId } = await decide('ani', 1, draft)
  const { personId } = await forum.person('jaka')
  return {
    ...opened,
    decisionId,
    personId,
    lift: (as: string, lift: LiftDraft = ENOUGH, id = decisionId) => forum.run(liftMeasure, { as, input: { decisionId: id, ...lift } }),
    actor: () => readActor(forum.readers.read, { personId, sessionId: null }, forum.at),
    strikes: () => readStrikeCount(forum.readers.read, { personId, at: forum.at }),
    told: async (name: string) =>
      (await readNotices(forum.readers.read, { personId: (await forum.person(name)).personId, limit: 50 })).items,
    log: async () => (await forum.readers.snapshot((scope) => readLog(scope, { limit: 50 }))).items,
    thread: async () => (await readThread(forum.readers.read, { id: 1 }))!,
  }
}

onBothEngines('a measure that is ended early', (_, engine) => {
  test('ends at once, and leaves the post hidden and the strike where they are', async () => {
    const { forum, lift, actor, strikes, say, decisionId, personId } = await market(engine)
    forum.signals.length = 0
    forum.at += HOUR
    const { decisionId: lifting } = await lift('bayu', { ...ENOUGH, note: 'Ia sudah minta maaf.' })
    expect(await actor()).toMatchObject({ muted: false, state: 'active' })
    expect(forum.signals).toContainEqual({ kind: 'person-changed', personId })
    await say('jaka', 'Saya boleh menulis lagi.')
    expect((await readReply(forum.readers.read, { threadId: 1, number: 3 }))?.state).toBe('hidden')
    expect(await strikes()).toBe(1)
    const { db, t } = forum.readers.read
    const [decision] = await db.select().from(t.decisions).where(eq(t.decisions.id, decisionId))
    expect(decision?.state).toBe('standing')
    const viewer = await readActor(forum.readers.read, await forum.person('ani'), forum.at)
    const found = await forum.readers.snapshot((scope) => readCase(scope, 1, viewer, forum.at))
    expect(found.state).toBe('decided')
    expect(found.decisions[0]).toMatchObject({
      id: lifting,
      action: 'lift',
      reason: 'enough',
      note: 'Ia sudah minta maaf.',
      moderator: 'bayu',
    })
  })

  test('is told to the person in the words of this decision and no other, and not to who flagged', async () => {
    const { lift, told } = await market(engine)
    const before = { jaka: (await told('jaka')).length, tika: (await told('tika')).length }
    await lift('bayu')
    const [notice, ...others] = await told('jaka')
    expect(notice).toMatchObject({ kind: 'decision', decision: { action: 'lift', reason: 'enough' }, detail: { measure: 'mute' } })
    expect(others).toHaveLength(before.jaka)
    expect(await told('tika')).toHaveLength(before.tika)
  })

  test('stands in the public log, which says whose measure it was; nothing of it counts as taken back', async () => {
    const { forum, lift, log } = await market(engine)
    await lift('bayu')
    const [entry, first] = await log()
    expect(entry).toMatchObject({
      kind: 'decision',
      lifts: first!.seq,
      undoes: null,
      said: { moderator: 'bayu', action: 'lift', reason: 'enough', measures: [{ kind: 'mute', hours: 168 }] },
    })
    expect(first).toMatchObject({ state: 'standing' })
    expect(await wrongLog(forum.readers.read)).toEqual([])
  })

  test('ends a lock of the debate alone, and the sanction of the same decision goes on', async () => {
    const { lift, thread, actor, told } = await market(engine, { ...MUTE, debate: { kind: 'lock' } })
    const before = (await told('jaka')).length
    expect((await thread()).state).toBe('locked')
    await lift('bayu', { kind: 'lock', reason: 'other', note: 'Debatnya sudah tenang.' })
    expect((await thread()).state).toBe('open')
    expect(await actor()).toMatchObject({ muted: true })
    expect(await told('jaka'), 'a lock is nothing of his own').toHaveLength(before)
  })

  test('is ended once, and only while it stands', async () => {
    const { forum, flag, decide, lift } = await market(engine)
    await lift('bayu')
    await expect(lift('ani')).rejects.toMatchObject({ code: 'not-in-force', detail: { state: 'undone' } })
    await flag('tika', 4)
    const { decisionId } = await decide('ani', 2, { action: 'hide', rule: 1, reason: 'threat', sanction: { kind: 'ban' } })
    const ban = { kind: 'ban', reason: 'enough' } as const
    await expect(lift('bayu', ban, decisionId)).rejects.toMatchObject({ code: 'not-in-force', detail: { state: 'proposed' } })
    await forum.run(answerProposal, { as: 'bayu', input: { proposalId: decisionId, agree: true } })
    await lift('bayu', ban, decisionId)
    const lina = await readActor(forum.readers.read, await forum.person('lina'), forum.at)
    expect(lina.state).toBe('active')
  })

  test.each<[who: string, lift: LiftDraft, code: Parameters<typeof refuses>[0]]>([
    ['tika', ENOUGH, 'not-a-moderator'],
    ['jaka', ENOUGH, 'own-matter'],
    ['pihak', ENOUGH, 'own-matter'],
    ['bisu', ENOUGH, 'person-muted'],
    ['bayu', { ...ENOUGH, kind: 'suspend' }, 'not-found'],
    ['bayu', { ...ENOUGH, reason: 'other' }, 'invalid-input'],
  ])('is not ended by %s with %o: %s', async (who, draft, code) => {
    const { forum, lift, actor, say, personId } = await market(engine)
    await forum.person('pihak', { role: 'moderator' })
    await forum.person('bisu', { role: 'moderator', muted: true })
    await say('pihak', 'Saya ikut bicara.')
    if (who === 'jaka')
      await forum.transactor.run(
        async ({ db, t }) => void (await db.update(t.people).set({ role: 'moderator', muted: false }).where(eq(t.people.id, personId))),
        '',
      )
    await expect(lift(who, draft)).rejects.toEqual(refuses(code))
    if (who !== 'jaka') expect(await actor()).toMatchObject({ muted: true })
  })

  test('of a decision that nobody made is not found', async () => {
    const { lift } = await market(engine)
    await expect(lift('bayu', ENOUGH, NOBODY)).rejects.toEqual(refuses('not-found'))
  })
})

const KEEP = { action: 'keep', rule: 1, reason: 'insult' } as const

onBothEngines('a post that is kept while its author is sanctioned', (_, engine) => {
  const recordOf = async ({ forum }: Awaited<ReturnType<typeof market>>) => {
    const { db, t } = forum.readers.read
    const { personId } = await forum.person('tika')
    return (await db.select().from(t.flagRecords).where(eq(t.flagRecords.personId, personId)))[0]
  }

  test('with a warning: undone, it takes the strike back and corrects the record of who flagged', async () => {
    const opened = await market(engine, { ...KEEP, sanction: { kind: 'warn' } })
    const { forum, decide, strikes } = opened
    expect(await strikes()).toBe(1)
    expect(await recordOf(opened)).toMatchObject({ judged: 1, upheld: 1 })
    const viewer = await readActor(forum.readers.read, await forum.person('bayu'), forum.at)
    const found = () => forum.readers.snapshot((scope) => readCase(scope, 1, viewer, forum.at))
    expect((await found()).restorable).toBe(true)
    await decide('bayu', 1, { action: 'restore', reason: 'mistake' })
    expect(await strikes()).toBe(0)
    expect(await recordOf(opened)).toMatchObject({ judged: 1, upheld: 0 })
    expect((await found()).restorable, 'there is nothing left to take back').toBe(false)
  })

  test.each([
    ['the second moderator', 'bayu'],
    ['who proposed it', 'ani'],
  ])('with a ban that %s does not want: the strike goes, and the flags were not upheld', async (_who, as) => {
    const opened = await market(engine, { ...KEEP, sanction: { kind: 'ban' } })
    const { forum, strikes, decisionId } = opened
    expect(await strikes()).toBe(1)
    await forum.run(answerProposal, { as, input: { proposalId: decisionId, agree: false } })
    expect(await strikes()).toBe(0)
    expect(await recordOf(opened)).toMatchObject({ judged: 1, upheld: 0 })
  })

  test('but where the post was hidden, that and its strike stand without the ban', async () => {
    const opened = await market(engine, { ...MUTE, sanction: { kind: 'ban' } })
    const { forum, strikes, decisionId } = opened
    await forum.run(answerProposal, { as: 'bayu', input: { proposalId: decisionId, agree: false } })
    expect(await strikes()).toBe(1)
    expect(await recordOf(opened)).toMatchObject({ judged: 1, upheld: 1 })
  })
})
