import { describe, expect, test } from 'vitest'
import { hashToken } from '../../server/kernel/hash-token.ts'
import { newToken } from '../../server/kernel/new-token.ts'
import { appoint } from '../../server/people/appoint.ts'
import { makeOneTimeLink } from '../../server/people/entrance/make-one-time-link.ts'
import type { LinkPurpose } from '../../server/people/schema.ts'
import { openEntranceSite, PASSWORD } from './open-entrance.ts'

const NEW_PASSWORD = 'tiga ember cat hijau'

type Site = Awaited<ReturnType<typeof openEntranceSite>>

async function link({ run }: Site, purpose: LinkPurpose, personId: string | null = null) {
  const token = newToken()
  await run(makeOneTimeLink, { actor: null, input: { tokenHash: hashToken(token), purpose, personId, livesMs: 60_000 } })
  return `/masuk/${token}`
}

/** What stands in an input of a page. */
const valueOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]

describe('joining by a form', () => {
  test('makes the account, signs in and leads to where recovery codes are made', async () => {
    const { browser } = await openEntranceSite()
    const sari = browser()
    expect((await sari.get('/id/gabung')).status).toBe(200)
    const sent = await sari.send('/id/gabung', { do: 'join', name: 'sari', password: PASSWORD, stall: 'online', locale: 'id' })
    expect(sent.status).toBe(303)
    expect(sent.headers.location).toBe('/id/akun?done=joined')
    expect((await sari.get('/id/akun?done=joined')).text).toContain('Selamat datang!')
    expect((await sari.api('GET', '/api/me')).json()).toMatchObject({ name: 'sari', stall: 'online' })
  })

  test('that is refused keeps what was typed, names the field in the reader’s language, and never shows the password again', async () => {
    const { browser, member } = await openEntranceSite()
    await member('sari')
    const refused = await browser().send('/en/join', { do: 'join', name: 'SARI', password: PASSWORD, stall: 'buyer', locale: 'en' })
    expect(refused.status).toBe(422)
    expect(refused.headers['set-cookie']).toBeUndefined()
    expect(valueOf(refused.text, 'name')).toBe('SARI')
    expect(refused.text).toContain('name="stall" value="buyer" checked')
    expect(refused.text).toMatch(/id="f-name-error">Somebody else has this name\./)
    expect(refused.text).not.toContain(PASSWORD)
    const weak = await browser().send('/id/gabung', { do: 'join', name: 'wulan', password: 'password123' })
    expect(weak.text).toMatch(/id="f-password-error">Kata sandi ini terlalu mudah ditebak\./)
    expect(weak.text).not.toContain('password123')
    const empty = await browser().send('/id/gabung', { do: 'join' })
    expect(empty.status).toBe(422)
    expect(empty.text).toMatch(/id="f-name-error">Wajib diisi\.[^]*id="f-password-error">Wajib diisi\./)
  })

  test.each([
    ['pendek', 'Terlalu pendek.'],
    ['password123', 'Kata sandi ini terlalu mudah ditebak.'],
  ])('names a bad name and the bad password %j at once', async (password, why) => {
    const { browser } = await openEntranceSite()
    const refused = await browser().send('/id/gabung', { do: 'join', name: 'toko.com', password, locale: 'id' })
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/id="f-name-error">Nama ini tidak memenuhi syarat nama, atau mirip alamat situs\./)
    expect(refused.text).toContain(`id="f-password-error">${why}`)
    const asked = await browser().api('POST', '/api/people', { name: 'toko.com', password: 'password123' })
    expect(asked.json()).toMatchObject({
      errors: [
        { at: '/body/name', code: 'name-invalid' },
        { at: '/body/password', code: 'password-weak' },
      ],
    })
  })

  test('from a debate leads by way of the recovery codes back to it', async () => {
    const { browser } = await openEntranceSite()
    const sari = browser()
    const back = '/id/debat/4-ongkir#tulis'
    const sent = await sari.send(`/id/gabung?next=${encodeURIComponent(back)}`, {
      do: 'join',
      name: 'sari',
      password: PASSWORD,
      locale: 'id',
    })
    const welcome = `/id/akun?done=joined&next=${encodeURIComponent(back)}`
    expect([sent.status, sent.headers.location]).toEqual([303, welcome])
    expect((await sari.get(welcome)).text).toContain(`<a href="${back}">Lanjutkan yang tadi</a>`)
    expect((await sari.send(welcome, { do: 'codes', password: PASSWORD })).text).toContain(`<a class="btn pri" href="${back}">`)
    const elsewhere = await sari.get(`/id/akun?done=joined&next=${encodeURIComponent('//evil.example')}`)
    expect(elsewhere.text).not.toContain('evil.example')
  })

  test('takes the time zone from the device, where we know it', async () => {
    const { browser } = await openEntranceSite()
    for (const [name, sent, kept] of [
      ['wulan', 'Asia/Makassar', 'Asia/Makassar'],
      ['tasya', 'Mars/Olympus', 'Asia/Jakarta'],
    ] as const) {
      const guest = browser()
      await guest.send('/id/gabung', { do: 'join', name, password: PASSWORD, locale: 'id', timeZone: sent })
      expect((await guest.api('GET', '/api/me')).json()).toMatchObject({ timeZone: kept })
    }
  })

  test('is not offered where joining is closed', async () => {
    const { browser } = await openEntranceSite({ joining: 'closed' })
    const page = await browser().get('/id/gabung')
    expect(page.text).toContain('Pendaftaran sedang ditutup')
    expect(page.text).not.toContain('class="form"')
    expect((await browser().send('/id/gabung', { do: 'join', name: 'sari', password: PASSWORD })).status).toBe(422)
  })
})

