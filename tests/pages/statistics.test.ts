import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { drawOpinions } from '../../server/debate/integrity/draw-opinions.ts'
import { keepMap } from '../../server/debate/integrity/keep-map.ts'
import { addEventMark } from '../../server/debate/marks/add-event-mark.ts'
import { removeEventMark } from '../../server/debate/marks/remove-event-mark.ts'
import { changeMind } from '../../server/debate/minds/change-mind.ts'
import { withdrawMind } from '../../server/debate/minds/withdraw-mind.ts'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { daysOf } from '../../server/pages/statistics/range.ts'
import { plantVotes } from '../tools/plant-votes.ts'
import { standAll } from '../tools/stand-all.ts'
import { tally, voteAll } from '../tools/vote-all.ts'
import { openDebate } from './open-pages.ts'

const DAY_MS = 86_400_000

/** A debate of three days: online goes from 5 of 8 to all 8, offline has too few; both agree on reply 1, reply 2 divides them. */
async function debated() {
  const pages = await openDebate()
  const { forum } = pages
  await forum.person('lina', { stall: 'offline' })
  for (const text of ['Pelatihan datang ke **kios** pada jam sepi.', 'Tutup saja aplikasinya.', 'Belum ada yang bersuara di sini.'])
    await forum.run(postReply, { as: 'lina', input: { threadId: 1, text } })
  await standAll(forum, { online: [5, 1, 2], offline: [1, 0, 3] })
  forum.at += 2 * DAY_MS
  await standAll(forum, { online: [8, 0, 0] })
  await voteAll(forum, 1, { online: [20, 0], offline: [20, 0] })
  await voteAll(forum, 2, { online: [1, 9], offline: [9, 1] })
  await tally(forum)
  return { ...pages, page: `${pages.address}/statistik`, englishPage: `${pages.english}/statistics` }
}

test('the page of statistics draws the balance and lists what both stalls agree on and what divides them', async () => {
  const { get, page, englishPage, address } = await debated()
  const answer = await get(page)
  expect(answer.statusCode).toBe(200)
  const { body } = answer
  expect(body).toContain('<svg class="time"')
  expect(body).toContain('Lapak daring: setuju 63%, lalu 100%.')
  expect(body).toContain('Lapak luring: belum ada cukup suara.')
  expect(body).toMatch(
    /1 titik temu<\/h2><ol class="picked"><li><p><a lang="id" href="\/id\/debat\/1\/b\/1">Pelatihan datang ke kios pada jam sepi\.</,
  )
  expect(body.slice(body.indexOf('Paling terbelah'))).toContain('Tutup saja aplikasinya.')
  expect(body).not.toContain('Belum ada yang bersuara')
  expect(body).toContain('Belum ada peta.')
  expect(body).toContain('href="/api/threads/1/votes.csv"')
  expect(body).toContain('href="/id/titik-temu?')
  expect(body).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))|style=/)
  const english = (await get(englishPage)).body
  expect(english).toContain('Online stall: 63% agreed, now 100%.')
  expect(english).toMatch(/Most divided[^]*Tutup saja aplikasinya\./)
  expect((await get(address)).body).toContain(`href="${page}"`)
  expect(gzipSync(body).length).toBeLessThan(12 * 1024)
})

test('a range is a link, and the course begins there with what was known before', async () => {
  const { get, page, forum } = await debated()
  forum.at += 20 * DAY_MS
  const week = (await get(`${page}?range=7`)).body
  expect(week).toMatch(/<a href="[^"]*statistik\?range=7" aria-current="true">7 hari<\/a>/)
  expect(week).toContain('Lapak daring: setuju 100%, lalu 100%.')
  expect((await get(page)).body).toContain('setuju 63%, lalu 100%')
  expect((await get(`${page}?range=9`)).statusCode).toBe(400)
})

test.each([
  ['all', 0, 10, { from: 0, to: 10 }],
  ['7', 0, 10, { from: 4, to: 10 }],
  ['30', 0, 10, { from: 0, to: 10 }],
  ['all', 10, 9, { from: 10, to: 10 }],
] as const)('of a debate opened on day %s %i, on day %i the course is %j', (range, opened, now, days) => {
  expect(daysOf(range, opened * DAY_MS, now * DAY_MS)).toEqual(days)
})

