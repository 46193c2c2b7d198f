import { describe, expect, test } from 'vitest'
import { hashToken } from '../../server/kernel/hash-token.ts'
import { changePassword } from '../../server/people/passwords/change-password.ts'
import { changeProfile } from '../../server/people/account/change-profile.ts'
import { findPerson } from '../../server/people/find-person.ts'
import { join } from '../../server/people/entrance/join.ts'
import { makeRecoveryCodes } from '../../server/people/entrance/make-recovery-codes.ts'
import { nameSkeleton } from '../../server/people/names/name-skeleton.ts'
import { hashRecoveryCode, newRecoveryCodes } from '../../server/people/entrance/new-recovery-codes.ts'
import { readOwnAccount } from '../../server/people/account/read-own-account.ts'
import { readPerson } from '../../server/people/read-person.ts'
import { readSession } from '../../server/people/sessions/read-session.ts'
import { readSessions } from '../../server/people/sessions/read-sessions.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { recover } from '../../server/people/entrance/recover.ts'
import { useResetLink } from '../../server/people/entrance/use-reset-link.ts'
import type { Dialect } from '../../server/store/kit.ts'
import { openForum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { HASH, joined, newLink, newPerson, newSession, signedIn } from './new-people.ts'

onBothEngines('an account', (_, engine) => {
  describe('is made by joining', () => joining(engine))
  describe('says of its owner', () => profile(engine))
  describe('changes its password', () => password(engine))
  describe('is recovered', () => recovery(engine))
})

function joining(engine: Dialect) {
  test('and is a member’s, with the usual settings', async () => {
    const forum = await openForum({ engine })
    const { personId } = await forum.run(join, { as: null, input: newPerson('Sari', { stall: 'online', locale: 'en' }) })
    expect(await readOwnAccount(forum.readers.read, personId)).toEqual({
      name: 'Sari',
      role: 'member',
      state: 'active',
      stall: 'online',
      locale: 'en',
      reads: ['en'],
      timeZone: 'Asia/Jakarta',
      about: '',
      createdAt: forum.at,
      recoveryCodesLeft: 0,
    })
  })

  test('and is found by any name that looks like it', async () => {
    const forum = await openForum({ engine })
    const { personId } = await forum.run(join, { as: null, input: newPerson('lina_blokb') })
    for (const name of ['lina_blokb', 'LINA.BLOKB', 'linаblokb'])
      expect(await findPerson(forum.readers.read, name)).toMatchObject({ id: personId })
    expect(await findPerson(forum.readers.read, 'lina')).toBeNull()
  })

  test.each(['sari', 'SARI', 'sarl', 'sa.ri', 'sаri'])('under a name that nobody has, and “%s” is taken by Sari', async (name) => {
    const forum = await openForum({ engine })
    await forum.run(join, { as: null, input: newPerson('Sari') })
    await expect(forum.run(join, { as: null, input: newPerson(name) })).rejects.toMatchObject({
      code: 'name-taken',
      detail: { at: '/body/name' },
    })
  })

  test('once, however many ask for the name at the same moment', async () => {
    const forum = await openForum({ engine })
    const asked = Array.from({ length: 8 }, () => forum.run(join, { as: null, input: newPerson('sari') }))
    const answers = await Promise.allSettled(asked)
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'name-taken' })
  })

  test('never with a role, a time or an id of its own choosing', async () => {
    const forum = await openForum({ engine })
    for (const more of [{ role: 'administrator' }, { createdAt: 1 }, { about: 'x' }])
      await expect(forum.run(join, { as: null, input: { ...newPerson('sari'), ...more } })).rejects.toMatchObject({ code: 'invalid-input' })
    for (const wrong of [{ id: '1' }, { state: 'suspended' }, { stall: 'both' }, { locale: 'fr' }])
      await expect(forum.run(join, { as: null, input: { ...newPerson('sari'), ...wrong } as never })).rejects.toMatchObject({
        code: 'invalid-input',
      })
  })
}