describe('signing in by a form', () => {
  test('is refused without saying which of the two was wrong', async () => {
    const { browser, member } = await openEntranceSite()
    await member('sari')
    const errors = []
    for (const name of ['sari', 'nobody']) {
      const { status, text } = await browser().send('/id/masuk', { do: 'in', name, password: 'bukan yang ini' })
      expect(text).not.toContain('bukan yang ini')
      errors.push([status, /role="alert">([^<]*)/.exec(text)?.[1]])
    }
    expect(errors).toEqual([
      [422, 'Nama atau kata sandi tidak cocok.'],
      [422, 'Nama atau kata sandi tidak cocok.'],
    ])
  })

  test.each([
    ['/id/debat/4-ongkir?hal=2', '/id/debat/4-ongkir?hal=2'],
    ['/en/account', '/en/account'],
    ['https://evil.example/', '/id/'],
    ['//evil.example', '/id/'],
    ['/\\evil.example', '/id/'],
    ['/\t/evil.example', '/id/'],
    ['/\n/evil.example', '/id/'],
    ['/ok\\..\\evil', '/id/'],
    ['javascript:alert(1)', '/id/'],
    ['id/', '/id/'],
    ['', '/id/'],
  ])('with next=%j leads to %s', async (next, to) => {
    const { member } = await openEntranceSite()
    const sari = await member('sari')
    await sari.api('DELETE', '/api/session')
    const address = `/id/masuk?next=${encodeURIComponent(next)}`
    const sent = await sari.send(address, { do: 'in', name: 'sari', password: PASSWORD })
    expect(sent.status).toBe(303)
    expect(sent.headers.location).toBe(to)
    expect((await sari.get(address)).headers.location, 'and at once for who is signed in').toBe(to)
  })

  test('from another site is refused', async () => {
    const { browser, member } = await openEntranceSite()
    await member('sari')
    const form = { do: 'in', name: 'sari', password: PASSWORD }
    const sent = await browser().send('/id/masuk', form, { origin: 'https://evil.example' })
    expect(sent.status).toBe(403)
    expect(sent.headers['set-cookie']).toBeUndefined()
  })
})

