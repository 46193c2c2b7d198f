import { expect, test } from 'vitest'
import { appoint } from '../../server/people/appoint.ts'
import { nameSkeleton } from '../../server/people/names/name-skeleton.ts'
import { openEntranceSite, PASSWORD } from './open-entrance.ts'

const NEW_PASSWORD = 'tiga ember cat hijau'

async function withRoles() {
  const site = await openEntranceSite()
  const sari = await site.member('sari')
  const andi = await site.member('andi')
  const boss = await site.member('rina')
  const input = { skeleton: nameSkeleton('rina'), role: 'administrator' } as const
  await site.run(appoint, { actor: null, input })
  await boss.api('POST', '/api/session', { name: 'rina', password: PASSWORD })
  return { ...site, sari, andi, boss }
}

test('joining makes an account and signs it in', async () => {
  const { browser } = await openEntranceSite()
  const sari = browser()
  const joined = await sari.api('POST', '/api/people', { name: 'Sari', password: PASSWORD, stall: 'online', locale: 'en' })
  expect(joined.status).toBe(201)
  expect(joined.json()).toMatchObject({
    name: 'Sari',
    role: 'member',
    state: 'active',
    stall: 'online',
    locale: 'en',
    recoveryCodesLeft: 0,
  })
  expect((await sari.api('GET', '/api/me')).json()).toEqual(joined.json())
})

test.each([
  [{ name: 'mod_ani' }, 422, 'name-reserved', '/body/name'],
  [{ name: 'Tokopedia.Care' }, 422, 'name-reserved', '/body/name'],
  [{ name: '1sari' }, 422, 'name-invalid', '/body/name'],
  [{ name: 'ѕari' }, 422, 'name-invalid', '/body/name'],
  [{ name: 'lina.blokb' }, 409, 'name-taken', '/body/name'],
  [{ password: 'password123' }, 422, 'password-weak', '/body/password'],
  [{ password: 'wulan12345' }, 422, 'password-weak', '/body/password'],
  [{ password: 'pendek' }, 400, 'invalid-input', '/body/password'],
] as const)('joining with %o is refused as %d %s at %s', async (wrong, status, code, at) => {
  const { browser, member } = await openEntranceSite()
  await member('lina_blokb')
  const answer = await browser().api('POST', '/api/people', { name: 'wulan', password: PASSWORD, ...wrong })
  expect(answer.status).toBe(status)
  expect(answer.json()).toMatchObject({ type: `/problems/${code}`, errors: [{ at }] })
  expect(answer.headers['set-cookie']).toBeUndefined()
})

test.each(['role', 'state', 'id', 'createdAt', 'passwordHash', 'skeleton', 'hidden'])(
  'nobody gives himself "%s" by sending it along',
  async (field) => {
    const { browser, member } = await openEntranceSite()
    const answer = await browser().api('POST', '/api/people', { name: 'wulan', password: PASSWORD, [field]: 'administrator' })
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ at: `/body/${field}`, code: 'unknown-field' }] })
    const sari = await member('sari')
    expect((await sari.api('PATCH', '/api/me', { about: 'x', [field]: 'administrator' })).status).toBe(400)
    expect((await sari.api('GET', '/api/me')).json()).toMatchObject({ about: '', role: 'member', state: 'active' })
  },
)

