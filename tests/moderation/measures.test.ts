import { expect, test } from 'vitest'
import type { Refusal } from '../../server/kernel/refusal.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { countMeasures } from '../../server/moderation/measures/count-measures.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { changeProfile } from '../../server/people/account/change-profile.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { withdrawRevision } from '../../server/replies/withdraw-revision.ts'
import { closeCooled } from '../../server/threads/close-cooled.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { followThread } from '../../server/threads/follow-thread.ts'
import { markRead } from '../../server/threads/mark-read.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { marketWithFlags, refuses } from './market-with-flags.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const AGAINST = { action: 'hide', rule: 1, reason: 'insult' } as const
type Sanction = { kind: 'warn' | 'mute' | 'suspend' | 'ban'; hours?: number }
type Debate = { kind: 'lock' | 'slow'; hours?: number }

/** The market with `jaka` (he wrote reply 3) about to be judged by `ani`, and time that passes by the minute as the forum counts it. */
async function market(engine: 'sqlite' | 'postgres') {
  const opened = await marketWithFlags({ engine })
  const { forum, flag, decide } = opened
  let cases = 0
  return {
    ...opened,
    async punish(sanction: Sanction, number = 3) {
      await flag('tika', number)
      return decide('ani', ++cases, { ...AGAINST, sanction })
    },
    async hold(debate: Debate, number = 1) {
      await flag('tika', number)
      return decide('ani', ++cases, { action: 'keep', reason: 'no-breach', debate })
    },
    count: () => forum.run(countMeasures, { as: null, input: {} }),
    async pass(ms: number) {
      for (let passed = 0; passed < ms; passed += 30 * MINUTE) {
        forum.at += Math.min(30 * MINUTE, ms - passed)
        await forum.run(countMeasures, { as: null, input: {} })
        await forum.run(closeCooled, { as: null, input: {} })
      }
    },
    actor: async (name: string) => readActor(forum.readers.read, await forum.person(name), forum.at),
    thread: async () => (await readThread(forum.readers.read, { id: 1 }))!,
  }
}

const told = async (forum: Forum, name: string) =>
  (await readNotices(forum.readers.read, { personId: (await forum.person(name)).personId, limit: 50 })).items.map(({ kind }) => kind)

const opening = {
  title: 'Ongkir naik lagi',
  text: 'Siapa yang sebenarnya membayar ongkos kirim yang katanya gratis itu?',
  stall: 'online',
} as const

onBothEngines('a mute', (_, engine) => {
  test('keeps a person from writing anything, and lets him read, follow, flag and take his own words back', async () => {
    const { forum, say, punish } = await market(engine)
    await forum.run(openThread, { as: 'jaka', input: opening })
    await say('jaka', 'Kalimat kedua saya.')
    forum.at += HOUR
    await forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 6, text: 'Kalimat kedua saya, lain.' } })
    await punish({ kind: 'mute', hours: 24 })

    const muted = refuses('person-muted')
    await expect(say('jaka', 'Masih boleh?')).rejects.toEqual(muted)
    await expect(forum.run(openThread, { as: 'jaka', input: opening })).rejects.toEqual(muted)
    await expect(forum.run(changeReply, { as: 'jaka', input: { threadId: 1, number: 6, text: 'Lain lagi.' } })).rejects.toEqual(muted)
    for (const change of [{ title: 'Ongkir turun lagi' }, { state: 'closed' as const }])
      await expect(forum.run(changeThread, { as: 'jaka', input: { threadId: 2, ...change } })).rejects.toEqual(muted)
    await expect(forum.run(changeProfile, { as: 'jaka', input: { about: 'Baca ini saja.' } })).rejects.toEqual(muted)

    await forum.run(changeProfile, { as: 'jaka', input: { about: '', locale: 'en' } })
    await forum.run(followThread, { as: 'jaka', input: { threadId: 1, following: true } })
    await forum.run(markRead, { as: 'jaka', input: { threadId: 1, number: 5 } })
    await forum.run(flagPost, { as: 'jaka', input: { threadId: 1, number: 4, reason: 'harassment' } })
    await forum.run(withdrawRevision, { as: 'jaka', input: { threadId: 1, number: 6, field: 'text', revision: 1 } })
    await forum.run(deleteReply, { as: 'jaka', input: { threadId: 1, number: 6 } })
  })

  test('says in its refusal how much is left, also after a while', async () => {
    const { forum, say, punish, pass } = await market(engine)
    await punish({ kind: 'mute', hours: 24 })
    const until = forum.at + DAY
    await pass(90 * MINUTE)
    forum.at += 5 * MINUTE // not counted yet
    const refusal = (await say('jaka', 'Masih boleh?').catch((error: unknown) => error)) as Refusal
    expect(refusal.detail.values).toEqual({ context: 'until', until, leftMs: DAY - 95 * MINUTE })
  })

  test('ends with its time: who may write again is told', async () => {
    const { forum, say, punish, pass, actor } = await market(engine)
    await punish({ kind: 'mute', hours: 24 })
    await pass(DAY - MINUTE)
    await expect(say('jaka', 'Sudah?')).rejects.toEqual(refuses('person-muted'))
    forum.signals.length = 0
    await pass(MINUTE)
    await say('jaka', 'Sudah.')
    expect(await actor('jaka')).toMatchObject({ muted: false, state: 'active' })
    expect((await told(forum, 'jaka'))[0]).toBe('measure-ended')
    const { personId } = await forum.person('jaka')
    expect(forum.signals).toContainEqual({ kind: 'person-changed', personId })
    await pass(HOUR)
    expect((await told(forum, 'jaka')).filter((kind) => kind === 'measure-ended')).toHaveLength(1)
  })

  test('of a moderator leaves him the queue to look at, and nothing to decide', async () => {
    const { forum, flag, say, decide, punish } = await market(engine)
    await forum.person('mira', { role: 'moderator' })
    await say('mira', 'Saya ikut bicara.')
    await punish({ kind: 'mute', hours: 24 }, 6)
    await flag('tika', 2)
    await expect(decide('mira', 2, { action: 'keep', reason: 'no-breach' })).rejects.toEqual(refuses('person-muted'))
  })
})

