import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideCase } from '../../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../../server/moderation/flags/flag-post.ts'
import { answerOrder } from '../../../server/moderation/legal/answer-order.ts'
import { recordOrder } from '../../../server/moderation/legal/record-order.ts'
import { changeReply } from '../../../server/replies/change-reply.ts'
import { postReply } from '../../../server/replies/post-reply.ts'
import { changeThread } from '../../../server/threads/change-thread.ts'
import { openThread } from '../../../server/threads/open-thread.ts'
import { openApp, type Guest, type OpenApp } from '../../tools/open-app.ts'

/** A word that stands in every text, title and motion that nobody may read any more, and in none that he may. */
const SECRET = 'rahasiabesar'
const LAW = { authority: 'Pengadilan Negeri Contoh', orderNumber: '12/Pdt.P/2026', article: 'Pasal 14', urgent: false }

let forum: OpenApp
let author: Guest
let reader: Guest
let first: { legal: string; removed: string }

/**
 * Threads 1 (by order of law) and 2 (removed) have a reply 1 with the secret in it, edited once, and a reply 2 that quotes it. Of
 * threads 3 (by order) and 4 (removed) the opening holds it, in title, motion and text, also edited, and reply 1 quotes it.
 */
beforeAll(async () => {
  forum = await openApp()
  author = await forum.guest('sari')
  reader = await forum.guest('lina')
  const [mod, admin] = [await forum.guest('mod_bayu', { role: 'moderator' }), await forum.guest('mod_ani', { role: 'administrator' })]
  const { run } = forum
  const as = ({ personId }: Guest) => ({ actor: { personId, sessionId: null } })
  const text = 'Pembuka yang cukup panjang untuk dibaca siapa saja di sini.'
  for (const title of ['Debat dengan balasan satu', 'Debat dengan balasan dua'])
    await run(openThread, { ...as(reader), input: { title, text } })
  const opening = { title: `Judul ${SECRET} ini`, text: `Isi ${SECRET} pembuka: ${text}`, motion: `Mosi ${SECRET} ini.` }
  for (const threadId of [3, 4]) {
    await run(openThread, { ...as(author), input: opening })
    await run(postReply, { ...as(reader), input: { threadId, text: 'Setuju?', quote: { number: 0, text: `Isi ${SECRET} pembuka` } } })
    await run(changeThread, { ...as(author), input: { threadId, text: `${opening.text} Diubah.`, title: `Judul lain ${SECRET} ini` } })
  }
  for (const threadId of [1, 2]) {
    await run(postReply, { ...as(author), input: { threadId, text: `Ini **${SECRET}** sekali.` } })
    await run(postReply, { ...as(reader), input: { threadId, text: 'Apa katanya?', quote: { number: 1, text: SECRET } } })
    await run(changeReply, { ...as(author), input: { threadId, number: 1, text: `Ini ${SECRET} sekali, diubah.` } })
  }
  first = { legal: await readAll(1), removed: await readAll(2) }
  for (const [threadId, number] of [
    [1, 1],
    [3, 0],
  ] as const) {
    const { result } = await run(recordOrder, { ...as(mod), input: { ...LAW, threadId, number } })
    await run(answerOrder, { ...as(admin), input: { caseId: result.caseId, outcome: 'complied', note: 'Sah.' } })
  }
  for (const [threadId, number, caseId] of [
    [2, 1, 3],
    [4, 0, 4],
  ] as const) {
    await run(flagPost, { ...as(reader), input: { threadId, number, reason: 'hoax' } }).catch(() => undefined)
    await run(flagPost, { ...as(admin), input: { threadId, number, reason: 'hoax' } })
    await run(decideCase, { ...as(mod), input: { caseId, action: 'remove', rule: 6, reason: 'false-news' } })
  }
})
afterAll(() => forum.close())

const get = async (url: string, as: Guest | null = null) => forum.app.inject({ url, headers: { ...(as && { cookie: as.cookie }) } })

/** Every address that readers have of a thread and its posts, pages in both languages, API, polls and feeds. */
const PATHS = (thread: number) => [
  ...(['', '?sort=newest', '?hal=1', '?kutip=0', '?kutip=1', '?balas=1', '/riwayat', '/ubah', '/lapor', '.atom'] as const).map(
    (end) => `/id/debat/${thread}${end}`,
  ),
  ...(['', '/ubah', '/hapus', '/lapor', '/riwayat'] as const).flatMap((end) =>
    [1, 2].map((number) => `/id/debat/${thread}/b/${number}${end}`),
  ),
  ...(['', '?sort=newest', '?quote=0', '/history', '/edit', '/flag', '.atom'] as const).map((end) => `/en/debate/${thread}${end}`),
  ...(['', '/edit', '/delete', '/flag', '/history'] as const).map((end) => `/en/debate/${thread}/b/1${end}`),
  ...['', '/replies', '/replies?after=0&limit=1', '/replies?before=9', '/events', '/events?lang=en', '/mine'].map(
    (end) => `/api/threads/${thread}${end}`,
  ),
  ...[0, 1, 2].flatMap((number) => [`/api/threads/${thread}/replies/${number}`, `/api/threads/${thread}/replies/${number}/history`]),
  ...['json', 'html'].map((as) => `/live/poll?v=1&as=${as}&th=${thread}.0&w=0`),
]
const ELSEWHERE = [
  '/id/',
  '/en/',
  '/id/?sort=new',
  '/id/atom.xml',
  '/en/atom.xml',
  '/api/threads',
  '/api/threads?sort=new',
  '/sitemap.xml',
  '/id/kabar',
  '/en/notices',
  '/api/notices',
  '/id/orang/sari',
  '/api/people/sari',
]