describe('an account page', () => {
  test('is for who is signed in only, and leads there and back', async () => {
    const { browser } = await openEntranceSite()
    const page = await browser().get('/en/account')
    expect([page.status, page.headers.location]).toEqual([303, '/en/sign-in?next=%2Fen%2Faccount'])
    expect((await browser().send('/en/account', { do: 'profile', about: 'x' })).status).toBe(401)
  })

  test('changes the profile, and goes on in the language that was chosen', async () => {
    const { member } = await openEntranceSite()
    const sari = await member('sari', { stall: 'online' })
    const page = (await sari.get('/id/akun')).text
    expect(page).toContain('name="stall" value="online" checked')
    expect(page).toContain('<option value="Asia/Jakarta" selected>')
    expect(page).toContain('name="reads-id" value="on" checked')
    const profile = { do: 'profile', about: 'Kerudung <3', stall: '', locale: 'en', timeZone: 'Asia/Makassar', 'reads-en': 'on' }
    const sent = await sari.send('/id/akun', profile)
    expect([sent.status, sent.headers.location]).toEqual([303, '/en/account?done=profile'])
    expect(String(sent.headers['set-cookie']), 'and / leads there too').toContain('lang=en')
    expect((await sari.get('/en/account?done=profile')).text).toContain('Your profile is saved.')
    expect((await sari.api('GET', '/api/me')).json()).toMatchObject({
      about: 'Kerudung <3',
      stall: null,
      locale: 'en',
      reads: ['en'],
      timeZone: 'Asia/Makassar',
    })
  })

  test('keeps a refused profile as it was typed', async () => {
    const { member } = await openEntranceSite()
    const sari = await member('sari')
    const sent = await sari.send('/id/akun', {
      do: 'profile',
      about: 'x'.repeat(201),
      stall: 'buyer',
      locale: 'id',
      timeZone: 'Asia/Jakarta',
    })
    expect(sent.status).toBe(422)
    expect(valueOf(sent.text, 'about')).toBe('x'.repeat(201))
    expect(sent.text).toContain('name="stall" value="buyer" checked')
    expect(sent.text).toMatch(/id="f-about-error">Terlalu panjang\./)
    expect(sent.text).toMatch(/id="f-reads-error">Terlalu sedikit\./)
  })

  test('shows new recovery codes once, and one of them opens the account', async () => {
    const { member, browser } = await openEntranceSite()
    const sari = await member('sari')
    expect((await sari.get('/id/akun')).text).toContain('Kamu belum punya kode pemulihan')
    const made = await sari.send('/id/akun', { do: 'codes', password: PASSWORD })
    expect(made.status).toBe(200)
    expect(made.headers['cache-control']).toBe('private, no-store')
    const codes = [...made.text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code]) => code!)
    expect(codes).toHaveLength(10)
    const again = (await sari.get('/id/akun')).text
    expect(again).toContain('Tersisa 10 kode')
    expect(again).not.toContain(codes[0])

    const back = browser()
    const recovery = { do: 'recover', name: 'sari', code: codes[0]!, password: NEW_PASSWORD }
    expect((await back.send('/id/pemulihan', { ...recovery, code: 'salah' })).status).toBe(422)
    const sent = await back.send('/id/pemulihan', recovery)
    expect([sent.status, sent.headers.location]).toEqual([303, '/id/akun?done=password'])
    expect((await back.get('/id/akun')).text).toContain('Tersisa 9 kode')
  })

  test('changes the password, naming the field that was wrong', async () => {
    const { member, browser } = await openEntranceSite()
    const sari = await member('sari')
    const wrong = await sari.send('/id/akun', { do: 'password', current: 'bukan yang ini', password: NEW_PASSWORD })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('id="pw-current-error"')
    expect(wrong.text).not.toContain(NEW_PASSWORD)
    const sent = await sari.send('/id/akun', { do: 'password', current: PASSWORD, password: NEW_PASSWORD })
    expect(sent.headers.location).toBe('/id/akun?done=password')
    expect((await browser().send('/id/masuk', { do: 'in', name: 'sari', password: NEW_PASSWORD })).status).toBe(303)
  })

  test('lists sessions, ends another, and signs out', async () => {
    const { member, browser } = await openEntranceSite()
    const sari = await member('sari')
    const phone = browser()
    await phone.send('/id/masuk', { do: 'in', name: 'sari', password: PASSWORD })
    const page = (await sari.get('/id/akun')).text
    expect(page.match(/Firefox, Linux<\/b>/g)).toHaveLength(2)
    const sessionId = valueOf(page, 'sessionId')!
    expect((await sari.send('/id/akun', { do: 'end', key: 'k', sessionId })).headers.location).toBe('/id/akun?done=sessions')
    expect((await phone.get('/id/akun')).status).toBe(303)
    await phone.send('/id/masuk', { do: 'in', name: 'sari', password: PASSWORD })
    await sari.send('/id/akun', { do: 'end-others' })
    expect((await phone.get('/id/akun')).status).toBe(303)

    // By this mark the client knows that what was typed here has to go with its writer.
    expect((await sari.get('/id/akun')).text).toMatch(/<form [^>]*data-sign-out>\s*<input type="hidden" name="do" value="sign-out">/)
    const out = await sari.send('/id/akun', { do: 'sign-out' })
    expect([out.status, out.headers.location]).toEqual([303, '/id/'])
    expect((await sari.get('/id/akun')).status).toBe(303)
  })
})

