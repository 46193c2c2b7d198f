import { expect, test } from 'vitest'
import { marketWithFlags, SECRET } from './market-with-flags.ts'
import { openSite } from './open-site.ts'

const HOUR = 3_600_000

test.each([
  ['id', '/id/debat/1/b/3/lapor', 'Laporkan balasan #3', 'Penipuan jual-beli', 'Diputus dalam 4 jam.'],
  ['en', '/en/debate/1/b/3/flag', 'Flag reply #3', 'Scam or sales fraud', 'Decided within 4 hours.'],
])('the page that flags explains every reason (%s)', async (_, url, title, reason, clock) => {
  const { forum } = await marketWithFlags()
  const ask = await openSite(forum)
  const page = await ask('GET', url, { as: 'tika' })
  expect(page.status).toBe(200)
  for (const words of [title, reason, clock, SECRET]) expect(page.text).toContain(words)
  expect(page.text.match(/name="reason"/g)).toHaveLength(11)
})

test('a flag sent as a form comes back as one’s own flag; a refused one keeps all that was typed', async () => {
  const { forum } = await marketWithFlags()
  const ask = await openSite(forum)
  const url = '/en/debate/1/b/3/flag'
  const refused = await ask('POST', url, { as: 'tika', form: { do: 'flag', key: 'k1', reason: 'other', note: '' } })
  expect(refused.status).toBe(422)
  expect(refused.text).toMatch(/value="other" checked/)
  expect(refused.text).toMatch(/<textarea name="note"[^>]* aria-invalid="true"/)

  const sent = await ask('POST', url, { as: 'tika', form: { do: 'flag', key: 'k2', reason: 'other', note: '<b>Look</b>\r\nhere' } })
  expect([sent.status, sent.headers['location']]).toEqual([303, url])
  const page = await ask('GET', url, { as: 'tika' })
  expect(page.text).toContain('Your flag is in the moderators')
  expect(page.text).toContain('&lt;b&gt;Look&lt;/b&gt;\nhere')
  expect((await ask('GET', url, { as: 'ujang' })).text).not.toContain('Look')
})

test.each([
  ['id', '/id/debat/1/b/3/lapor', 'sudah pernah diperiksa moderator dan dibiarkan tampil'],
  ['en', '/en/debate/1/b/3/flag', 'already looked at this post and kept it'],
])('who flags what was kept is told that it was, and when the case opens again (%s)', async (_, url, words) => {
  const { forum, flag, decide } = await marketWithFlags()
  const ask = await openSite(forum)
  await flag('ujang', 3)
  await decide('ani', 1, { action: 'keep', reason: 'opinion' })
  const sent = await ask('POST', url, { as: 'tika', form: { do: 'flag', key: 'k1', reason: 'spam', note: '' } })
  expect(sent.status).toBe(303)
  const page = (await ask('GET', url, { as: 'tika' })).text
  expect(page).toContain(words)
  expect(page, 'no promise of hours').not.toMatch(/Diputus dalam|Decided within/)
})

test('whose flag hides a post is led to its place in the debate, since it cannot be flagged any more', async () => {
  const { forum, flag } = await marketWithFlags()
  await forum.person('pembeli', { stall: 'buyer' })
  const ask = await openSite(forum)
  const url = '/id/debat/1/b/3/lapor'
  const form = { do: 'flag', key: 'k1', reason: 'spam', note: '' }
  await flag('tika', 3)
  await flag('ujang', 3)
  const sent = await ask('POST', url, { as: 'pembeli', form })
  expect([sent.status, sent.headers['location']]).toEqual([303, '/id/debat/1/b/3'])
  expect((await ask('GET', url, { as: 'pendi' })).status).toBe(404)
  const late = await ask('POST', url, { as: 'pendi', form: { ...form, key: 'k2' } })
  expect(late.status, 'as for any hidden post').toBe(404)
  const again = await ask('POST', url, { as: 'pembeli', form })
  expect(again.status, 'the same form once more').toBe(303)
})

test('whoever is not signed in is led to sign in before flagging, and comes back', async () => {
  const { forum } = await marketWithFlags()
  const ask = await openSite(forum)
  const answer = await ask('GET', '/id/debat/1/lapor')
  expect([answer.status, answer.headers['location']]).toEqual([303, `/id/masuk?next=${encodeURIComponent('/id/debat/1/lapor')}`])
})

