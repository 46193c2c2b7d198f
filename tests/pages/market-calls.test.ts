import { expect, test } from 'vitest'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import type { Stall } from '../../server/people/schema.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import type { Forum } from '../tools/open-forum.ts'
import { tally, voteAll } from '../tools/vote-all.ts'
import { openPages, opening } from './open-pages.ts'

const debate = (forum: Forum, title: string, motion?: string) =>
  forum.run(openThread, { as: 'lina', input: { title, text: opening, ...(motion !== undefined && { motion }) } })

async function stances(forum: Forum, threadId: number, people: Partial<Record<Stall, number>>) {
  for (const [stall, many] of Object.entries(people))
    for (let i = 1; i <= many; i++) {
      await forum.person(`${stall}-${i}`, { stall: stall as Stall })
      await forum.run(takeStance, { as: `${stall}-${i}`, input: { threadId, stance: i === 1 ? 'unsure' : 'agree' } })
    }
  await tally(forum, threadId)
}

/** Three debates: 1 with common ground (its reply 1), 2 without a word of the offline stall, 3 without a motion. */
async function market() {
  const pages = await openPages()
  const { forum } = pages
  await debate(forum, 'Pelatihan datang ke kios', 'Pelatihan lebih perlu daripada larangan.')
  await debate(forum, 'Nama toko di pasar', 'Satu kios, satu nama toko.')
  await debate(forum, 'Malam Minggu tanpa live')
  await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Datang pada **jam sepi**.', stall: 'online' } })
  await voteAll(forum, 1, { online: [12, 0], offline: [13, 0] })
  await stances(forum, 1, { online: 10, offline: 5 })
  await stances(forum, 2, { online: 6, offline: 2 })
  const look = (query = '', as?: string) => ((forum.at += 1_000), pages.get(`/id/${query}`, as))
  return { ...pages, look }
}

const titlesIn = (body: string) => [...body.matchAll(/<h2><a href="\/(?:id|en)\/deba[^>]*>([^<]*)/g)].map(([, title]) => title)

test('a card shows what both stalls think of the motion, what they agree on, and whom the debate lacks', async () => {
  const { body } = await (await market()).look()
  const [, first = ''] = body.split('Pelatihan datang ke kios</a></h2>')
  const card = first.slice(0, first.indexOf('</article>'))
  expect(card).toContain('<span class="s on">daring</span> <span>90%')
  expect(card).toContain(
    'Titik temu (sementara):</span> <a href="/id/debat/1-pelatihan-datang-ke-kios#b1" lang="id">Datang pada jam sepi.</a>',
  )
  expect(card).not.toContain('Belum cukup suara')
  const [, second = ''] = body.split('Nama toko di pasar</a></h2>')
  expect(second.slice(0, second.indexOf('</article>'))).toMatch(/perlu 3.*Belum cukup suara luring\. <a href="https:\/\/wa\.me/s)
  const [, third = ''] = body.split('Malam Minggu tanpa live</a></h2>')
  expect(third.slice(0, third.indexOf('</article>'))).not.toContain('class="mini"')
})

test('what is said in the other language says so wherever a list leads there', async () => {
  const { get, look } = await market()
  const own = [(await look()).body, (await get('/id/debat/1-pelatihan-datang-ke-kios')).body]
  for (const body of own) expect(body).not.toContain('(bahasa')
  for (const url of ['/en/', '/en/debate/1-pelatihan-datang-ke-kios', '/en/debate/1-pelatihan-datang-ke-kios/statistics']) {
    const { body } = await get(url)
    expect(body, url).toMatch(/lang="id"[^>]*>(<a [^>]*>)?Datang pada jam sepi\./)
    expect(body, url).toContain('<span class="sm mut">(in Indonesian)</span>')
  }
})

test('debates with common ground, and those that want a stall, have lists of their own', async () => {
  const { look, forum } = await market()
  const ground = (await look('?sort=common-ground')).body
  expect(titlesIn(ground)).toEqual(['Pelatihan datang ke kios'])
  expect(ground).toContain('aria-current="true">Titik temu</a>')
  expect(titlesIn((await look('?sort=needs-offline')).body)).toEqual(['Nama toko di pasar'])
  expect((await look('?sort=needs-online')).body).toContain('Kedua lapak sudah bicara di semua debat di sini.')
  await forum.transactor.run(async ({ db, t }) => void (await db.update(t.threads).set({ state: 'closed' })), '')
  forum.signals.push({ kind: 'head', topic: 2, head: 9 })
  expect(titlesIn((await look('?sort=needs-offline')).body)).toEqual([])
})

test('the market asks for the stall that has hardly spoken, and people of a stall for theirs alone', async () => {
  const { look, forum } = await market()
  const { body } = await look()
  expect(body).toMatch(/<h2 id="perlu-off"><a href="\/id\/\?sort=needs-offline">Perlu suara luring <span>\(1 debat\)/)
  expect(body).toContain('2 orang luring, 6 daring')
  expect(body).not.toContain('perlu-on')
  await forum.person('uda', { stall: 'offline' })
  expect((await look('', 'uda')).body).toContain('Perlu suara lapakmu <span>(1 debat)')
  await forum.person('ibu', { stall: 'online' })
  expect((await look('', 'ibu')).body).not.toContain('Perlu suara')
})

test('the common ground that was reached last stands beside the debates, as long as it is shown', async () => {
  const { look, forum } = await market()
  expect((await look()).body).toMatch(
    /Titik temu terbaru.*<a href="\/id\/debat\/1-pelatihan-datang-ke-kios#b1">Datang pada jam sepi\.<\/a>/s,
  )
  await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } })
  const after = (await look()).body
  expect(after).not.toContain('Titik temu terbaru')
  expect(after).not.toContain('jam sepi')
})

test('a debate shows its common grounds before all replies, on its first page alone', async () => {
  const { get, forum } = await market()
  const first = (await get('/id/debat/1-pelatihan-datang-ke-kios')).body
  expect(first).toMatch(
    /<section class="ground".*urut=titik-temu#balasan.*Titik temu kedua lapak.*Datang pada jam sepi\..*daring <\/span>100%.*luring <\/span>100%/s,
  )
  expect((await get('/id/debat/1-pelatihan-datang-ke-kios?urut=terbaru')).body).not.toContain('class="ground"')
  await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } })
  expect((await get('/id/debat/1-pelatihan-datang-ke-kios')).body).not.toContain('class="ground"')
})

test('however often figures move, the market is made anew once a second at most, and then shows them', async () => {
  const { get, forum, look } = await market()
  const before = (await look()).headers['etag']
  await stances(forum, 2, { offline: 5 })
  expect((await get('/id/')).headers['etag'], 'within the same second').toBe(before)
  const after = await look()
  expect(after.headers['etag']).not.toBe(before)
  expect(after.body).not.toContain('Perlu suara luring')
})