describe('a person’s page', () => {
  test('shows him under his own spelling, without a secret', async () => {
    const { member, browser } = await openEntranceSite()
    await member('Sari', { stall: 'online' })
    expect((await browser().get('/id/orang/sari')).headers.location).toBe('/id/orang/Sari')
    const page = await browser().get('/id/orang/Sari')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Lapak daring')
    expect(page.text).not.toContain('class="form"')
    expect((await browser().get('/id/orang/sarl')).status).toBe(404)
    expect((await browser().get('/id/orang/%3Cb%3E')).status).toBe(404)
  })

  test('lets an administrator change the role, and nobody else', async () => {
    const site = await openEntranceSite()
    const sari = await site.member('sari')
    const boss = await site.member('rina')
    const { result } = await site.run(appoint, { actor: null, input: { skeleton: 'rlna', role: 'administrator' } })
    expect(result).toMatchObject({ personId: expect.any(String) })
    await boss.send('/id/masuk', { do: 'in', name: 'rina', password: PASSWORD })

    expect((await sari.get('/id/orang/rina')).text).not.toContain('name="role"')
    expect((await sari.send('/id/orang/rina', { do: 'role', role: 'member' })).status).toBe(422)
    expect((await boss.get('/id/orang/rina')).text, 'not his own').not.toContain('name="role"')
    expect((await boss.get('/id/orang/sari')).text).toContain('<option value="member" selected>')
    expect((await boss.send('/id/orang/sari', { do: 'role', role: 'moderator' })).headers.location).toBe('/id/orang/sari')
    expect((await boss.get('/id/orang/sari')).text).toContain('<span class="role">Moderator</span>')
  })

  test('offers a moderator to let in who waits', async () => {
    const site = await openEntranceSite({ joining: 'approve' })
    const boss = await site.member('rina')
    await site.run(appoint, { actor: null, input: { skeleton: 'rlna', role: 'moderator' } })
    await boss.send('/id/masuk', { do: 'in', name: 'rina', password: PASSWORD })
    const sari = await site.member('sari')
    expect((await sari.get('/id/akun')).text).toContain('Akunmu menunggu persetujuan moderator')
    expect((await sari.get('/id/orang/sari')).text).not.toContain('value="approve"')
    expect((await boss.get('/id/orang/sari')).text).toContain('value="approve"')
    expect((await boss.send('/id/orang/sari', { do: 'approve' })).status).toBe(303)
    expect((await boss.get('/id/orang/sari')).text).not.toContain('value="approve"')
    expect((await site.browser().get('/id/orang/sari')).status).toBe(200)
  })
})

