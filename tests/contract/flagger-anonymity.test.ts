import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { type Guest, openApp, type OpenApp } from '../tools/open-app.ts'

const FLAGGERS = ['lapor_satu', 'lapor_dua', 'lapor_tiga'] as const
const NOTE = 'Catatan dari seseorang'
/** More than there are, so that a crawl that finds no end is a failure and not a long wait. */
const MOST_PAGES = 900

let forum: OpenApp
let people: Record<'flagger' | 'author' | 'reader' | 'moderator' | 'administrator', Guest>
let secrets: string[]

/** A market where three people flag: an opening that waits, a reply that they hid, one that a moderator hid, one that was kept and is flagged again. */
beforeAll(async () => {
  forum = await openApp()
  const flaggers = await Promise.all(
    FLAGGERS.map((name, n) => forum.guest(name, { stall: n === 0 ? 'online' : n === 1 ? 'offline' : 'buyer' })),
  )
  const [author, reader, moderator, administrator] = await Promise.all([
    forum.guest('penulis_pos', { stall: 'online' }),
    forum.guest('pembaca_lain', { stall: 'buyer' }),
    forum.guest('mod_ani', { role: 'moderator' }),
    forum.guest('mod_bos', { role: 'administrator' }),
  ])
  people = { flagger: flaggers[0]!, author, reader, moderator, administrator }
  const as = ({ personId }: Guest) => ({ actor: { personId, sessionId: null } })
  const text = 'Ongkir naik terus, dan harga toko kalah.'
  await forum.run(openThread, { ...as(author), input: { title: 'Debat soal ongkir', text } })
  for (let n = 1; n <= 4; n++) await forum.run(postReply, { ...as(author), input: { threadId: 1, text: `${text} Nomor ${n}.` } })
  const flag = (who: number, number: number) =>
    forum.run(flagPost, {
      ...as(flaggers[who]!),
      network: `20000 rahasia-jaringan-${who}`,
      input: { threadId: 1, number, reason: 'other', note: `${NOTE} ${number}` },
    })
  const decide = (caseId: number, draft: object) =>
    forum.run(decideCase, { ...as(moderator), input: { caseId, note: 'Sudah dibaca.', action: 'keep', reason: 'opinion', ...draft } })
  await flag(0, 0)
  await flag(1, 1)
  await flag(0, 2)
  // All were made today: as people of a month they count one by one.
  await forum.run(flagPost, { ...as(flaggers[2]!), at: Date.now() + 40 * 86_400_000, input: { threadId: 1, number: 3, reason: 'spam' } })
  for (const who of [0, 1])
    await forum.run(flagPost, {
      ...as(flaggers[who]!),
      at: Date.now() + 40 * 86_400_000,
      input: { threadId: 1, number: 3, reason: 'spam' },
    })
  await decide(2, { action: 'hide', rule: 4, reason: 'advertising' })
  await decide(3, {})
  await flag(0, 2)
  secrets = [...FLAGGERS, ...flaggers.map(({ personId }) => personId), 'rahasia-jaringan']
})
afterAll(() => forum.close())

const ask = (url: string, guest: Guest | null) =>
  forum.app.inject({ method: 'GET', url, headers: { 'accept-language': 'id', ...(guest && { cookie: guest.cookie }) } })

/** Every page that can be reached from these by links, each address once. */
async function crawl(starts: readonly string[], guest: Guest | null) {
  const found = new Map<string, string>()
  const waiting = [...starts]
  while (waiting.length > 0) {
    const url = waiting.pop()!
    if (found.has(url)) continue
    const { body, headers } = await ask(url, guest)
    found.set(url, body)
    if (found.size > MOST_PAGES) throw new Error('the crawl does not end')
    const links = [...body.matchAll(/\shref="([^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
    if (typeof headers.location === 'string') links.push(headers.location)
    for (const href of links) {
      const { origin, pathname, search } = new URL(href, `http://127.0.0.1${url}`)
      if (origin === 'http://127.0.0.1' && !pathname.startsWith('/assets/')) waiting.push(pathname + search)
    }
  }
  return found
}

/** Every address of the API that is read, with each thing that there is in it. */
async function readApi(guest: Guest | null) {
  const { paths } = (await ask('/api/openapi.json', null)).json<{ paths: Record<string, { get?: object }> }>()
  const found = new Map<string, string>()
  for (const path of Object.keys(paths).filter((path) => paths[path]!.get))
    for (const id of [1, 2, 3, 4, 5, 6])
      for (const number of [0, 1, 2, 3, 4]) {
        const url = path
          .replaceAll('{id}', String(id))
          .replaceAll('{number}', String(number))
          .replaceAll('{name}', 'penulis_pos')
          .replaceAll(/\{\w+\}/g, String(number))
        if (!found.has(url)) found.set(url, (await ask(url, guest)).body)
      }
  for (const topic of ['1.0', 'mod.0'])
    for (const h of ['', '&h=id']) found.set(`poll ${topic}${h}`, (await ask(`/live/poll?v=1&th=${topic}&w=0${h}`, guest)).body)
  for (const state of ['open', 'decided']) found.set(`cases ${state}`, (await ask(`/api/moderation/cases?state=${state}`, guest)).body)
  return found
}

test.each(['author', 'reader', 'moderator', 'administrator', null] as const)(
  'nothing that is read as %s gives a flagger away',
  async (who) => {
    const guest = who && people[who]
    const pages = await crawl(
      ['/id/', '/en/', '/id/antrean', '/en/queue', '/id/debat/1/lapor', '/en/moderation-log', '/id/atom.xml', '/id/debat/1.atom'],
      guest,
    )
    const api = await readApi(guest)
    const all = [...pages, ...api]
    for (const [url, body] of all) for (const secret of secrets) expect(body.includes(secret), `${url} says ${secret}`).toBe(false)
    const said = all.filter(([, body]) => body.includes(NOTE)).length
    expect(said > 0, 'moderators read what flaggers wrote').toBe(who === 'moderator' || who === 'administrator')
    console.log(`as ${who ?? 'nobody'}: ${pages.size} pages and ${api.size} answers of the API searched`)
  },
)

test('a flagger finds himself, so the search would find him', async () => {
  const pages = await crawl(['/id/akun'], people.flagger)
  expect([...pages.values()].some((body) => body.includes(FLAGGERS[0]))).toBe(true)
})

test('neither log, public or the queue’s, nor what is remembered of a command, nor the program’s own log names a flagger', async () => {
  const { db, t } = forum.readers.read
  const written = JSON.stringify([
    await db.select().from(t.moderationLog),
    await db.select().from(t.events),
    await db.select({ result: t.commands.result }).from(t.commands),
  ])
  expect(written).toContain('provisional-hide')
  for (const secret of secrets) expect(written.includes(secret), secret).toBe(false)
  for (const secret of secrets) expect(forum.lines.join('\n').includes(secret), secret).toBe(false)
})
