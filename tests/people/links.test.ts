import { describe, expect, test } from 'vitest'
import { hashToken } from '../../server/kernel/hash-token.ts'
import { newToken } from '../../server/kernel/new-token.ts'
import { findPerson } from '../../server/people/find-person.ts'
import { hasAdministrator } from '../../server/people/has-administrator.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { readOneTimeLink } from '../../server/people/entrance/read-one-time-link.ts'
import { readSession } from '../../server/people/sessions/read-session.ts'
import { useAdministratorLink } from '../../server/people/entrance/use-administrator-link.ts'
import { useResetLink } from '../../server/people/entrance/use-reset-link.ts'
import { useSignInLink } from '../../server/people/entrance/use-sign-in-link.ts'
import { openForum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { joined, newLink, newPerson, newSession } from './new-people.ts'

const MINUTE = 60_000

onBothEngines('a one-time link', (_, engine) => {
  test('signs its person in, once', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    const { linkHash } = await newLink(forum, 'sign-in', sari!.personId)
    const { session } = newSession()
    await forum.run(useSignInLink, { as: null, input: { linkHash, session } })
    expect(await readSession(forum.readers.read, session.tokenHash, forum.at)).toMatchObject({ actor: { name: 'sari' } })
    expect(await readActor(forum.readers.read, sari!, forum.at)).toMatchObject({ name: 'sari' })
    await expect(forum.run(useSignInLink, { as: null, input: { linkHash, session: newSession().session } })).rejects.toMatchObject({
      code: 'link-used',
    })
  })

  test('has one user, however many open it at the same moment', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    const { linkHash } = await newLink(forum, 'sign-in', sari!.personId)
    const asked = Array.from({ length: 6 }, () =>
      forum.run(useSignInLink, { as: null, input: { linkHash, session: newSession().session } }),
    )
    expect((await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is looked at without being used', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    const { linkHash } = await newLink(forum, 'sign-in', sari!.personId)
    for (let looks = 0; looks < 3; looks++)
      expect(await readOneTimeLink(forum.readers.read, linkHash, forum.at)).toEqual({ purpose: 'sign-in', name: 'sari' })
    await forum.run(useSignInLink, { as: null, input: { linkHash, session: newSession().session } })
    expect(await readOneTimeLink(forum.readers.read, linkHash, forum.at)).toBeNull()
    expect(await readOneTimeLink(forum.readers.read, hashToken(newToken()), forum.at)).toBeNull()
  })

  test('is over after its time', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    const { linkHash } = await newLink(forum, 'sign-in', sari!.personId, 5 * MINUTE)
    forum.at += 5 * MINUTE
    expect(await readOneTimeLink(forum.readers.read, linkHash, forum.at)).toBeNull()
    await expect(forum.run(useSignInLink, { as: null, input: { linkHash, session: newSession().session } })).rejects.toMatchObject({
      code: 'link-used',
    })
  })

  test('to a new password lives ten minutes at most, whatever was asked', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    const { linkHash } = await newLink(forum, 'reset-password', sari!.personId, 60 * MINUTE)
    forum.at += 10 * MINUTE - 1
    expect(await readOneTimeLink(forum.readers.read, linkHash, forum.at)).toMatchObject({ purpose: 'reset-password' })
    forum.at += 1
    expect(await readOneTimeLink(forum.readers.read, linkHash, forum.at)).toBeNull()
  })

  test('to a new password sets it, ends all sessions and their connections, and lets in', async () => {
    const forum = await openForum({ engine })
    const [phone, desk] = await joined(forum, 'sari', 2)
    const { linkHash } = await newLink(forum, 'reset-password', phone!.personId)
    forum.signals.length = 0
    const { session } = newSession()
    await forum.run(useResetLink, { as: null, input: { linkHash, passwordHash: 'new', session } })
    expect(forum.signals).toEqual([{ kind: 'person-ended', personId: phone!.personId, exceptSessionId: null }])
    for (const ref of [phone, desk])
      await expect(readActor(forum.readers.read, ref!, forum.at)).rejects.toMatchObject({ code: 'sign-in-required' })
    expect(await readSession(forum.readers.read, session.tokenHash, forum.at)).toMatchObject({ actor: { name: 'sari' } })
    expect(await findPerson(forum.readers.read, 'sari')).toMatchObject({ passwordHash: 'new' })
  })

  test('is good for its own purpose only, and trying another does not use it up', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    const { linkHash } = await newLink(forum, 'sign-in', sari!.personId)
    const { session } = newSession()
    await expect(forum.run(useResetLink, { as: null, input: { linkHash, passwordHash: 'new', session } })).rejects.toMatchObject({
      code: 'link-used',
    })
    await expect(
      forum.run(useAdministratorLink, { as: null, input: { linkHash, person: newPerson('boss'), session } }),
    ).rejects.toMatchObject({ code: 'link-used' })
    await forum.run(useSignInLink, { as: null, input: { linkHash, session } })
  })

  test('lets in somebody suspended: to read, and to appeal', async () => {
    const forum = await openForum({ engine })
    const { personId } = await forum.person('tono', { state: 'suspended' })
    const { linkHash } = await newLink(forum, 'sign-in', personId)
    expect(await forum.run(useSignInLink, { as: null, input: { linkHash, session: newSession().session } })).toEqual({ personId })
  })

  test('keeps only the hash of its secret', async () => {
    const forum = await openForum({ engine })
    const { token } = await newLink(forum, 'first-administrator', null)
    const { db, t } = forum.readers.read
    expect(JSON.stringify(await db.select().from(t.oneTimeLinks))).not.toContain(token)
  })
})