describe('a one-time link', () => {
  test('shows a button in the reader’s language and is used by sending it only', async () => {
    const site = await openEntranceSite()
    const sari = await site.member('sari')
    const { personId } = (await site.forum.readers.read.db.select().from(site.forum.readers.read.t.sessions)).at(0)!
    await sari.api('DELETE', '/api/session')
    const url = await link(site, 'sign-in', personId)
    for (const [language, sentence] of [
      ['en-GB,en', 'Sign in as sari'],
      ['id', 'Masuk sebagai sari'],
    ])
      expect((await site.browser().get(url, { 'accept-language': language! })).text).toContain(sentence)
    expect((await site.browser().get(`${url}?lang=en`, { 'accept-language': 'id' })).text).toContain('Sign in as sari')
    const read = await site.browser().get(url)
    expect(read.headers['cache-control']).toBe('private, no-store')
    expect(read.headers['set-cookie']).toBeUndefined()
    expect(read.headers['referrer-policy']).toBe('same-origin')
    expect(read.text).toContain('<meta name="robots" content="noindex">')

    expect((await site.browser().send(url, {}, { origin: 'https://evil.example' })).status).toBe(403)
    const used = await sari.send(url)
    expect([used.status, used.headers.location]).toEqual([303, '/id/'])
    expect((await sari.api('GET', '/api/me')).json()).toMatchObject({ name: 'sari' })
    const again = await site.browser().send(url, {}, { 'accept-language': 'en' })
    expect(again.status).toBe(403)
    expect((await site.browser().get(url)).status).toBe(403)
    expect(site.lines.join('\n')).not.toContain(url.slice('/masuk/'.length))
  })

  test.each(['', 'x', 'a'.repeat(43), '%2e%2e%2f'])('that never was (%j) is answered like a used one', async (token) => {
    const { browser } = await openEntranceSite()
    expect((await browser().get(`/masuk/${token}`)).status).toBe(403)
  })

  test('to a new password sets it, ends the sessions of before and signs in', async () => {
    const site = await openEntranceSite()
    const sari = await site.member('sari')
    const { personId } = (await site.forum.readers.read.db.select().from(site.forum.readers.read.t.sessions)).at(0)!
    const url = await link(site, 'reset-password', personId)
    const back = site.browser()
    const weak = await back.send(url, { password: 'sari1234' }, { 'accept-language': 'id' })
    expect(weak.status).toBe(422)
    expect(weak.text).toMatch(/id="f-password-error">Kata sandi ini terlalu mudah ditebak/)
    const sent = await back.send(url, { password: NEW_PASSWORD })
    expect([sent.status, sent.headers.location]).toEqual([303, '/id/akun?done=password'])
    expect((await back.get('/id/akun')).status).toBe(200)
    expect((await sari.get('/id/akun')).status).toBe(303)
    expect((await site.browser().send(url, { password: PASSWORD })).status).toBe(403)
  })

  test('makes the first administrator, and none when there is one', async () => {
    const site = await openEntranceSite({ joining: 'closed' })
    const [first, second] = [await link(site, 'first-administrator'), await link(site, 'first-administrator')]
    const rina = site.browser()
    const form = { name: 'pengurus', password: PASSWORD, locale: 'id' }
    expect((await rina.send(first, { ...form, name: 'x' }, { 'accept-language': 'id' })).status).toBe(422)
    expect((await rina.send(first, form)).headers.location).toBe('/id/akun?done=joined')
    expect((await rina.api('GET', '/api/me')).json()).toMatchObject({ name: 'pengurus', role: 'administrator', state: 'active' })
    expect((await site.browser().send(second, { ...form, name: 'wulan' })).status).toBe(403)
  })
})

test('every page of people in both languages holds to the content policy, repeats no id and has no untranslated word', async () => {
  const { member, browser } = await openEntranceSite()
  const sari = await member('sari', { stall: 'offline' })
  for (const [address, who] of [
    ['/id/masuk', browser()],
    ['/en/sign-in?next=%2Fen%2F', browser()],
    ['/id/gabung', browser()],
    ['/en/join', browser()],
    ['/id/pemulihan', browser()],
    ['/en/recovery', browser()],
    ['/id/akun', sari],
    ['/en/account', sari],
    ['/id/orang/sari', sari],
    ['/en/people/sari', sari],
  ] as const) {
    const { status, text } = await who.get(address)
    expect(status, address).toBe(200)
    expect(text, address).not.toMatch(/\sstyle="|<style|\son[a-z]+="/)
    const seen = text.replaceAll(/<script[^>]*>.*?<\/script>/gs, '').replaceAll(/<[^>]*>/g, ' ')
    expect(seen, address).not.toMatch(/\b(common|page|pages|people|problem):[a-z]|\{\{|undefined|\[object|null\b/)
    expect(text.match(/<h1[ >]/g), address).toHaveLength(1)
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size, `${address} repeats an id`).toBe(ids.length)
    for (const [, id] of text.matchAll(/<label for="([^"]+)"/g)) expect(ids, address).toContain(id)
  }
})
