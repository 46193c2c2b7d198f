import { expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { setReplyState } from '../../server/replies/set-reply-state.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { markRead } from '../../server/threads/mark-read.ts'
import { openDebate, opening } from './open-pages.ts'

const many = async ({ forum }: Awaited<ReturnType<typeof openDebate>>, count: number) => {
  for (let number = 1; number <= count; number++)
    await forum.run(postReply, { as: 'budi', input: { threadId: 1, text: `Balasan ke-${number}.` } })
}

test('a debate is read whole, without an account and without a script', async () => {
  const debate = await openDebate()
  await many(debate, 2)
  const { statusCode, body } = await debate.get(debate.address)

  expect(statusCode).toBe(200)
  for (const words of [opening, 'Pasar butuh pelatihan live.', 'Balasan ke-1.', 'Balasan ke-2.']) expect(body).toContain(words)
  expect(body).toMatch(/<live-thread thread-id="1" seq="\d+" tally="0" last="2" page="1" pages="1" locale="id"/)
  expect(body).toContain('href="/id/masuk?next=')
  expect(body).not.toContain('<textarea')
})

test('the words of the address are put right, in either language, and the page is kept', async () => {
  const { get, address, english } = await openDebate()
  expect((await get('/id/debat/1-lain?hal=1')).headers['location']).toBe(`${address}?hal=1`)
  expect((await get('/en/debate/1')).headers['location']).toBe(english)
  expect((await get('/id/debat/1')).statusCode).toBe(301)
  expect((await get('/id/debat/9')).statusCode).toBe(404)
  expect((await get('/id/debat/abc')).statusCode).toBe(404)
  expect((await get(`${address}?hal=x`)).statusCode).toBe(400)
  expect((await get(`${address}?fbclid=abc`)).statusCode).toBe(200)
})

test('page k holds replies 50(k−1)+1 to 50k, and a short address leads to the right one', async () => {
  const debate = await openDebate()
  await many(debate, 52)
  const { get, address } = debate
  const second = (await get(`${address}?hal=2`)).body

  expect(second).toContain('id="b51"')
  expect(second).not.toContain('id="b50"')
  expect((await get(address)).body).toMatch(/rel="next"/)
  expect((await get('/id/debat/1/b/51')).headers['location']).toBe(`${address}?hal=2#b51`)
  expect((await get('/id/debat/1/b/53')).statusCode).toBe(404)
  const newest = (await get(`${address}?sort=newest`)).body
  expect(newest.indexOf('id="b52"')).toBeLessThan(newest.indexOf('id="b51"'))
  expect(newest).toContain('urut=terbaru&amp;before=3')
})

test('a page beyond the last one is the last, and says so to search engines', async () => {
  const { get, address, english } = await openDebate()
  const page = (await get(`${address}?hal=999`)).body
  expect(page).toContain(`<link rel="canonical" href="http://127.0.0.1:3000${address}">`)
  expect(page).toContain(`hreflang="en" href="http://127.0.0.1:3000${english}"`)
})

test('a kept page shows what has happened since, and never what was hidden', async () => {
  const debate = await openDebate()
  const { get, address, forum } = debate
  const before = await get(address)
  await many(debate, 1)
  const after = await get(address)
  expect(after.body).toContain('Balasan ke-1.')
  expect(after.headers['etag']).not.toBe(before.headers['etag'])
  expect((await get(address, undefined, { 'if-none-match': String(after.headers['etag']) })).statusCode).toBe(304)

  await forum.transactor.run(async (tx) => {
    await setReplyState(tx, { threadId: 1, number: 1, state: 'hidden' }, { tell: async () => 9 })
  }, '')
  forum.signals.push({ kind: 'head', topic: 1, head: 9 }, { kind: 'site' })
  const hidden = await get(address)
  expect(hidden.body).not.toContain('Balasan ke-1.')
  expect(hidden.body).toContain('Balasan #1 disembunyikan')
})

test('a kept page has one address, whatever was asked for when it was made', async () => {
  const { get, address, english, forum } = await openDebate()
  for (let i = 1; i <= 60; i++) await forum.run(postReply, { as: 'budi', input: { threadId: 1, text: `Balasan ke-${i}.` } })
  const canonical = async (query: string) => / rel="canonical" href="http:\/\/[^/]+([^"]+)"/.exec((await get(address + query)).body)?.[1]
  expect(await canonical('?hal=9999')).toBe(`${address}?hal=2`)
  expect(await canonical('?hal=2')).toBe(`${address}?hal=2`)
  expect(await canonical('')).toBe(address)
  expect(await canonical('?sort=newest&hal=2')).toBe(`${address}?urut=terbaru`)
  expect(await canonical('?sort=newest&before=20')).toBe(`${address}?urut=terbaru&amp;before=20`)
  expect((await get(`${address}?sort=newest&before=20`)).body).toContain(`value="${english}?sort=newest&amp;before=20"`)
})

