import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newId } from '../../server/kernel/new-id.ts'
import { approvePerson } from '../../server/people/approve-person.ts'
import { appoint } from '../../server/people/appoint.ts'
import { hasAdministrator } from '../../server/people/has-administrator.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { readPerson } from '../../server/people/read-person.ts'
import { setRole } from '../../server/people/set-role.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openForum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { joined } from './new-people.ts'

onBothEngines('a role', (_, engine) => {
  test('is given by an administrator; the person’s sessions and connections end, and kept pages are told', async () => {
    const forum = await openForum({ engine })
    await forum.person('boss', { role: 'administrator' })
    const [sari] = await joined(forum, 'sari')
    forum.signals.length = 0
    await forum.run(setRole, { as: 'boss', input: { personId: sari!.personId, role: 'moderator' } })
    expect(await readPerson(forum.readers.read, 'sari')).toMatchObject({ role: 'moderator' })
    expect(forum.signals).toEqual([{ kind: 'person-ended', personId: sari!.personId, exceptSessionId: null }, { kind: 'site' }])
    await expect(readActor(forum.readers.read, sari!, forum.at)).rejects.toMatchObject({ code: 'sign-in-required' })
  })

  test('that he has already changes nothing', async () => {
    const forum = await openForum({ engine })
    await forum.person('boss', { role: 'administrator' })
    const [sari] = await joined(forum, 'sari')
    forum.signals.length = 0
    await forum.run(setRole, { as: 'boss', input: { personId: sari!.personId, role: 'member' } })
    expect(forum.signals).toEqual([])
    expect(await readActor(forum.readers.read, sari!, forum.at)).toMatchObject({ role: 'member' })
  })

  test.each(['member', 'moderator'] as const)('is not given by a %s, not even for himself', async (role) => {
    const forum = await openForum({ engine })
    const { personId } = await forum.person('tono', { role })
    const other = await forum.person('sari')
    for (const id of [personId, other.personId])
      await expect(forum.run(setRole, { as: 'tono', input: { personId: id, role: 'administrator' } })).rejects.toMatchObject({
        code: 'not-allowed',
      })
  })

  test('is not given to somebody who waits, is suspended or does not exist', async () => {
    const forum = await openForum({ engine })
    await forum.person('boss', { role: 'administrator' })
    const pending = await forum.person('sari', { state: 'pending' })
    const suspended = await forum.person('tono', { state: 'suspended' })
    for (const { personId } of [pending, suspended])
      await expect(forum.run(setRole, { as: 'boss', input: { personId, role: 'moderator' } })).rejects.toMatchObject({
        code: 'not-allowed',
      })
    await expect(forum.run(setRole, { as: 'boss', input: { personId: newId(forum.at), role: 'moderator' } })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('of administrator is not laid down by its holder: one is always left', async () => {
    const forum = await openForum({ engine })
    const { personId } = await forum.person('boss', { role: 'administrator' })
    await expect(forum.run(setRole, { as: 'boss', input: { personId, role: 'member' } })).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await hasAdministrator(forum.readers.read)).toBe(true)
  })

  test('is given by the operator’s own hand, to who exists', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    expect(await hasAdministrator(forum.readers.read)).toBe(false)
    await forum.run(appoint, { as: null, input: { skeleton: 'sarl', role: 'administrator' } })
    expect(await hasAdministrator(forum.readers.read)).toBe(true)
    expect(forum.signals).toContainEqual({ kind: 'person-ended', personId: sari!.personId, exceptSessionId: null })
    await expect(forum.run(appoint, { as: null, input: { skeleton: 'nobody', role: 'moderator' } })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

onBothEngines('somebody who waits for approval', (_, engine) => {
  const draft = { title: 'Ongkir naik lagi', text: 'Siapa yang sebenarnya membayar ongkos kirim yang katanya gratis itu?' }

  test('may write after a moderator let him in, not before', async () => {
    const forum = await openForum({ engine })
    await forum.person('mira', { role: 'moderator' })
    const [sari] = await joined(forum, 'sari', 1, { state: 'pending' })
    await expect(forum.run(openThread, { as: sari!, input: draft })).rejects.toMatchObject({ code: 'person-pending' })
    await forum.run(approvePerson, { as: 'mira', input: { personId: sari!.personId } })
    await forum.run(approvePerson, { as: 'mira', input: { personId: sari!.personId } })
    expect(await readActor(forum.readers.read, sari!, forum.at)).toMatchObject({ state: 'active' })
    // A newcomer's stall is not known yet, and a debate needs one.
    await forum.run(openThread, { as: sari!, input: { ...draft, stall: 'online' } })
  })

  test('is not let in by a member, nor by himself', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari', 1, { state: 'pending' })
    await expect(forum.run(approvePerson, { as: 'tono', input: { personId: sari!.personId } })).rejects.toMatchObject({
      code: 'not-a-moderator',
    })
    await expect(forum.run(approvePerson, { as: sari!, input: { personId: sari!.personId } })).rejects.toMatchObject({
      code: 'person-pending',
    })
  })

  test('is somebody else than who is suspended: approval never ends a suspension', async () => {
    const forum = await openForum({ engine })
    await forum.person('mira', { role: 'moderator' })
    const suspended = await forum.person('tono', { state: 'suspended' })
    await expect(forum.run(approvePerson, { as: 'mira', input: { personId: suspended.personId } })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await readActor(forum.readers.read, suspended, forum.at)).toMatchObject({ state: 'suspended' })
    await expect(forum.run(approvePerson, { as: 'mira', input: { personId: newId(forum.at) } })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the operator’s commands', () => {
  test('are reached by no route: their names stand in no file of routes or pages', () => {
    const files = globSync('server/{people/routes,people/*-routes,pages/**/*,*/routes}.ts')
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\b(appoint|makeOneTimeLink)\b/)
  })
})