async function readAll(thread: number, as: Guest | null = null): Promise<string> {
  const answers = []
  for (const url of [...PATHS(thread), ...ELSEWHERE]) {
    let answer = await get(url, as)
    for (let steps = 0; steps < 3 && answer.headers.location !== undefined; steps++)
      answer = await get(answer.headers.location.split('#')[0]!, as)
    answers.push(`${url} → ${answer.statusCode}\n${answer.body}`)
  }
  return answers
    .filter((answer) => answer.includes(SECRET))
    .map((answer) => answer.split('\n', 1)[0])
    .join('\n')
}

test('while they are shown, both can be read on many paths: what is looked for below is really there', () => {
  expect(first.legal.split('\n').length).toBeGreaterThan(15)
  expect(first.removed.split('\n').length).toBeGreaterThan(15)
})

test.each([1, 2, 3, 4])(
  'of thread %i no path gives a word of what is withheld or removed, to nobody, a reader or its author',
  async (thread) => {
    for (const as of [null, reader, author]) expect(await readAll(thread, as)).toBe('')
  },
)

test.each<[url: string, as: 'nobody' | 'author', status: number]>([
  ['/api/threads/1/replies/1', 'nobody', 451],
  ['/api/threads/1/replies/1/history', 'nobody', 451],
  ['/api/threads/3/replies/0/history', 'nobody', 451],
  ['/api/threads/1/replies', 'nobody', 200],
  ['/api/threads/3', 'nobody', 200],
  ['/id/debat/1/b/1', 'nobody', 451],
  ['/en/debate/1/b/1', 'author', 451],
  ['/id/debat/1/b/1/riwayat', 'nobody', 451],
  ['/id/debat/3/riwayat', 'nobody', 451],
  ['/id/debat/1/b/1/lapor', 'author', 451],
  ['/id/debat/1/b/1/ubah', 'author', 451],
  ['/id/debat/1/b/1/hapus', 'author', 451],
  ['/id/debat/3/lapor', 'author', 451],
  ['/id/debat/3/ubah', 'author', 451],
  ['/id/debat/3', 'nobody', 200],
  ['/id/debat/1-debat-dengan-balasan-satu', 'nobody', 200],
  // What a moderator removed is gone, not forbidden.
  ['/api/threads/2/replies/1', 'nobody', 200],
  ['/api/threads/2/replies/1/history', 'nobody', 404],
  ['/id/debat/2/b/1', 'nobody', 302],
  ['/id/debat/2/b/1/riwayat', 'nobody', 404],
  ['/id/debat/2/b/1/ubah', 'author', 403],
  ['/id/debat/4', 'nobody', 200],
])('%s (%s) is %i', async (url, as, status) => {
  expect((await get(url, as === 'author' ? author : null)).statusCode).toBe(status)
})

test('a reply alone says by its state why there is no text; by order of law with the same body and status 451', async () => {
  for (const [thread, state] of [
    [1, 'legal'],
    [2, 'removed'],
  ] as const) {
    const { items } = (await get(`/api/threads/${thread}/replies`)).json<{ items: object[] }>()
    expect(items[0]).toMatchObject({ number: 1, state, text: null, html: null, author: null, quote: null })
    expect(items[1]).toMatchObject({ number: 2, state: 'shown', quote: null })
    expect((await get(`/api/threads/${thread}/replies/1`)).json()).toMatchObject(items[0]!)
  }
  for (const [thread, openingState] of [
    [3, 'legal'],
    [4, 'removed'],
  ] as const)
    expect((await get(`/api/threads/${thread}`)).json()).toMatchObject({ openingState, title: '', slug: '', motion: null, text: null })
})

test('in both languages a page says which order it is, whose, and where a reader learns more; or which rule a moderator went by', async () => {
  for (const url of ['/id/debat/1-debat-dengan-balasan-satu', '/id/debat/1/b/1', '/id/debat/3']) {
    const { body } = await get(url)
    expect(body, url).toContain('tidak ditampilkan atas perintah hukum')
    expect(body, url).toContain('Atas perintah Pengadilan Negeri Contoh, nomor 12/Pdt.P/2026, Pasal 14.')
    expect(body, url).toContain('href="/id/pelaporan-hukum#pembaca"')
  }
  const english = (await get('/en/debate/1/b/1')).body
  expect(english).toContain('Reply #1 is withheld by order of law')
  expect(english).toContain('By order of Pengadilan Negeri Contoh, number 12/Pdt.P/2026, Pasal 14.')
  const removed = (await get('/id/debat/2-debat-dengan-balasan-dua')).body
  expect(removed).toContain('Balasan #1 dihapus moderator')
  expect(removed).toMatch(/\/id\/aturan[^"]*#r6/)
  expect((await get('/en/debate/4')).body).toContain('The opening was removed by a moderator')
})

test('the page of a post that the law withholds is kept from search engines and shared caches', async () => {
  const { body, headers } = await get('/id/debat/1/b/1')
  expect(body).toContain('<meta name="robots" content="noindex">')
  expect(headers['cache-control']).toContain('no-store')
})