function profile(engine: Dialect) {
  test('what he says himself, and nothing else changes', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    const before = await readOwnAccount(forum.readers.read, sari!.personId)
    const change = { stall: 'online', about: 'Jual gamis.', reads: ['id', 'en'], timeZone: 'Asia/Jayapura', locale: 'en' } as const
    await forum.run(changeProfile, { as: sari!, input: { ...change, reads: [...change.reads] } })
    expect(await readOwnAccount(forum.readers.read, sari!.personId)).toEqual({ ...before, ...change })
    await forum.run(changeProfile, { as: sari!, input: { stall: null } })
    expect(await readOwnAccount(forum.readers.read, sari!.personId)).toEqual({ ...before, ...change, stall: null })
  })

  test('in public only name, role, stall, a line and since when', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari', 1, { stall: 'offline' })
    await forum.run(changeProfile, { as: sari!, input: { about: 'Kios lantai dua.' } })
    const person = { name: 'sari', role: 'member', stall: 'offline', about: 'Kios lantai dua.', createdAt: forum.at }
    expect(await readPerson(forum.readers.read, 'SARI')).toEqual(person)
    expect(await readPerson(forum.readers.read, 'tono')).toBeNull()
  })

  test('what others see, and kept pages are told that it changed; how he reads concerns nobody', async () => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    forum.signals.length = 0
    await forum.run(changeProfile, { as: sari!, input: { timeZone: 'Asia/Makassar', reads: ['en'], locale: 'en' } })
    expect(forum.signals).toEqual([])
    await forum.run(changeProfile, { as: sari!, input: { about: 'x' } })
    await forum.run(changeProfile, { as: sari!, input: { stall: 'buyer' } })
    expect(forum.signals).toEqual([{ kind: 'site' }, { kind: 'site' }])
  })

  test.each([
    ['no change', {}],
    ['a time zone that does not exist', { timeZone: 'Asia/Atlantis' }],
    ['an offset', { timeZone: '+07:00' }],
    ['no language at all', { reads: [] }],
    ['a language twice', { reads: ['id', 'id'] }],
    ['another language', { reads: ['fr'] }],
    ['too long a line', { about: 'x'.repeat(201) }],
    ['two lines', { about: 'x\ny' }],
    ['a line that turns round', { about: '\u202ex' }],
    ['another stall', { stall: 'both' }],
    ['a role', { role: 'moderator' }],
    ['a state', { state: 'active' }],
    ['a name', { name: 'admin' }],
  ])('but not %s', async (_, change) => {
    const forum = await openForum({ engine })
    const [sari] = await joined(forum, 'sari')
    await expect(forum.run(changeProfile, { as: sari!, input: change as never })).rejects.toMatchObject({ code: 'invalid-input' })
  })
}

function password(engine: Dialect) {
  test('and all its other sessions and their connections end, this one stays', async () => {
    const forum = await openForum({ engine })
    const [here, there] = await joined(forum, 'sari', 2)
    forum.signals.length = 0
    await forum.run(changePassword, { as: here!, input: { seenHash: HASH, passwordHash: 'new' } })
    expect(forum.signals).toEqual([{ kind: 'person-ended', personId: here!.personId, exceptSessionId: here!.sessionId }])
    await expect(readActor(forum.readers.read, there!, forum.at)).rejects.toMatchObject({ code: 'sign-in-required' })
    expect(await readActor(forum.readers.read, here!, forum.at)).toMatchObject({ name: 'sari' })
    expect(await findPerson(forum.readers.read, 'sari')).toMatchObject({ passwordHash: 'new' })
  })

  test('only if it is still the one that was proved', async () => {
    const forum = await openForum({ engine })
    const [here] = await joined(forum, 'sari')
    await forum.run(changePassword, { as: here!, input: { seenHash: HASH, passwordHash: 'new' } })
    await expect(forum.run(changePassword, { as: here!, input: { seenHash: HASH, passwordHash: 'newer' } })).rejects.toMatchObject({
      code: 'wrong-credentials',
      detail: { at: '/body/current' },
    })
    await expect(signedIn(forum, here!.personId, HASH)).rejects.toMatchObject({ code: 'wrong-credentials' })
    await signedIn(forum, here!.personId, 'new')
  })

  test('and a link to a new one that lies about is worth nothing any more', async () => {
    const forum = await openForum({ engine })
    const [here] = await joined(forum, 'sari')
    const { linkHash } = await newLink(forum, 'reset-password', here!.personId)
    await forum.run(changePassword, { as: here!, input: { seenHash: HASH, passwordHash: 'new' } })
    await expect(
      forum.run(useResetLink, { as: null, input: { linkHash, passwordHash: 'newer', session: newSession().session } }),
    ).rejects.toMatchObject({ code: 'link-used' })
  })
}

