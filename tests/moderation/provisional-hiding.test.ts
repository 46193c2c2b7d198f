import { expect, test } from 'vitest'
import { readCase } from '../../server/moderation/cases/read-case.ts'
import { readDecision } from '../../server/moderation/decisions/read-decision.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { forgetNetworks } from '../../server/moderation/flags/forget-networks.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { readReply } from '../../server/replies/read-replies.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { ordinaryPerson } from '../tools/ordinary-person.ts'
import { marketWithFlags, refuses } from './market-with-flags.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const REPLY = { threadId: 1, number: 3 }

async function market(engine: 'sqlite' | 'postgres') {
  const opened = await marketWithFlags({ engine })
  const { forum } = opened
  for (const stall of ['online', 'offline', 'buyer', 'observer'] as const)
    for (let n = 1; n <= 3; n++) await forum.person(`${stall}${n}`, { stall })
  return {
    ...opened,
    flagFrom: (as: string, network: string | null, number = 3) =>
      forum.person(as).then((actor) => forum.door(flagPost, { actor, network, input: { threadId: 1, number, reason: 'hate' } })),
    state: async () => (await readReply(forum.readers.read, REPLY))?.state,
    caseNow: async (id = 1) => {
      const ani = await readActor(forum.readers.read, await forum.person('ani'), forum.at)
      return forum.readers.snapshot((scope) => readCase(scope, id, ani, forum.at))
    },
    publicLog: async () => (await forum.readers.read.db.select().from(forum.readers.read.t.moderationLog)).map(({ entry }) => entry),
  }
}

const toldTo = async (forum: Forum, name: string) => {
  const { items } = await readNotices(forum.readers.read, { personId: (await forum.person(name)).personId, limit: 50 })
  const judged = items.filter(({ kind }) => kind !== 'answer' && kind !== 'reply-in-thread')
  return judged.map(({ kind, decision }) => `${kind} ${decision?.action ?? ''}`.trim())
}

onBothEngines('flags of three people of two stalls', (_, engine) => {
  test('hide a post at once, with an entry in the public log and a notice to its author', async () => {
    const { forum, flag, state, publicLog, caseNow } = await market(engine)
    await flag('online1', 3)
    expect(await flag('online2', 3)).toMatchObject({ quiet: false, hidden: false })
    expect(await state()).toBe('shown')
    expect(await flag('offline1', 3)).toMatchObject({ quiet: false, hidden: true })

    expect(await state()).toBe('hidden')
    expect(await readReply(forum.readers.read, REPLY)).toMatchObject({ text: null, author: null })
    expect((await forum.log(1)).slice(-2)).toMatchObject([
      { kind: 'state', ref: 3, small: { state: 'hidden' } },
      { kind: 'edit', ref: 4 },
    ])
    expect((await forum.log(0)).at(-1)).toMatchObject({ kind: 'case', ref: 1, small: { hidden: true } })
    const [entry, ...more] = await publicLog()
    expect([JSON.parse(entry!), more]).toEqual([{ kind: 'provisional-hide', threadId: 1, number: 3, seq: 1, at: forum.at }, []])
    expect(await toldTo(forum, 'jaka')).toEqual(['provisional-hide'])
    expect(await readDecision(forum.readers.read, REPLY)).toMatchObject({ action: 'provisional-hide', rule: null, at: forum.at })
    expect(await caseNow()).toMatchObject({ state: 'open', flagCount: 3, post: { state: 'hidden', author: { name: 'jaka' } } })
    await expect(flag('offline2', 3), 'as if it were not there').rejects.toEqual(refuses('not-found'))
  })

  test('hide an opening too', async () => {
    const { forum, flag } = await market(engine)
    for (const who of ['online1', 'buyer1', 'observer1']) await flag(who, 0, 'hoax')
    expect(await readThread(forum.readers.read, { id: 1 })).toMatchObject({ openingState: 'hidden', title: '', text: null })
    expect(await toldTo(forum, 'rini')).toContain('provisional-hide')
    expect((await forum.log(1)).at(-1)).toMatchObject({ kind: 'thread', ref: 0 })
  })

  test('hide until a moderator keeps it: it is shown again, and all are told', async () => {
    const { forum, flag, decide, state } = await market(engine)
    for (const who of ['online1', 'offline1', 'buyer1']) await flag(who, 3)
    await decide('ani', 1, { action: 'keep', reason: 'opinion' })
    expect(await state()).toBe('shown')
    expect((await forum.log(1)).slice(-2)).toMatchObject([
      { kind: 'state', small: { state: 'shown' } },
      { kind: 'edit', ref: 4 },
    ])
    expect(await toldTo(forum, 'jaka')).toEqual(['decision keep', 'provisional-hide'])
    expect(await toldTo(forum, 'buyer1')).toEqual(['flag-outcome keep'])
  })

  test('hide until a moderator hides it: readers learn by a new event that it is decided', async () => {
    const { forum, flag, hide, state } = await market(engine)
    for (const who of ['online1', 'offline1', 'buyer1']) await flag(who, 3)
    const before = (await forum.log(1)).length
    await hide('ani', 1)
    expect(await state()).toBe('hidden')
    expect((await forum.log(1)).slice(before)[0]).toMatchObject({ kind: 'state', ref: 3, small: { state: 'hidden' } })
    expect(await readDecision(forum.readers.read, REPLY)).toMatchObject({ action: 'hide', rule: 3 })
  })

  test('count moderators among them like anybody', async () => {
    const { forum, flag, state } = await market(engine)
    await forum.person('mod_sella', { role: 'moderator', stall: 'online' })
    await forum.person('mod_admin', { role: 'administrator', stall: 'online' })
    await flag('mod_sella', 3)
    await flag('mod_admin', 3)
    await flag('online1', 3)
    expect(await state(), 'one stall').toBe('shown')
    await flag('offline1', 3)
    expect(await state()).toBe('hidden')
  })
})