onBothEngines('the link of the first administrator', (_, engine) => {
  const use = (linkHash: string, name: string) => ({ linkHash, person: newPerson(name), session: newSession().session })

  test('makes whoever opens it first the administrator, signed in', async () => {
    const forum = await openForum({ engine })
    const { linkHash } = await newLink(forum, 'first-administrator', null)
    expect(await readOneTimeLink(forum.readers.read, linkHash, forum.at)).toEqual({ purpose: 'first-administrator', name: null })
    const input = use(linkHash, 'boss')
    await forum.run(useAdministratorLink, { as: null, input })
    expect(await readSession(forum.readers.read, input.session.tokenHash, forum.at)).toMatchObject({
      actor: { name: 'boss', role: 'administrator', state: 'active' },
    })
    expect(await hasAdministrator(forum.readers.read)).toBe(true)
    await expect(forum.run(useAdministratorLink, { as: null, input: use(linkHash, 'second') })).rejects.toMatchObject({ code: 'link-used' })
  })

  test('is worth nothing once there is one, however many links were printed', async () => {
    const forum = await openForum({ engine })
    const [one, other] = [await newLink(forum, 'first-administrator', null), await newLink(forum, 'first-administrator', null)]
    await forum.run(useAdministratorLink, { as: null, input: use(one.linkHash, 'boss') })
    await expect(forum.run(useAdministratorLink, { as: null, input: use(other.linkHash, 'second') })).rejects.toMatchObject({
      code: 'link-used',
    })
    expect(await findPerson(forum.readers.read, 'second')).toBeNull()
  })

  test('can be tried again under another name when the first is taken', async () => {
    const forum = await openForum({ engine })
    await joined(forum, 'boss')
    const { linkHash } = await newLink(forum, 'first-administrator', null)
    await expect(forum.run(useAdministratorLink, { as: null, input: use(linkHash, 'boss') })).rejects.toMatchObject({ code: 'name-taken' })
    await forum.run(useAdministratorLink, { as: null, input: use(linkHash, 'chief') })
  })
})

describe('an account of a forum that was just made', () => {
  test('does not exist: there is nobody to guess the password of', async () => {
    const forum = await openForum()
    const { db, t } = forum.readers.read
    expect(await db.select({ id: t.people.id }).from(t.people)).toEqual([])
  })
})