test('where joining needs approval, a member waits until a moderator lets him in', async () => {
  const { browser, member, run } = await openEntranceSite({ joining: 'approve' })
  const boss = await member('rina')
  await run(appoint, { actor: null, input: { skeleton: nameSkeleton('rina'), role: 'moderator' } })
  await boss.api('POST', '/api/session', { name: 'rina', password: PASSWORD })
  const sari = await member('sari')
  expect((await sari.api('GET', '/api/me')).json()).toMatchObject({ state: 'pending' })
  expect((await sari.api('GET', '/api/people/sari')).status).toBe(200)
  const wulan = await member('wulan')
  for (const other of [browser(), wulan]) expect((await other.api('GET', '/api/people/sari')).status, 'as if there were nobody').toBe(404)
  expect((await wulan.api('POST', '/api/people/sari/approve')).status).toBe(404)
  expect((await wulan.api('GET', '/api/people?state=pending')).status).toBe(403)
  const waiting = async (query = '') => {
    const { items, next } = (await boss.api('GET', `/api/people?state=pending${query}`)).json() as {
      items: { name: string }[]
      next: string
    }
    return { names: items.map(({ name }) => name), next }
  }
  expect((await waiting()).names, 'who waits longest first').toEqual(['sari', 'wulan'])
  const first = await waiting('&limit=1')
  expect((await waiting(`&after=${first.next}`)).names).toEqual(['wulan'])
  expect((await sari.api('POST', '/api/people/sari/approve')).status).toBe(403)

  expect((await boss.api('POST', '/api/people/sari/approve')).json()).toMatchObject({ name: 'sari' })
  expect((await sari.api('GET', '/api/me')).json()).toMatchObject({ state: 'active' })
  expect((await browser().api('GET', '/api/people/sari')).status).toBe(200)
})

test('where joining is closed nobody joins, and everybody may sign in', async () => {
  const { browser } = await openEntranceSite({ joining: 'closed' })
  const answer = await browser().api('POST', '/api/people', { name: 'wulan', password: PASSWORD })
  expect(answer.status).toBe(403)
  expect(answer.json()).toMatchObject({ type: '/problems/joining-closed' })
})

test('an unknown name, a wrong password and an account without one are answered alike', async () => {
  const { browser, member, forum } = await openEntranceSite()
  await member('sari')
  await forum.person('lewat_tautan', { passwordHash: '!' })
  const tries = [
    { name: 'nobody', password: PASSWORD },
    { name: 'sari', password: 'bukan yang ini' },
    { name: 'lewat_tautan', password: '!' },
  ]
  const answers = []
  for (const input of tries) {
    const { status, json, headers } = await browser().api('POST', '/api/session', input)
    const { instance: _, ...body } = json()
    answers.push({ status, body, cookie: headers['set-cookie'] })
  }
  expect(answers[0]).toMatchObject({ status: 401, body: { type: '/problems/wrong-credentials' } })
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  const codes = []
  for (const name of ['nobody', 'sari']) {
    const { status, json } = await browser().api('POST', '/api/recovery', { name, code: 'abcde', password: NEW_PASSWORD })
    codes.push({ status, type: json()['type'] })
  }
  expect(codes).toEqual([codes[0], codes[0]])
})