onBothEngines('several measures', (_, engine) => {
  test('on one person: the gravest counts, and the end of one leaves the others', async () => {
    const { forum, say, punish, pass, actor } = await market(engine)
    await say('jaka', 'Kalimat kedua.')
    await say('jaka', 'Kalimat ketiga.')
    await punish({ kind: 'mute', hours: 72 })
    await punish({ kind: 'mute', hours: 24 }, 6)
    await punish({ kind: 'suspend', hours: 24 }, 7)
    expect(await actor('jaka')).toMatchObject({ state: 'suspended', muted: true, restraint: { kind: 'suspend', leftMs: DAY } })
    await expect(forum.run(followThread, { as: 'jaka', input: { threadId: 1, following: true } })).rejects.toEqual(
      refuses('person-suspended'),
    )
    await forum.run(markRead, { as: 'jaka', input: { threadId: 1, number: 5 } })

    await pass(DAY)
    expect(await actor('jaka')).toMatchObject({ state: 'active', muted: true, restraint: { kind: 'mute', leftMs: 2 * DAY } })
    expect(await told(forum, 'jaka')).not.toContain('measure-ended')
    await pass(2 * DAY)
    expect(await actor('jaka')).toMatchObject({ state: 'active', muted: false })
    expect((await told(forum, 'jaka'))[0]).toBe('measure-ended')
    await say('jaka', 'Saya kembali.')
  })

  test('on one debate: a lock over slow mode, and slow mode after it', async () => {
    const { forum, say, hold, pass, thread } = await market(engine)
    await hold({ kind: 'slow', hours: 24 })
    expect(await thread()).toMatchObject({ state: 'cooling', stateUntil: forum.at + DAY })
    await hold({ kind: 'lock', hours: 1 }, 2)
    expect(await thread()).toMatchObject({ state: 'locked', stateUntil: forum.at + HOUR })
    await expect(say('pendi', 'Masih boleh?')).rejects.toEqual(refuses('thread-closed'))
    const before = (await forum.log(1)).length
    await pass(HOUR)
    expect(await thread()).toMatchObject({ state: 'cooling', stateUntil: forum.at + 23 * HOUR })
    expect((await forum.log(1)).slice(before)).toMatchObject([{ kind: 'thread', ref: 0, small: { state: 'cooling' } }])
    await pass(DAY)
    expect(await thread()).toMatchObject({ state: 'open', stateUntil: null })
  })
})

