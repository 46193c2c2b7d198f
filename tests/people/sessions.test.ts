import { describe, expect, test } from 'vitest'
import { hashToken } from '../../server/kernel/hash-token.ts'
import { newId } from '../../server/kernel/new-id.ts'
import { changeProfile } from '../../server/people/account/change-profile.ts'
import { endOtherSessions } from '../../server/people/sessions/end-other-sessions.ts'
import { endSession } from '../../server/people/sessions/end-session.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { readSession } from '../../server/people/sessions/read-session.ts'
import { readSessions } from '../../server/people/sessions/read-sessions.ts'
import type { Role } from '../../server/people/schema.ts'
import { touchSession } from '../../server/people/sessions/touch-session.ts'
import { appoint } from '../../server/people/appoint.ts'
import type { Dialect } from '../../server/store/kit.ts'
import { type Forum, openForum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { HASH, joined, signedIn } from './new-people.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const alive = async (forum: Forum, ref: Parameters<typeof readActor>[1]) => {
  try {
    await readActor(forum.readers.read, ref, forum.at)
    return true
  } catch {
    return false
  }
}

onBothEngines('a session', (_, engine) => {
  describe('is opened', () => opening(engine))
  describe('ends', () => ending(engine))
  describe('runs out', () => runningOut(engine))
})

function opening(engine: Dialect) {
  test('by the hash of a secret, which alone is kept', async () => {
    const forum = await openForum({ engine })
    const [tono] = await joined(forum, 'tono')
    const { personId } = tono!
    const { token, ref } = await signedIn(forum, personId)
    const session = await readSession(forum.readers.read, hashToken(token), forum.at)
    expect(session).toMatchObject({
      actor: { personId, sessionId: ref.sessionId, name: 'tono', role: 'member', state: 'active' },
      seenAt: forum.at,
    })
    expect(await readSession(forum.readers.read, token, forum.at)).toBeNull()
    const { db, t } = forum.readers.read
    expect(JSON.stringify(await db.select().from(t.sessions))).not.toContain(token)
  })

  test('and the one that the same browser was in ends with its connections, also if it was another person’s', async () => {
    const forum = await openForum({ engine })
    const [[sari], [tono]] = [await joined(forum, 'sari', 2), await joined(forum, 'tono')]
    forum.signals.length = 0
    const { ref } = await signedIn(forum, tono!.personId, HASH, sari!.sessionId)
    expect(forum.signals).toEqual([{ kind: 'session-ended', sessionId: sari!.sessionId }])
    expect(await alive(forum, sari!)).toBe(false)
    expect([await alive(forum, tono!), await alive(forum, ref)]).toEqual([true, true])
  })

  test('never with a password that has just changed; somebody suspended comes in to read and to appeal', async () => {
    const forum = await openForum({ engine })
    const suspended = await forum.person('tono', { state: 'suspended', passwordHash: HASH })
    const { ref } = await signedIn(forum, suspended.personId)
    expect(await readActor(forum.readers.read, ref, forum.at)).toMatchObject({ state: 'suspended' })
    const [sari] = await joined(forum, 'sari')
    await expect(signedIn(forum, sari!.personId, 'another')).rejects.toMatchObject({ code: 'wrong-credentials' })
    await expect(signedIn(forum, newId(forum.at))).rejects.toMatchObject({ code: 'wrong-credentials' })
  })

  test('for somebody who waits for approval, who can then do nothing but look after his account', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari', 1, { state: 'pending' })
    expect(await readActor(forum.readers.read, sari!, forum.at)).toMatchObject({ state: 'pending' })
  })

  test('fifty times at most: the least used ones make room', async () => {
    const forum = await openForum({ engine })
    const refs = await joined(forum, 'sari', 3)
    for (let more = 0; more < 49; more++) {
      forum.at += 1000
      refs.push((await signedIn(forum, refs[0]!.personId)).ref)
    }
    const sessions = await readSessions(forum.readers.read, await readActor(forum.readers.read, refs.at(-1)!, forum.at), forum.at)
    expect(sessions).toHaveLength(50)
    expect(sessions[0]).toMatchObject({ id: refs.at(-1)!.sessionId, current: true })
  })
}