test('what happened outside and whose mind changed stand in the drawing; a moderator adds and removes what happened', async () => {
  const { get, page, englishPage, forum } = await debated()
  await forum.person('bayu', { role: 'moderator' })
  const mark = { at: forum.at - DAY_MS, name: { id: 'Pasar libur', en: 'The market is closed' } }
  const { id } = await forum.run(addEventMark, { as: 'bayu', input: { ...mark, threadId: 1 } })
  await forum.run(addEventMark, { as: 'bayu', input: { ...mark, name: { id: 'Hujan lebat', en: 'Heavy rain' } } })
  await forum.run(changeMind, {
    as: 'online-1',
    input: { threadId: 1, number: 1, reason: 'Sebelumnya aku kira tidak bisa begitu, ternyata bisa.' },
  })
  const { body } = await get(page)
  expect(body).toContain('Pasar libur')
  expect(body).toContain('Hujan lebat')
  expect(body).toContain('class="minds"')
  expect((await get(englishPage)).body).toContain('The market is closed')
  await forum.run(removeEventMark, { as: 'bayu', input: { id } })
  expect((await get(page)).body).not.toContain('Pasar libur')
  await expect(forum.run(addEventMark, { as: 'sari', input: mark })).rejects.toMatchObject({ code: 'not-a-moderator' })
})

test('where the sign of a changed mind stands tells nothing of a stance that nobody named', async () => {
  const { get, page, forum } = await debated()
  const reason = 'Sebelumnya aku kira tidak bisa begitu, ternyata bisa.'
  const signs = async () => /class="minds" d="([^"]*)"/.exec((await get(page)).body)?.[1]
  const drawn = async (as: string, stance?: 'disagree') => {
    await forum.run(changeMind, { as, input: { threadId: 1, number: 1, reason, ...(stance && { stance }) } })
    const path = await signs()
    await forum.run(withdrawMind, { as, input: { threadId: 1, number: 1 } })
    return path
  }
  await forum.run(takeStance, { as: 'online-1', input: { threadId: 1, stance: 'disagree' } })
  await forum.run(takeStance, { as: 'online-2', input: { threadId: 1, stance: 'agree' } })
  const unnamed = await drawn('online-1')
  expect(unnamed).toBeDefined()
  expect(await drawn('online-1', 'disagree'), 'the stance he had already').toBe(unnamed)
  expect(await drawn('online-2'), 'another stance').toBe(unnamed)
  expect(await drawn('online-2', 'disagree'), 'a stance that he names').not.toBe(unnamed)
})

test('with what people came and left stands in a table, from five people of a stall on', async () => {
  const { get, page, forum } = await debated()
  expect((await get(page)).body).toContain('Sikap ditanyakan lagi')
  await forum.transactor.run(async ({ db, t }) => {
    const rows = [
      ['online', 'agree', 'agree', 28],
      ['online', 'agree', 'disagree', 3],
      ['online', 'unsure', 'agree', 4],
      ['offline', 'agree', 'disagree', 4],
    ] as const
    for (const [stall, openedWith, closedWith, many] of rows)
      await db.insert(t.closingFigures).values({ threadId: 1, stall, openedWith, closedWith, many })
  }, '')
  const { body } = await get(page, 'sari')
  expect(body).toContain('<td>35</td><td>89%</td><td>91%</td><td>20% berubah (7 orang)</td>')
  expect(body).toMatch(/luring<\/span><\/th><td colspan="4" class="mut">perlu 1/)
})

test('a debate that moved has a new address, one that is not there none, and one without a motion no balance', async () => {
  const { get } = await debated()
  const moved = await get('/id/debat/1-lama/statistik')
  expect(moved.statusCode).toBe(301)
  expect(moved.headers['location']).toBe('/id/debat/1-lorong-sepi-itu-nyata/statistik')
  expect((await get('/id/debat/99/statistik')).statusCode).toBe(404)
  const without = await openDebate({ motion: undefined })
  const { body } = await without.get(`${without.address}/statistik`)
  expect(body).toContain('tidak punya mosi')
  expect(body).not.toContain('<svg class="time"')
})