onBothEngines('flags do not hide a post', (_, engine) => {
  test('when they are of one stall and of people who show none', async () => {
    const { forum, flag, state } = await market(engine)
    for (const who of ['online1', 'online2', 'online3', 'pendi', 'lina', 'sari']) await flag(who, 3)
    expect(await state()).toBe('shown')
    expect(await toldTo(forum, 'jaka')).toEqual([])
  })

  test('when two of them are of one network', async () => {
    const { flagFrom, state } = await market(engine)
    await flagFrom('online1', '20000 same')
    await flagFrom('offline1', '20000 same')
    await flagFrom('buyer1', '20000 other')
    expect(await state()).toBe('shown')
    await flagFrom('observer1', '20000 third')
    expect(await state()).toBe('hidden')
  })

  test('when all but one are on their first day', async () => {
    const { forum, flag, state } = await market(engine)
    for (const [n, stall] of (['online', 'offline', 'buyer', 'observer'] as const).entries()) {
      await forum.person(`baru${n}`, { ...ordinaryPerson(`baru${n}`, forum.at), stall, createdAt: forum.at - DAY + 1 })
      await flag(`baru${n}`, 3)
    }
    await flag('online1', 3)
    expect(await state()).toBe('shown')
    await flag('offline1', 3)
    expect(await state()).toBe('hidden')
  })

  test('a network is forgotten after thirty days, and then counts as one', async () => {
    const { forum, flagFrom, caseNow, state } = await market(engine)
    const networks = async () => {
      await forum.run(forgetNetworks, { as: null, input: {} })
      const { db, t } = forum.readers.read
      return (await db.select({ network: t.flags.network }).from(t.flags)).map(({ network }) => network ?? 'null').toSorted()
    }
    const day = String(Math.floor(forum.at / DAY))
    await flagFrom('online1', `${day} a`)
    await flagFrom('offline1', `${day} b`)
    forum.at += 29 * DAY
    expect(await networks()).toEqual([`${day} a`, `${day} b`])
    forum.at += DAY
    expect(await networks()).toEqual(['', ''])
    await flagFrom('buyer1', null)
    expect(await state()).toBe('shown')
    expect((await caseNow()).flagCount).toBe(3)
  })
})

onBothEngines('a post that was kept', (_, engine) => {
  async function kept() {
    const opened = await market(engine)
    await opened.flag('observer1', 3)
    await opened.decide('ani', 1, { action: 'keep', reason: 'opinion' })
    opened.forum.at += 40 * HOUR
    return opened
  }

  test('is quiet about the next flag, and says so to its flagger', async () => {
    const { forum, flag, caseNow } = await kept()
    const queue = (await forum.log(0)).length
    expect(await flag('online1', 3, 'spam')).toMatchObject({ quiet: true, hidden: false })
    expect(await caseNow(2)).toMatchObject({ state: 'quiet', flagCount: 1 })
    expect((await forum.log(0)).length, 'moderators are not disturbed').toBe(queue)
  })

  test('comes before moderators again at twice the weight, and its clock starts then', async () => {
    const { forum, flag, caseNow, state } = await kept()
    await flag('online1', 3, 'fraud')
    forum.at += 9 * HOUR
    expect(await flag('online2', 3, 'spam')).toMatchObject({ quiet: false })
    expect(await caseNow(2)).toMatchObject({ state: 'open', reason: 'fraud', openedAt: forum.at, dueAt: forum.at + 4 * HOUR })
    expect((await forum.log(0)).at(-1)).toMatchObject({ kind: 'case', ref: 2 })

    await flag('offline1', 3)
    expect(await state(), '3.00 is not enough a second time').toBe('shown')
    await flag('offline2', 3)
    expect(await state()).toBe('hidden')
  })

  test('needs more the oftener it was kept', async () => {
    const { flag, decide, caseNow } = await kept()
    for (const who of ['online1', 'online2']) await flag(who, 3)
    await decide('bayu', 2, { action: 'keep', reason: 'opinion' })
    for (const who of ['online1', 'online2', 'online3', 'offline1']) expect(await flag(who, 3)).toMatchObject({ quiet: true })
    expect(await flag('offline2', 3)).toMatchObject({ quiet: false })
    expect(await caseNow(3)).toMatchObject({ state: 'open', flagCount: 5 })
  })

  test('may be decided while it is quiet', async () => {
    const { flag, hide, state } = await kept()
    await flag('offline1', 3)
    await hide('bayu', 2)
    expect(await state()).toBe('hidden')
  })

  test('is another text once it is edited: the next flag opens a case at once', async () => {
    const { forum, flag } = await kept()
    await flag('online1', 3)
    await forum.run(changeReply, { as: 'jaka', input: { ...REPLY, text: 'Sekarang saya tulis yang lain sama sekali.' } })
    expect(await flag('offline1', 3)).toMatchObject({ quiet: false })
  })
})