test('the cookie cannot be read by scripts nor sent by other sites, and is bound to the host under https', async () => {
  const plain = await (await openEntranceSite()).browser().api('POST', '/api/people', { name: 'sari', password: PASSWORD })
  expect(plain.headers['set-cookie']).toMatch(/^sid=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/)
  const { browser } = await openEntranceSite({ origin: 'https://forum.example' })
  const safe = await browser().api('POST', '/api/people', { name: 'sari', password: PASSWORD })
  expect(safe.headers['set-cookie']).toMatch(/^__Host-sid=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('signing in again gives a new secret and ends the old one', async () => {
  const { member, browser } = await openEntranceSite()
  const sari = await member('sari')
  const old = browser()
  old.held.sid = sari.held.sid
  expect((await sari.api('POST', '/api/session', { name: 'sari', password: PASSWORD })).status).toBe(201)
  expect(sari.held.sid).not.toBe(old.held.sid)
  expect((await old.api('GET', '/api/me')).status).toBe(401)
  expect((await sari.api('GET', '/api/sessions')).json()['items']).toHaveLength(1)
})

test('signing out ends the session and takes the cookie away, and may be done twice', async () => {
  const { member, browser } = await openEntranceSite()
  const sari = await member('sari')
  const copy = browser()
  copy.held.sid = sari.held.sid
  const out = await sari.api('DELETE', '/api/session')
  expect(out.status).toBe(204)
  expect(out.headers['set-cookie']).toMatch(/^sid=; .*Expires=Thu, 01 Jan 1970/)
  expect((await copy.api('GET', '/api/me')).status).toBe(401)
  expect((await sari.api('DELETE', '/api/session')).status).toBe(204)
})

test('a person sees his sessions and ends them, but not those of another', async () => {
  const { member, browser, forum } = await openEntranceSite()
  const sari = await member('sari')
  const phone = browser()
  await phone.api('POST', '/api/session', { name: 'sari', password: PASSWORD })
  const andi = await member('andi')
  const [foreign] = (await andi.api('GET', '/api/sessions')).json()['items'] as { id: string }[]
  const items = (await sari.api('GET', '/api/sessions')).json()['items'] as { id: string; current: boolean; device: string }[]
  expect(items).toMatchObject([{ device: 'Firefox, Linux' }, { device: 'Firefox, Linux' }])
  const other = items.find(({ current }) => !current)!

  expect((await sari.api('DELETE', `/api/sessions/${foreign!.id}`)).status).toBe(404)
  expect((await andi.api('GET', '/api/me')).status).toBe(200)
  forum.signals.length = 0
  expect((await sari.api('DELETE', `/api/sessions/${other.id}`)).status).toBe(204)
  expect(forum.signals).toContainEqual({ kind: 'session-ended', sessionId: other.id })
  expect((await phone.api('GET', '/api/me')).status).toBe(401)
  expect((await sari.api('GET', '/api/me')).status).toBe(200)
})

test('all other sessions end at once', async () => {
  const { member, browser } = await openEntranceSite()
  const sari = await member('sari')
  const phone = browser()
  await phone.api('POST', '/api/session', { name: 'sari', password: PASSWORD })
  expect((await sari.api('DELETE', '/api/sessions')).status).toBe(204)
  expect((await phone.api('GET', '/api/me')).status).toBe(401)
  expect((await sari.api('GET', '/api/me')).status).toBe(200)
})

test('a new password needs the old one, and ends the other sessions with their live connections', async () => {
  const { member, browser, forum } = await openEntranceSite()
  const sari = await member('sari')
  const phone = browser()
  await phone.api('POST', '/api/session', { name: 'sari', password: PASSWORD })
  const wrong = await sari.api('PUT', '/api/me/password', { current: 'bukan yang ini', password: NEW_PASSWORD })
  expect(wrong.json()).toMatchObject({ status: 401, errors: [{ at: '/body/current' }] })
  const weak = await sari.api('PUT', '/api/me/password', { current: PASSWORD, password: 'rahasia123' })
  expect(weak.json()).toMatchObject({ status: 422, type: '/problems/password-weak' })
  expect((await phone.api('GET', '/api/me')).status).toBe(200)

  forum.signals.length = 0
  expect((await sari.api('PUT', '/api/me/password', { current: PASSWORD, password: NEW_PASSWORD })).status).toBe(204)
  expect(forum.signals).toMatchObject([{ kind: 'person-ended', exceptSessionId: expect.any(String) }])
  expect((await phone.api('GET', '/api/me')).status).toBe(401)
  expect((await sari.api('GET', '/api/me')).status).toBe(200)
  expect((await browser().api('POST', '/api/session', { name: 'sari', password: PASSWORD })).status).toBe(401)
  expect((await browser().api('POST', '/api/session', { name: 'sari', password: NEW_PASSWORD })).status).toBe(201)
})

test('a recovery code lets a person back in, once', async () => {
  const { member, browser } = await openEntranceSite()
  const sari = await member('sari')
  expect((await sari.api('POST', '/api/me/recovery-codes', { password: 'bukan yang ini' })).status).toBe(401)
  const made = await sari.api('POST', '/api/me/recovery-codes', { password: PASSWORD })
  expect(made.status).toBe(201)
  const [code = '', spare = ''] = made.json()['codes'] as string[]
  expect((await sari.api('GET', '/api/me')).json()).toMatchObject({ recoveryCodesLeft: 10 })

  const back = browser()
  const typed = code.toUpperCase().replaceAll('-', ' ')
  const recovered = await back.api('POST', '/api/recovery', { name: 'sari', code: typed, password: NEW_PASSWORD })
  expect(recovered.json()).toMatchObject({ name: 'sari', recoveryCodesLeft: 9 })
  expect((await back.api('GET', '/api/me')).status).toBe(200)
  expect((await sari.api('GET', '/api/me')).status, 'sessions of before are over').toBe(401)
  expect((await browser().api('POST', '/api/recovery', { name: 'sari', code, password: 'empat ember cat' })).status).toBe(401)
  expect((await browser().api('POST', '/api/recovery', { name: 'andi', code: spare, password: 'empat ember cat' })).status).toBe(401)
})

test('a profile is changed in part, and only to what exists', async () => {
  const { member } = await openEntranceSite()
  const sari = await member('sari', { stall: 'online' })
  const changed = await sari.api('PATCH', '/api/me', { about: 'Kerudung dari Bandung', reads: ['id', 'en'], timeZone: 'Asia/Jayapura' })
  expect(changed.json()).toMatchObject({ about: 'Kerudung dari Bandung', reads: ['id', 'en'], timeZone: 'Asia/Jayapura', stall: 'online' })
  expect((await sari.api('PATCH', '/api/me', { stall: null })).json()).toMatchObject({ stall: null })
  for (const wrong of [{}, { timeZone: 'Asia/Bandung' }, { timeZone: 'asia/jakarta' }, { reads: [] }, { locale: 'jv' }, { about: 'a\nb' }])
    expect((await sari.api('PATCH', '/api/me', wrong)).status, JSON.stringify(wrong)).toBe(400)
})

test('what everybody sees of a person holds no secret, and his name is exactly his', async () => {
  const { member, browser } = await openEntranceSite()
  await member('Sari', { stall: 'online' })
  const seen = await browser().api('GET', '/api/people/sari')
  expect(Object.keys(seen.json()).toSorted()).toEqual(['about', 'createdAt', 'name', 'role', 'stall'])
  expect(seen.json()).toMatchObject({ name: 'Sari' })
  for (const name of ['sarl', 's.ari', 'nobody']) expect((await browser().api('GET', `/api/people/${name}`)).status, name).toBe(404)
})

test('an administrator gives roles, which ends the sessions of before', async () => {
  const { sari, andi, boss, browser } = await withRoles()
  expect((await browser().api('PUT', '/api/people/andi/role', { role: 'moderator' })).status).toBe(401)
  expect((await sari.api('PUT', '/api/people/andi/role', { role: 'moderator' })).status).toBe(403)
  expect((await sari.api('PUT', '/api/people/nobody/role', { role: 'moderator' })).status, 'as for one who exists').toBe(403)
  expect((await boss.api('PUT', '/api/people/nobody/role', { role: 'moderator' })).status).toBe(404)
  expect((await boss.api('PUT', '/api/people/andi/role', { role: 'moderator' })).json()).toMatchObject({ name: 'andi', role: 'moderator' })
  expect((await andi.api('GET', '/api/me')).status).toBe(401)
  expect((await boss.api('PUT', '/api/people/rina/role', { role: 'member' })).status, 'one is always left').toBe(403)
})

test('five wrong passwords for one name from one address are slowed down, and nobody else is', async () => {
  const { member, browser } = await openEntranceSite({ limits: true })
  await member('sari')
  const guess = (name: string, address?: string) => browser(address).api('POST', '/api/session', { name, password: 'bukan yang ini' })
  const statuses = []
  for (let tries = 0; tries < 6; tries++) statuses.push((await guess('sari', '192.0.2.1')).status)
  expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
  const slowed = await guess('SARI', '192.0.2.1')
  expect(slowed.status).toBe(429)
  expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
  expect((await guess('andi', '192.0.2.1')).status).toBe(401)
  expect((await browser('192.0.2.2').api('POST', '/api/session', { name: 'sari', password: PASSWORD })).status).toBe(201)
})

test('no password, code or session secret reaches the log', async () => {
  const { member, lines } = await openEntranceSite()
  const sari = await member('sari')
  await sari.api('POST', '/api/session', { name: 'sari', password: 'bukan yang ini' })
  const { codes } = (await sari.api('POST', '/api/me/recovery-codes', { password: PASSWORD })).json() as { codes: string[] }
  expect(lines.length).toBeGreaterThan(0)
  for (const secret of [PASSWORD, 'bukan yang ini', sari.held.sid, codes[0]!]) expect(lines.join('\n')).not.toContain(secret)
})
