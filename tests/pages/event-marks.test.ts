import { expect, test } from 'vitest'
import { addEventMark } from '../../server/debate/marks/add-event-mark.ts'
import { localTime } from '../../server/kernel/local-time.ts'
import { openDebate } from './open-pages.ts'

const DAY_MS = 86_400_000

/** A debate that is ten days old, its page of statistics, and a moderator. */
async function asked() {
  const site = await openDebate()
  await site.forum.person('bayu', { role: 'moderator' })
  const opened = site.forum.at
  site.forum.at += 10 * DAY_MS
  const day = (after: number) => localTime(opened + after * DAY_MS, 'Asia/Jakarta').slice(0, 10)
  return { ...site, page: `${site.address}/statistik`, englishPage: `${site.english}/statistics`, day }
}

const mark = { do: 'mark', nameId: 'Pasar libur', nameEn: 'The market is closed', where: 'this' }

test('a moderator marks what happened outside, and is told so; then it stands in the drawing in both languages', async () => {
  const { get, post, page, englishPage, day } = await asked()
  const form = (await get(page, 'bayu')).body
  expect(form).toContain('Tandai peristiwa')
  for (const nobody of [undefined, 'sari']) expect((await get(page, nobody)).body).not.toContain('Tandai peristiwa')
  const sent = await post(page, 'bayu', { ...mark, key: 'a', day: day(3) })
  expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${page}?done=marked#peristiwa`])
  const told = (await get(`${page}?done=marked`, 'bayu')).body
  expect(told).toContain('role="status">Peristiwa sudah ditandai.')
  expect(told).toContain('Hapus Pasar libur (8 Jan 2026)')
  expect((await get(page)).body).toContain('<li><span class="mut">8 Jan 2026</span> Pasar libur</li>')
  expect((await get(englishPage)).body).toContain('The market is closed')
  expect((await get(`${page}?done=marked`)).body, 'only to who did it').not.toContain('sudah ditandai')
})

test.each([
  ['a day to come', { day: 11 }, 'Waktunya belum terjadi.'],
  ['a day before the debate that it shall stand beside', { day: -1 }, 'Di luar batas.'],
  ['no day', { day: null }, 'Wajib diisi.'],
  ['a name too short to say anything', { day: 1, nameEn: 'ab' }, 'Terlalu pendek.'],
])('%s is refused at its field, and what was typed stays', async (_, { day: after, ...more }, sentence) => {
  const { post, page, day } = await asked()
  const answer = await post(page, 'bayu', { ...mark, key: 'a', day: after === null ? '' : day(after), ...more })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toMatch(new RegExp(`<span class="sm error" id="tanda-(day|nameEn)-error">${sentence}`))
  expect(answer.body).toContain('value="Pasar libur"')
  expect(answer.body, 'the form stays open').toMatch(/<details class="again" open>/)
})

test('what has happened before a debate may stand beside all debates, and today may', async () => {
  const { post, page, day, forum } = await asked()
  for (const [key, after, where] of [
    ['a', -1, 'all'],
    ['b', 10, 'this'],
  ] as const)
    expect((await post(page, 'bayu', { ...mark, key, day: day(after), where })).statusCode).toBe(303)
  const { db, t } = forum.readers.read
  expect(await db.select({ threadId: t.eventMarks.threadId }).from(t.eventMarks).orderBy(t.eventMarks.threadId)).toEqual([
    { threadId: 0 },
    { threadId: 1 },
  ])
})

test('a mark is asked about before it goes, goes once, and only by a moderator', async () => {
  const { get, post, page, englishPage, forum } = await asked()
  const { id } = await forum.run(addEventMark, {
    as: 'bayu',
    input: { at: forum.at - DAY_MS, name: { id: 'Hujan lebat', en: 'Heavy rain' } },
  })
  expect((await get(englishPage, 'bayu')).body).toMatch(/<summary>Remove Heavy rain [^<]*<\/summary>.*from the drawings of all debates/)
  const refused = await post(page, 'sari', { do: 'unmark', key: 'a', mark: id })
  expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('Hanya moderator')])
  expect((await post(page, undefined, { do: 'unmark', key: 'a', mark: id })).statusCode).toBe(422)
  for (const key of ['b', 'c']) {
    const gone = await post(`${englishPage}?range=7`, 'bayu', { do: 'unmark', key, mark: id })
    expect([gone.statusCode, gone.headers['location']]).toEqual([303, `${englishPage}?range=7&done=unmarked#peristiwa`])
  }
  expect((await get(`${englishPage}?done=unmarked`, 'bayu')).body).toContain('The mark is gone.')
  expect((await get(page)).body).not.toContain('Hujan lebat')
})