test('the two languages are two pages', async () => {
  const { get, address, english } = await openDebate()
  expect((await get(address)).body).toContain('Belum ada balasan')
  expect((await get(english)).body).toContain('No replies yet')
  expect((await get(address)).body).toContain('<html lang="id">')
})

test('a member writes in place and stands on the right page afterwards', async () => {
  const { get, post, address, forum } = await openDebate()
  const form = await get(address, 'budi')
  expect(form.headers['cache-control']).toBe('private, no-store')
  const key = /name="key" value="(k\d+)"/.exec(form.body.slice(form.body.indexOf('data-form="reply"')))![1]!
  const fields = {
    do: 'reply',
    key,
    text: 'Setuju.\r\nSekali.',
    stall: 'offline',
    intent: 'support',
    lang: 'id',
    parent: '',
    quoteNumber: '',
    quoteText: '',
  }

  for (const attempt of [1, 2]) {
    const sent = await post(address, 'budi', fields)
    expect([attempt, sent.statusCode, sent.headers['location']]).toEqual([attempt, 303, `${address}#b1`])
  }
  expect((await forum.log(1)).filter(({ kind }) => kind === 'reply')).toHaveLength(1)
  expect((await get(address)).body).toContain('Setuju.<br>\nSekali.')
})

test.each(['a\u0000b', 'k'.repeat(65), 'kunci saya'])('a key of a form that is none of ours (%j) counts for nothing', async (key) => {
  const { post, address, forum } = await openDebate()
  const sent = await post(address, 'budi', { do: 'reply', key, text: 'Setuju sekali.', stall: 'offline', lang: 'id' })
  expect(sent.statusCode).toBe(303)
  const { db, t } = forum.readers.read
  expect((await db.select({ key: t.commands.key }).from(t.commands)).map((kept) => key.startsWith(kept.key))).not.toContain(true)
})

test('what is refused stays in the form, with the field named, in the language of the page', async () => {
  const { post, english, address } = await openDebate()
  const text = `${'a'.repeat(5001)} <script>`
  const refused = await post(english, 'budi', { do: 'reply', key: 'k', text, stall: 'buyer', lang: 'en' })

  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain(`${'a'.repeat(5001)} &lt;script&gt;</textarea>`)
  expect(refused.body).toContain('id="r-text-error">Too long.')
  expect(refused.body, 'sent again, it is the same reply').toContain('name="do" value="reply"><input type="hidden" name="key" value="k">')
  expect(refused.body).toMatch(/value="buyer" checked/)
  const quoted = await post(`${address}?kutip=0`, 'budi', {
    do: 'reply',
    key: 'k2',
    text: 'Ini.',
    quoteNumber: '0',
    quoteText: 'Yang tak pernah ditulis.',
  })
  expect(quoted.statusCode).toBe(422)
  expect(quoted.body).toContain('Kutipan itu tidak ada dalam tulisan aslinya.')
})

test('who is not signed in is told so, and a form that is none of ours is refused', async () => {
  const { post, address } = await openDebate()
  expect((await post(address, undefined, { do: 'reply', text: 'Halo' })).statusCode).toBe(422)
  expect((await post(address, 'budi', { do: 'constructor' })).statusCode).toBe(400)
  expect((await post('/id/debat/9-x', 'budi', { do: 'follow' })).statusCode).toBe(404)
})

