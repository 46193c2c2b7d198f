import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, runCommand, startForum } from './run-command.ts'

/** Each is several processes. */
const SLOW = { timeout: 120_000 }
const PASSWORD = 'ongkir gratis itu mitos'

/** A browser that keeps its cookie and posts as a page of this origin does. */
function browser(origin: string) {
  let cookie = ''
  return async (method: string, path: string, body?: unknown, type = 'application/json') => {
    const answer = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: { origin, cookie, 'idempotency-key': randomUUID(), ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body: type === 'application/json' ? JSON.stringify(body) : new URLSearchParams(body as never) }),
    })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
}

const linkIn = (text: string) => /\/masuk\/[\w-]+/.exec(text)?.[0]

async function openMarket(env: Record<string, string> = {}) {
  const settings = { DUA_LAPAK_DATABASE: join(newFolder(), 'forum.db'), DUA_LAPAK_LIMITS: 'off', ...env }
  const forum = await startForum(settings)
  const operator = (...args: string[]) => runCommand(args, settings)
  const member = async (name: string) => {
    const ask = browser(forum.address)
    const answer = await ask('POST', '/api/people', { name, password: PASSWORD })
    return { ask, status: answer.status, text: answer.text }
  }
  return { ...forum, settings, operator, member }
}

test('a new forum prints a link that makes one administrator, and prints none once there is one', SLOW, async () => {
  const { says, address, settings, child, ended } = await openMarket()
  const link = linkIn(await says(/Dua Lapak: http/))!
  const [ask, late] = [browser(address), browser(address)]
  expect((await ask('GET', link)).status, 'to look at it uses nothing up').toBe(200)
  const form = { name: 'kepala', password: PASSWORD }
  const FORM = 'application/x-www-form-urlencoded'
  expect((await ask('POST', link, form, FORM)).status).toBe(303)
  expect(JSON.parse((await ask('GET', '/api/me')).text)).toMatchObject({ name: 'kepala', role: 'administrator' })
  expect((await late('POST', link, { name: 'kedua', password: PASSWORD }, FORM)).status).toBe(403)

  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  const again = await startForum(settings)
  expect(linkIn(await again.says(/Dua Lapak: http/))).toBeUndefined()
})

test('everything an operator makes is for his own eyes', SLOW, async () => {
  const { settings, operator, member } = await openMarket()
  await member('sari')
  const file = settings.DUA_LAPAK_DATABASE
  await operator('backup', `${file}.copy`)
  for (const part of ['', '-wal', '-shm', '.copy']) expect([part, (statSync(file + part).mode & 0o077).toString(8)]).toEqual([part, '0'])
})

test('roles are given while the forum runs, to whoever is called so, as often as one likes', SLOW, async () => {
  const { operator, member } = await openMarket()
  const { ask } = await member('Sari')
  expect(await operator('add-moderator', 'sari')).toMatchObject({ code: 0, out: 'Sari is now moderator\n', err: '' })
  expect((await ask('GET', '/api/me')).status, 'he signs in again with what he may do now').toBe(401)
  expect((await ask('POST', '/api/session', { name: 'sari', password: PASSWORD })).status).toBe(201)
  expect(JSON.parse((await ask('GET', '/api/me')).text)).toMatchObject({ role: 'moderator' })
  expect((await ask('GET', '/api/moderation/cases')).status).toBe(200)

  expect(await operator('add-moderator', 'sari')).toMatchObject({ code: 0, out: 'Sari is moderator already\n' })
  expect((await ask('GET', '/api/me')).status, 'nothing changed for him').toBe(200)
  expect(await operator('add-admin', 'SARI')).toMatchObject({ code: 0, out: 'Sari is now administrator\n' })
  for (const command of ['add-admin', 'add-moderator', 'reset-password'])
    for (const name of ['nobody', '', '…'])
      expect(await operator(command, name)).toEqual({ code: 1, signal: null, out: '', err: `nobody here is called "${name}"\n` })
})