onBothEngines('a lock', (_, engine) => {
  test('without an end lasts until it is undone', async () => {
    const { forum, decide, hold, pass, thread } = await market(engine)
    await hold({ kind: 'lock' })
    await pass(2 * DAY)
    expect(await thread()).toMatchObject({ state: 'locked', stateUntil: null })
    await expect(forum.run(changeThread, { as: 'bayu', input: { threadId: 1, state: 'open' } })).rejects.toEqual(refuses('thread-closed'))
    await decide('bayu', 1, { action: 'restore', reason: 'mistake' })
    expect(await thread()).toMatchObject({ state: 'open' })
  })

  test('on a debate that a moderator closed leaves it closed, and meets its owner when he opens it again', async () => {
    const { forum, hold, pass, thread } = await market(engine)
    const owner = (await thread()).author.name
    const set = (state: 'open' | 'closed', as = owner) => forum.run(changeThread, { as, input: { threadId: 1, state } })
    await set('closed', 'bayu')
    await hold({ kind: 'lock', hours: 24 })
    expect(await thread()).toMatchObject({ state: 'closed', stateUntil: null })
    await set('open')
    expect(await thread()).toMatchObject({ state: 'locked' })
    await expect(set('open')).rejects.toEqual(refuses('thread-closed'))
    await expect(set('closed')).rejects.toEqual(refuses('thread-closed'))
    await pass(DAY)
    expect(await thread()).toMatchObject({ state: 'open' })
  })

  test('that ends while the debate is closed leaves it closed; slow mode closed and opened again is slow mode', async () => {
    const { forum, hold, pass, thread } = await market(engine)
    const owner = (await thread()).author.name
    const set = (state: 'open' | 'closed', as = owner) => forum.run(changeThread, { as, input: { threadId: 1, state } })
    await hold({ kind: 'slow', hours: 24 })
    await set('closed', 'bayu')
    await set('open')
    expect(await thread()).toMatchObject({ state: 'cooling', closesAt: null })
    await set('closed', 'bayu')
    await pass(DAY)
    expect(await thread()).toMatchObject({ state: 'closed' })
    await set('open')
    expect(await thread()).toMatchObject({ state: 'open' })
  })

  test('does not keep a debate from closing that cools down: slow mode runs beside it, under a lock its time stands still', async () => {
    const { forum, decide, hold, pass, thread } = await market(engine)
    const owner = (await thread()).author.name
    await hold({ kind: 'slow', hours: 24 })
    await forum.run(changeThread, { as: owner, input: { threadId: 1, state: 'closed' } })
    expect(await thread()).toMatchObject({ state: 'cooling', closesAt: forum.at + DAY })
    await pass(12 * HOUR)
    await decide('bayu', 1, { action: 'restore', reason: 'mistake' })
    expect(await thread(), 'not slow any more, and cools down still').toMatchObject({ state: 'cooling', stateUntil: forum.at + DAY / 2 })
    await hold({ kind: 'lock', hours: 24 })
    await pass(DAY)
    const left = DAY / 2 - 30 * MINUTE // the lock ended within this half-hour
    expect(await thread()).toMatchObject({ state: 'cooling', closesAt: forum.at + left })
    await pass(left)
    expect(await thread()).toMatchObject({ state: 'closed', closesAt: null, closedAt: forum.at })
  })
})

onBothEngines('a wrong clock', (_, engine) => {
  test.each<[what: string, jump: number]>([
    ['400 days on', 400 * DAY],
    ['three hours back', -3 * HOUR],
    ['400 days back', -400 * DAY],
  ])('%s, and right again: a mute of a day ends neither at once nor later than a day and an hour', async (_, jump) => {
    const { forum, punish, count, pass, actor } = await market(engine)
    await punish({ kind: 'mute', hours: 24 })
    forum.at += jump
    expect(await actor('jaka')).toMatchObject({ muted: true })
    expect((await actor('jaka')).restraint!.leftMs).toBeGreaterThanOrEqual(23 * HOUR)
    await count()
    expect(await actor('jaka')).toMatchObject({ muted: true })
    forum.at -= jump
    await count()
    await pass(22 * HOUR)
    expect(await actor('jaka')).toMatchObject({ muted: true })
    await pass(3 * HOUR)
    expect(await actor('jaka')).toMatchObject({ muted: false })
  })

  test('that stays wrong counts on from where it is', async () => {
    const { forum, punish, pass, actor } = await market(engine)
    await punish({ kind: 'suspend', hours: 24 })
    forum.at -= 400 * DAY
    await pass(DAY + HOUR)
    expect(await actor('jaka')).toMatchObject({ state: 'active' })
  })
})