test('answering and quoting start with what is answered', async () => {
  const debate = await openDebate()
  await many(debate, 1)
  const { get, post, address } = debate
  const { body } = await get(`${address}?kutip=1`, 'sari')
  expect(body).toContain('name="parent" value="1"')
  expect(body).toContain('>\nBalasan ke-1.</textarea>')

  await post(address, 'sari', { do: 'reply', key: 'q', text: 'Betul.', parent: '1', quoteNumber: '1', quoteText: 'Balasan ke-1.' })
  expect((await get(address)).body).toContain('<blockquote class="obs" data-of="1"><a href="#b1">budi</a>')
})

test('only his own replies offer an author to change or delete them', async () => {
  const debate = await openDebate()
  await many(debate, 1)
  const own = (await debate.get(debate.address, 'budi')).body
  expect(own).toContain('href="/id/debat/1/b/1/ubah"')
  expect(own).toContain('href="/id/debat/1/b/1/hapus"')
  expect((await debate.get(debate.address, 'sari')).body).not.toContain('/b/1/ubah')
  expect((await debate.get(debate.address)).body).not.toContain('/b/1/ubah')
})

test('who comes back is led to the first reply he has not read', async () => {
  const debate = await openDebate()
  await many(debate, 51)
  await debate.forum.run(markRead, { as: 'rini', input: { threadId: 1, number: 50 } })
  const { body } = await debate.get(debate.address, 'rini')
  expect(body).toContain(`href="${debate.address}?hal=2#b51"`)
  expect((await debate.get(`${debate.address}?hal=2`, 'rini')).body).toMatch(/class="since">1 balasan sejak[^<]*<\/p><article[^>]*id="b51"/)
})