test('a link to a new password works once, while the forum runs', SLOW, async () => {
  const { address, operator, member } = await openMarket()
  await member('sari')
  const { out } = await operator('reset-password', 'sari')
  const link = linkIn(out)!
  const ask = browser(address)
  const FORM = 'application/x-www-form-urlencoded'
  const chosen = { password: 'sewa kios naik terus' }
  expect((await ask('POST', link, chosen, FORM)).status).toBe(303)
  expect((await browser(address)('POST', link, chosen, FORM)).status).toBe(403)
  expect((await browser(address)('POST', '/api/session', { name: 'sari', ...chosen })).status).toBe(201)
  expect((await browser(address)('POST', '/api/session', { name: 'sari', password: PASSWORD })).status).toBe(401)
})

test('a forum that asks for approval lets in by a moderator, and its first moderator by the hand of the operator', SLOW, async () => {
  const { address, operator, member } = await openMarket({ DUA_LAPAK_JOIN: 'approve' })
  const [sari, budi] = [await member('sari'), await member('budi')]
  const opinion = { title: 'Ongkir dan harga', text: 'Harga toko selalu kalah dari ongkir gratis.', stall: 'offline' }
  for (const { status, ask } of [sari, budi]) {
    expect(status).toBe(201)
    expect((await ask('POST', '/api/threads', opinion)).status).toBe(403)
  }
  expect(await operator('add-moderator', 'sari')).toMatchObject({ code: 0 })
  const ask = browser(address)
  await ask('POST', '/api/session', { name: 'sari', password: PASSWORD })
  expect((await ask('POST', '/api/people/budi/approve')).status).toBeLessThan(300)
  expect((await budi.ask('POST', '/api/threads', opinion)).status).toBe(201)
})

test('a forum that is closed lets nobody join, and those who are in go on', SLOW, async () => {
  const { settings, child, ended, member } = await openMarket()
  await member('sari')
  child.kill('SIGTERM')
  await ended
  const closed = await startForum({ ...settings, DUA_LAPAK_JOIN: 'closed' })
  const ask = browser(closed.address)
  expect((await ask('POST', '/api/people', { name: 'budi', password: PASSWORD })).status).toBe(403)
  expect((await ask('POST', '/api/session', { name: 'sari', password: PASSWORD })).status).toBe(201)
})

test('a forum that is read-only serves pages and refuses every change', SLOW, async () => {
  const { settings, child, ended, member } = await openMarket()
  await member('sari')
  child.kill('SIGTERM')
  await ended
  const still = await startForum({ ...settings, DUA_LAPAK_READ_ONLY: 'on' })
  expect(linkIn(await still.says(/Dua Lapak: http/)), 'a link that could not be used').toBeUndefined()
  const ask = browser(still.address)
  expect((await ask('GET', '/id')).status).toBeLessThan(400)
  const refused = await ask('POST', '/api/session', { name: 'sari', password: PASSWORD })
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '300'])
  expect((await ask('GET', '/readyz')).status).toBe(200)
})

test('verify and backup speak of a forum that runs', SLOW, async () => {
  const { settings, operator, member } = await openMarket()
  await member('sari')
  const file = settings.DUA_LAPAK_DATABASE
  expect(await operator('verify')).toMatchObject({
    code: 0,
    out: expect.stringContaining(`${file} is sound: numbers, counters and logs agree, and the log of moderation fits its seals\n`),
    err: '',
  })
  expect(await operator('backup', `${file}.copy`)).toMatchObject({ code: 0, out: expect.stringMatching(/MB, checked\n$/), err: '' })
  expect(await operator('backup', `${file}.copy`)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^no backup was made: .* exists already/),
  })
  expect(await operator('restore', `${file}.copy`)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^nothing was restored: .* exists already/),
  })
  expect(readFileSync(`${file}.copy`).subarray(0, 15).toString()).toBe('SQLite format 3')
})