test('an author finds no form on his own post, and nobody finds a page for what is not there', async () => {
  const { forum } = await marketWithFlags()
  const ask = await openSite(forum)
  expect((await ask('GET', '/id/debat/1/b/3/lapor', { as: 'jaka' })).text).not.toContain('name="reason"')
  for (const url of ['/id/debat/1/b/99/lapor', '/id/debat/9/lapor', '/id/debat/1/b/x/lapor'])
    expect((await ask('GET', url, { as: 'tika' })).status).toBe(404)
})

test.each([
  [
    'id',
    '/id/antrean',
    ['2 perkara terbuka', '1 mendesak', '1 lewat waktu', 'Data pribadi orang lain di balasan #3', 'sisa 19 j', 'lewat 1 mnt'],
  ],
  ['en', '/en/queue', ['2 open cases', '1 urgent', '1 late', 'Somebody else&#39;s personal data in reply #3', '19 h left', '1 min late']],
])('the queue shows what waits, and the most urgent case in its context (%s)', async (_, url, words) => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 1, 'spam')
  await flag('ujang', 3, 'personal-data', 'Nomor kurir!')
  forum.at += 4 * HOUR + 1000
  const ask = await openSite(forum)
  const page = await ask('GET', url, { as: 'ani' })
  expect(page.status).toBe(200)
  for (const expected of [...words, SECRET, 'Nomor kurir!', 'Sewa kios naik terus.', 'Jangan sebar nomor orang.'])
    expect(page.text).toContain(expected)
  expect(page.text).toMatch(/<live-queue seq="2" case="2"/)
  expect(page.text).not.toMatch(/tika|ujang|style="/)
})

test('the queue is for moderators', async () => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 3)
  const ask = await openSite(forum)
  for (const url of ['/id/antrean', '/id/antrean/1', '/id/antrean/99']) {
    expect((await ask('GET', url)).status).toBe(303)
    const member = await ask('GET', url, { as: 'sari' })
    expect([member.status, member.text.includes(SECRET)]).toEqual([403, false])
  }
  const decided = await ask('POST', '/id/antrean/1', {
    as: 'sari',
    form: { do: 'decide', key: 'k', action: 'keep', reason: 'no-breach', note: 'Begitu.' },
  })
  expect([decided.status, decided.text.includes(SECRET)]).toEqual([403, false])
  expect((await ask('GET', '/id/antrean/99', { as: 'ani' })).status).toBe(404)
})

test('the queue names who waits to be let in', async () => {
  const { forum } = await marketWithFlags()
  const ask = await openSite(forum)
  expect((await ask('GET', '/id/antrean', { as: 'ani' })).text).not.toContain('Menunggu diizinkan masuk')
  await forum.person('wulan', { state: 'pending' })
  expect((await ask('GET', '/id/antrean', { as: 'ani' })).text).toMatch(/Menunggu diizinkan masuk:.*href="\/id\/orang\/wulan"/)
  expect((await ask('GET', '/en/queue', { as: 'ani' })).text).toContain('Waiting to be let in:')
})

test('a case is decided by a form; what was typed stays when the form is refused', async () => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 3)
  const ask = await openSite(forum)
  const typed = 'Keluhan boleh, "nomor" jangan.'
  const send = (as: string, form: Record<string, string>) =>
    ask('POST', '/id/antrean/1', { as, form: { do: 'decide', key: `k${as}${form['action']}`, ...form } })

  const noReason = await send('ani', { action: 'hide', rule: '3', reason: '', note: typed })
  expect(noReason.text).toMatch(/<select name="reason"[^>]* aria-invalid="true"/)
  const noRule = await send('ani', { action: 'hide', rule: '', reason: 'other', note: typed })
  expect(noRule.status).toBe(422)
  expect(noRule.text).toContain('Keluhan boleh, &quot;nomor&quot; jangan.')
  expect(noRule.text).toMatch(/<select name="rule"[^>]* aria-invalid="true"/)

  const done = await send('ani', { action: 'hide', rule: '', reason: 'contact-data', note: typed })
  expect([done.status, done.headers['location']]).toEqual([303, '/id/antrean/1#putusan'])
  const after = await ask('GET', '/id/antrean/1', { as: 'ani' })
  expect(after.text).toContain('ani menyembunyikan tulisan ini')
  expect(after.text).toMatch(/value="restore" checked/)

  const late = await send('bayu', { action: 'keep', rule: '', reason: 'no-breach', note: 'Menurutku tidak apa-apa.' })
  expect(late.status).toBe(422)
  for (const words of ['Perkara ini sudah diputus.', 'Menurutku tidak apa-apa.', 'ani menyembunyikan tulisan ini'])
    expect(late.text).toContain(words)
  expect((await send('bayu', { action: 'restore', reason: 'mistake', note: 'Nomor toko sendiri.' })).status).toBe(303)
})