function recovery(engine: Dialect) {
  const codesOf = (codes: readonly string[]) => ({ codeHashes: codes.map(hashRecoveryCode) })
  const recovering = (name: string, code: string) => ({
    skeleton: nameSkeleton(name),
    codeHash: hashRecoveryCode(code),
    passwordHash: 'new',
    session: newSession().session,
  })

  test('with one of ten codes, each once: a new password, all old sessions over, one new', async () => {
    const forum = await openForum({ engine })
    const [phone] = await joined(forum, 'sari')
    const codes = newRecoveryCodes()
    await forum.run(makeRecoveryCodes, { as: phone!, input: codesOf(codes) })
    forum.signals.length = 0

    const input = recovering('SARI', codes[3]!)
    await forum.run(recover, { as: null, input })
    expect(forum.signals).toEqual([{ kind: 'person-ended', personId: phone!.personId, exceptSessionId: null }])
    await expect(readActor(forum.readers.read, phone!, forum.at)).rejects.toMatchObject({ code: 'sign-in-required' })
    expect(await readSession(forum.readers.read, input.session.tokenHash, forum.at)).toMatchObject({ actor: { name: 'sari' } })
    expect(await findPerson(forum.readers.read, 'sari')).toMatchObject({ passwordHash: 'new' })
    expect(await readOwnAccount(forum.readers.read, phone!.personId)).toMatchObject({ recoveryCodesLeft: 9 })

    await expect(forum.run(recover, { as: null, input: recovering('sari', codes[3]!) })).rejects.toMatchObject({
      code: 'wrong-credentials',
    })
    await forum.run(recover, { as: null, input: recovering('sari', codes[4]!) })
  })

  test('by one of two who use one code at the same moment', async () => {
    const forum = await openForum({ engine })
    const [phone] = await joined(forum, 'sari')
    const codes = newRecoveryCodes()
    await forum.run(makeRecoveryCodes, { as: phone!, input: codesOf(codes) })
    const answers = await Promise.allSettled([1, 2].map(() => forum.run(recover, { as: null, input: recovering('sari', codes[0]!) })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('never with a code of somebody else, a wrong one, or under an unknown name: all are answered alike', async () => {
    const forum = await openForum({ engine })
    const [[sari], [tono]] = [await joined(forum, 'sari'), await joined(forum, 'tono')]
    const [hers, his] = [newRecoveryCodes(), newRecoveryCodes()]
    await forum.run(makeRecoveryCodes, { as: sari!, input: codesOf(hers) })
    await forum.run(makeRecoveryCodes, { as: tono!, input: codesOf(his) })
    for (const [name, code] of [
      ['sari', his[0]!],
      ['sari', 'aaaaa-aaaaa-aaaaa-aaaaa-aaaaa'],
      ['nobody', hers[0]!],
      ['', hers[0]!],
    ] as const)
      await expect(forum.run(recover, { as: null, input: recovering(name, code) })).rejects.toMatchObject({
        code: 'wrong-credentials',
        detail: {},
      })
    expect(await readSessions(forum.readers.read, await readActor(forum.readers.read, sari!, forum.at), forum.at)).toHaveLength(1)
  })

  test('not with codes from before new ones were made', async () => {
    const forum = await openForum({ engine })
    const [phone] = await joined(forum, 'sari')
    const [old, fresh] = [newRecoveryCodes(), newRecoveryCodes()]
    await forum.run(makeRecoveryCodes, { as: phone!, input: codesOf(old) })
    await forum.run(makeRecoveryCodes, { as: phone!, input: codesOf(fresh) })
    await expect(forum.run(recover, { as: null, input: recovering('sari', old[0]!) })).rejects.toMatchObject({ code: 'wrong-credentials' })
    await forum.run(recover, { as: null, input: recovering('sari', fresh[0]!) })
  })
}

describe('recovery codes', () => {
  test('are ten different ones that can be written down and read again', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){4}$/)
    expect(newRecoveryCodes()).not.toEqual(codes)
  })

  test('are known however they are typed', () => {
    const hash = hashRecoveryCode('01abc-defgh-jkmnp-qrstv-wxyz2')
    for (const typed of [
      '01ABC-DEFGH-JKMNP-QRSTV-WXYZ2',
      ' 01abcdefghjkmnpqrstvwxyz2 ',
      'o1abc–defgh jkmnp qrstv wxyz2',
      'OIabc-defgh-jkmnp-qrstv-wxyz2',
    ])
      expect(hashRecoveryCode(typed)).toBe(hash)
    expect(hashRecoveryCode('02abc-defgh-jkmnp-qrstv-wxyz2')).not.toBe(hash)
    expect(hash).toBe(hashToken('01abcdefghjkmnpqrstvwxyz2'))
  })
})