function ending(engine: Dialect) {
  test('by its owner, from itself or from another one, with its connections', async () => {
    const forum = await openForum({ engine })
    const [here, there] = await joined(forum, 'sari', 2)
    forum.signals.length = 0
    await forum.run(endSession, { as: here!, input: { sessionId: there!.sessionId! } })
    expect([await alive(forum, here!), await alive(forum, there!)]).toEqual([true, false])
    await forum.run(endSession, { as: here!, input: { sessionId: here!.sessionId! } })
    expect(await alive(forum, here!)).toBe(false)
    expect(forum.signals).toEqual([there, here].map((ref) => ({ kind: 'session-ended', sessionId: ref!.sessionId })))
  })

  test('never by somebody else, to whom it looks as if it were not there', async () => {
    const forum = await openForum({ engine })
    const [[sari], [tono]] = [await joined(forum, 'sari'), await joined(forum, 'tono')]
    const missing = forum.run(endSession, { as: tono!, input: { sessionId: newId(forum.at) } })
    await expect(missing).rejects.toMatchObject({ code: 'not-found' })
    await expect(forum.run(endSession, { as: tono!, input: { sessionId: sari!.sessionId! } })).rejects.toMatchObject({ code: 'not-found' })
    expect(await alive(forum, sari!)).toBe(true)
  })

  test('with all others but this one', async () => {
    const forum = await openForum({ engine })
    const [[here, there, elsewhere], [tono]] = [await joined(forum, 'sari', 3), await joined(forum, 'tono')]
    forum.signals.length = 0
    await forum.run(endOtherSessions, { as: here!, input: {} })
    expect(await Promise.all([here, there, elsewhere, tono].map((ref) => alive(forum, ref!)))).toEqual([true, false, false, true])
    expect(forum.signals).toEqual([{ kind: 'person-ended', personId: here!.personId, exceptSessionId: here!.sessionId }])
  })

  test('at once for commands too, whatever the route still believes', async () => {
    const forum = await openForum({ engine })
    const [here, there] = await joined(forum, 'sari', 2)
    await forum.run(endSession, { as: here!, input: { sessionId: there!.sessionId! } })
    await expect(forum.run(changeProfile, { as: there!, input: { about: 'x' } })).rejects.toMatchObject({ code: 'sign-in-required' })
  })

  test('and cannot be used for another person', async () => {
    const forum = await openForum({ engine })
    const [[sari], [tono]] = [await joined(forum, 'sari'), await joined(forum, 'tono')]
    const mixed = { personId: tono!.personId, sessionId: sari!.sessionId }
    await expect(forum.run(changeProfile, { as: mixed, input: { about: 'x' } })).rejects.toMatchObject({ code: 'sign-in-required' })
  })
}

function runningOut(engine: Dialect) {
  test.each<[role: Role, idle: number]>([
    ['member', 30 * DAY],
    ['moderator', 12 * HOUR],
    ['administrator', 12 * HOUR],
  ])('when a %s is away for %i ms', async (role, idle) => {
    const forum = await openForum({ engine })
    const { personId } = await forum.person('sari', { passwordHash: HASH })
    await forum.run(appoint, { as: null, input: { skeleton: 'sari', role } })
    const { token, ref } = await signedIn(forum, personId)
    forum.at += idle - 1
    expect(await alive(forum, ref)).toBe(true)
    expect(await readSession(forum.readers.read, hashToken(token), forum.at)).not.toBeNull()
    forum.at += 1
    expect(await alive(forum, ref)).toBe(false)
    expect(await readSession(forum.readers.read, hashToken(token), forum.at)).toBeNull()
  })

  test('after 90 days, however much it is used', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    const end = forum.at + 90 * DAY
    while (forum.at + 10 * DAY < end) {
      forum.at += 10 * DAY
      await forum.run(touchSession, { as: sari!, input: {} })
    }
    forum.at = end - 1
    expect(await alive(forum, sari!)).toBe(true)
    forum.at = end
    expect(await alive(forum, sari!)).toBe(false)
  })

  test('later if it is used, which is noted once an hour', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    const seenAt = async () =>
      (await readSessions(forum.readers.read, await readActor(forum.readers.read, sari!, forum.at), forum.at))[0]!.seenAt
    const begun = forum.at
    forum.at += HOUR - 1
    await forum.run(touchSession, { as: sari!, input: {} })
    expect(await seenAt()).toBe(begun)
    forum.at += 1
    await forum.run(touchSession, { as: sari!, input: {} })
    expect(await seenAt()).toBe(begun + HOUR)
  })

  test('and is not listed any more, and swept away at the next signing in', async () => {
    const forum = await openForum({ engine })
    const [old] = await joined(forum, 'sari')
    forum.at += 95 * DAY
    const { ref } = await signedIn(forum, old!.personId)
    expect(await readSessions(forum.readers.read, await readActor(forum.readers.read, ref, forum.at), forum.at)).toHaveLength(1)
    const { db, t } = forum.readers.read
    expect(await db.select({ id: t.sessions.id }).from(t.sessions)).toEqual([{ id: ref.sessionId }])
  })
}