test('a page that was kept is sent again until the figures move', async () => {
  const { get, page, forum } = await debated()
  const { etag } = (await get(page)).headers as { etag: string }
  expect((await get(page, undefined, { 'if-none-match': etag })).statusCode).toBe(304)
  await voteAll(forum, 3, { online: [12, 0] })
  await tally(forum)
  await standAll(forum, { offline: [9, 0, 0] })
  await tally(forum)
  expect((await get(page, undefined, { 'if-none-match': etag })).statusCode).toBe(200)
})

test('a page that was kept for one reader shows others nothing of how he asked for it', async () => {
  const { get, page } = await debated()
  await get(`${page}?place=hidden&done=marked`)
  expect((await get(page)).body).not.toContain('place=hidden')
})

/** A debate with a map of sixty people, and `rini`, who votes like half of them. */
async function mapped() {
  const pages = await debated()
  const { forum } = pages
  for (let n = 4; n <= 9; n++) await forum.run(postReply, { as: 'lina', input: { threadId: 1, text: `Balasan ke-${n} tentang lorong.` } })
  const votes = Array.from({ length: 60 }, (_, n) =>
    Array.from({ length: 9 }, (_, index) => ({
      number: index + 1,
      personId: `00000000-0000-7000-8000-${String(n * 7_919).padStart(12, '0')}`,
      stall: n % 2 ? ('online' as const) : ('offline' as const),
      vote: (n + index) % 2 ? ('agree' as const) : ('disagree' as const),
    })),
  )
  await plantVotes(forum, votes.flat())
  await tally(forum)
  await forum.person('rini', { stall: 'offline' })
  for (let number = 1; number <= 8; number++)
    await forum.run(castVote, { as: 'rini', input: { threadId: 1, number, vote: number % 2 ? 'agree' : 'disagree' } })
  const { doubted: _, ...drawing } = await drawOpinions(forum.readers.read, 1)
  await forum.run(keepMap, { as: null, input: { threadId: 1, tally: 1, ...drawing } })
  return pages
}

test('a reader sees his own place on the map, he alone, and nobody keeps that page', async () => {
  const { get, page, englishPage, forum } = await mapped()
  const own = await get(page, 'rini')
  expect(own.headers['cache-control']).toBe('private, no-store')
  expect(own.headers['etag']).toBeUndefined()
  expect(own.body).toMatch(/class="here"[^]*Kamu di sini: di kelompok [AB]\. Hanya kamu yang melihat lingkaran itu\./)
  expect((await get(englishPage, 'rini')).body).toContain('You are here: in group')
  // Right after it, and again from what was kept.
  for (const as of [undefined, 'lina', undefined]) expect((await get(page, as)).body).not.toMatch(/Kamu di sini|class="here"/)
  expect((await get(page, 'lina')).body).toContain('sudah memberi suara pada 7 balasan di peta ini; baru 0.')
  expect((await get('/api/threads/1/balance')).body).not.toContain('plane')
  const row = (await forum.readers.read.db.select().from(forum.readers.read.t.opinionMaps))[0]!
  expect(JSON.stringify(row.map), 'what is handed out has no axes').not.toMatch(/means|first|second/)
})

test('a reader hides his place from who looks over his shoulder, and shows it again, by a link', async () => {
  const { get, page } = await mapped()
  const [, hide] = (await get(`${page}?range=7`, 'rini')).body.match(/href="([^"]+)">Sembunyikan tempatku</)!
  expect(hide).toBe(`${page}?range=7&amp;place=hidden#peta`)
  const hidden = (await get(`${page}?range=7&place=hidden`, 'rini')).body
  expect(hidden).not.toMatch(/Kamu di sini|class="here"/)
  expect(hidden).toContain('href="' + page + '?place=hidden">Semua')
  expect(hidden).toMatch(new RegExp(`href="${page.replaceAll('/', '\\/')}\\?range=7#peta">Tampilkan tempatku<`))
  expect((await get(page)).body).not.toContain('tempatku')
})