test('the letter is shown in both languages before it is sent, decides nothing and keeps what was typed', async () => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 3)
  const ask = await openSite(forum)
  const form = { do: 'letter', key: 'k', action: 'hide', sanction: 'mute-168', reason: 'contact-data', note: 'Boleh tanpa <nomor>.' }
  const page = await ask('POST', '/id/antrean/1', { as: 'ani', form })
  expect(page.status).toBe(200)
  for (const words of ['Aturan 3</a>: Jangan', 'Rule 3</a>: Do not', 'selama 7 hari', 'for 7 days', '<q>Boleh tanpa &lt;nomor&gt;.</q>'])
    expect(page.text).toContain(words)
  expect(page.text).toMatch(/value="mute-168" selected/)
  expect((await ask('GET', '/api/moderation/cases/1', { as: 'ani' })).json()).toMatchObject({ state: 'open', decisions: [] })
  const early = await ask('POST', '/id/antrean/1', { as: 'ani', form: { do: 'letter', key: 'k', action: '', reason: '' } })
  expect([early.status, early.text.includes('Pilih putusan dan alasannya dulu')]).toEqual([200, true])
})

test('a form may do something to the author and the debate too; what does not fit stands at its field', async () => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 3)
  const ask = await openSite(forum)
  const form = { do: 'decide', key: 'k1', action: 'keep', rule: '3', reason: 'contact-data', sanction: 'mute-5', debate: 'slow-1' }
  const odd = await ask('POST', '/id/antrean/1', { as: 'ani', form })
  expect([odd.status, odd.text]).toEqual([422, expect.stringMatching(/<select name="sanction"[^>]* aria-invalid="true"/) as string])
  expect((await ask('POST', '/id/antrean/1', { as: 'ani', form: { ...form, key: 'k2', sanction: 'warn' } })).status).toBe(303)
  const after = await ask('GET', '/id/antrean/1', { as: 'ani' })
  expect(after.text).toMatch(/value="restore" checked/)
})

test('a moderator who wrote in the debate sees the case without a form, and why', async () => {
  const { forum, say, flag } = await marketWithFlags()
  await say('ani', 'Saya ikut bicara.')
  await flag('tika', 3)
  const ask = await openSite(forum)
  const page = await ask('GET', '/id/antrean/1', { as: 'ani' })
  expect(page.text).toContain('Kamu menulis di debat ini')
  expect(page.text).not.toContain('name="action"')
})

test('the list of cases keeps its filter in every link', async () => {
  const { forum, flag } = await marketWithFlags()
  await flag('tika', 1, 'spam')
  await flag('tika', 2, 'hoax')
  const ask = await openSite(forum)
  const page = await ask('GET', '/id/antrean?reason=hoax', { as: 'ani' })
  expect(page.text).toContain('/id/antrean/2?reason=hoax')
  expect(page.text).not.toContain('/id/antrean/1')
  expect((await ask('GET', '/id/antrean?reason=', { as: 'ani' })).text).toContain('/id/antrean/1')
  expect((await ask('GET', '/id/antrean?reason=x', { as: 'ani' })).status).toBe(400)
  expect((await ask('GET', '/id/antrean?state=decided', { as: 'ani' })).text).toContain('Tidak ada perkara di sini.')
})

test.each([
  [
    'id',
    '/id/kabar',
    ['3 kabar baru', 'jaka menjawab balasanmu', 'Tulisan Anda disembunyikan moderator', 'Aturan 4</a>: Jangan beriklan', 'Itu iklan.'],
  ],
  [
    'en',
    '/en/notices',
    ['3 new notices', 'jaka answered your reply', 'A moderator hid your post', 'Rule 4</a>: No advertising', 'Itu iklan.'],
  ],
])('notices say what happened, where and why (%s)', async (_, url, words) => {
  const { forum, say, flag, decide } = await marketWithFlags()
  await say('jaka', 'Begini.', { parent: 1 })
  await say('jaka', 'Begitu.', { parent: 5 })
  await flag('tika', 1, 'spam')
  await decide('ani', 1, { action: 'hide', rule: 4, reason: 'other', note: 'Itu iklan.' })
  const ask = await openSite(forum)
  const page = await ask('GET', url, { as: 'sari' })
  for (const expected of words) expect(page.text).toContain(expected)
  expect(page.text).not.toContain('tika')

  const read = await ask('POST', url, { as: 'sari', form: { do: 'read', key: 'k', upTo: '3' } })
  expect([read.status, read.headers['location']]).toEqual([303, url])
  expect((await ask('GET', url, { as: 'sari' })).text).not.toContain('name="upTo"')
})