test('following and closing are forms that lead back to the debate', async () => {
  const { forum, get, post, address } = await openDebate()
  expect((await post(address, 'budi', { do: 'follow', key: 'f' })).headers['location']).toBe(address)
  expect((await get(address, 'budi')).body).toContain('<follow-button thread-id="1" following>')
  expect((await get(address, 'budi')).body).not.toContain('value="close"')
  const refused = await post(address, 'budi', { do: 'close', key: 'c' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toMatch(/<main[^>]*><p class="note wrong" role="alert">Kamu tidak boleh melakukan ini\./)
  expect((await post(address, 'sari', { do: 'close', key: 'c' })).statusCode).toBe(303)
  const ending = (await get(address, 'budi')).body
  expect(ending).toContain('Segera ditutup')
  expect(ending).toMatch(/Ditutup <time [^>]*data-soon>6 Jan 10.00<\/time>/)
  expect(ending).toContain('data-form="reply"')
  expect((await get(address, 'sari')).body).toContain('Batal menutup')
  await forum.person('mod', { role: 'moderator' })
  expect((await post(address, 'mod', { do: 'close', key: 'd' })).statusCode).toBe(303)
  const closed = (await get(address, 'budi')).body
  expect(closed).toContain('Debat ini sudah ditutup')
  expect(closed).not.toContain('data-form="reply"')
})

test.each([
  ['pending', 'Akunmu masih menunggu persetujuan moderator.'],
  ['suspended', 'Akunmu sedang ditangguhkan. Kamu tetap bisa membaca dan mengajukan banding.'],
] as const)('who is %s reads why there is nowhere to write', async (state, why) => {
  const { get, forum, address } = await openDebate()
  await forum.person('baru', { state })
  const { body } = await get(address, 'baru')
  expect(body).toContain(`<p class="note">${why}</p>`)
  expect(body).not.toContain('data-form="reply"')
  const open = (await get('/id/debat/baru', 'baru')).body
  expect(open).toContain(`<p class="note">${why}</p>`)
  expect(open).not.toContain('data-form="thread"')
})

test('an edited opening can be read as it was', async () => {
  const { get, post, forum } = await openDebate()
  forum.at += 10 * 60_000
  const text = `${opening} Ditambah satu kalimat.`
  const saved = await post('/id/debat/1/ubah', 'sari', {
    do: 'edit',
    key: 'e',
    title: 'Lorong sepi itu benar',
    text,
    motion: '',
    topic: '',
  })
  expect(saved.headers['location']).toBe('/id/debat/1-lorong-sepi-itu-benar')
  const history = (await get('/id/debat/1/riwayat')).body
  for (const words of ['Lorong sepi itu nyata', 'Pasar butuh pelatihan live.', opening]) expect(history).toContain(words)
  expect((await get('/id/debat/1/ubah', 'budi')).statusCode).toBe(403)
  expect((await get('/id/debat/1/ubah')).headers['location']).toBe('/id/masuk?next=%2Fid%2Fdebat%2F1%2Fubah')
})

test('an author withdraws an older version in its history, a stranger is offered no such thing', async () => {
  const { get, post, forum } = await openDebate()
  forum.at += 3_600_000
  const changed = { do: 'edit', title: 'Lorong sepi itu nyata', text: `${opening} Sungguh.`, motion: '', topic: '' }
  await post('/id/debat/1/ubah', 'sari', changed)
  expect((await get('/id/debat/1/riwayat', 'pendi')).body).not.toContain('value="withdraw"')
  expect((await get('/id/debat/1/riwayat', 'sari')).body).toContain('Tarik versi ini')
  const sent = await post('/id/debat/1/riwayat', 'sari', { do: 'withdraw', field: 'text', revision: '1' })
  expect([sent.statusCode, sent.headers['location']]).toEqual([303, '/id/debat/1/riwayat'])
  const history = (await get('/en/debate/1/history')).body
  expect(history).toContain('Its author has withdrawn this version.')
  expect(history).not.toContain(opening)
  expect((await post('/id/debat/1/riwayat', 'pendi', { do: 'withdraw', field: 'motion', revision: '1' })).statusCode).toBe(422)
})

test('a reply is changed, then deleted after one more question', async () => {
  const debate = await openDebate()
  await many(debate, 1)
  const { get, post, forum } = debate
  forum.at += 10 * 60_000
  expect(
    (await post('/id/debat/1/b/1/ubah', 'budi', { do: 'edit', key: 'a', text: 'Sudah diubah.', lang: 'id' })).headers['location'],
  ).toBe('/id/debat/1/b/1')
  expect((await get('/id/debat/1/b/1/riwayat')).body).toContain('Balasan ke-1.')
  expect((await post('/id/debat/1/b/1/ubah', 'budi', { do: 'edit', key: 'b', text: '' })).statusCode).toBe(422)

  expect((await get('/id/debat/1/b/1/hapus', 'budi')).body).toContain('Sudah diubah.')
  expect((await post('/id/debat/1/b/1/hapus', 'budi', { do: 'delete', key: 'd' })).statusCode).toBe(303)
  const { body } = await get(debate.address)
  expect(body).toContain('Balasan #1 dihapus penulisnya')
  expect(body).not.toContain('Sudah diubah.')
  expect((await get('/id/debat/1/b/1/riwayat')).statusCode).toBe(404)
})

test('a debate whose title was changed keeps its old links', async () => {
  const { get, address, forum } = await openDebate()
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, title: 'Judul yang lain sama sekali' } })
  const moved = await get(address)
  expect([moved.statusCode, moved.headers['location']]).toEqual([301, '/id/debat/1-judul-yang-lain-sama-sekali'])
  // A title can change back: a browser that kept this answer for ever would then run in circles.
  expect(moved.headers['cache-control']).toBe('no-cache')
})

test('who answers or quotes without being signed in is asked to, and comes back to the composer', async () => {
  const { get, address } = await openDebate()
  for (const query of ['?balas=1', '?kutip=0']) {
    const { statusCode, headers } = await get(address + query)
    expect([statusCode, headers['location']]).toEqual([303, `/id/masuk?next=${encodeURIComponent(`${address}${query}#tulis`)}`])
    expect((await get(address + query, 'budi')).statusCode).toBe(200)
  }
})
