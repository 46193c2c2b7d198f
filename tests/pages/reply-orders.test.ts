import { expect, test } from 'vitest'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Stall } from '../../server/people/schema.ts'
import type { Forum } from '../tools/open-forum.ts'
import { tally, voteAll } from '../tools/vote-all.ts'
import { openDebate } from './open-pages.ts'

const say = (forum: Forum, stall: Stall, text: string, more = {}) =>
  forum.run(postReply, { as: `penulis-${stall}`, input: { threadId: 1, text, stall, ...more } })

/** 1 and 2 from the online stall, 3 from the offline one, which answers 1; 1 is common ground, 3 has one vote, 2 none. */
async function votedDebate() {
  const debate = await openDebate()
  const { forum } = debate
  await say(forum, 'online', 'Kami mau jam sepi.')
  await say(forum, 'online', 'Kami mau ongkir jelas.')
  await say(forum, 'offline', 'Kios tidak bisa ditinggal.', { parent: 1 })
  await voteAll(forum, 1, { online: [6, 0], offline: [6, 0] })
  await voteAll(forum, 3, { online: [1, 0] })
  await tally(forum)
  return debate
}

const numbersIn = (body: string) => [...body.matchAll(/<article class="reply[^>]* id="b(\d+)"/g)].map(([, number]) => Number(number))

test.each([
  ['urut=titik-temu', 'sort=common-ground', [1, 3], 'Yang paling disetujui kedua lapak ada di atas.'],
  ['urut=daring', 'sort=online', [1, 3], 'Yang paling disetujui lapak daring'],
  ['urut=luring', 'sort=offline', [1, 3], 'Yang paling disetujui lapak luring'],
  ['urut=terbaru', 'sort=newest', [3, 2, 1], ''],
  ['urut=terbaru&lapak=daring', 'sort=newest&stall=online', [2, 1], 'Hanya balasan dari lapak daring'],
  ['urut=dua-lapak', 'sort=two-stalls', [1, 2, 3], 'Kedua lapak mendapat tempat yang sama luas.'],
])('a debate is read by %s, which is %s in English', async (query, english, numbers, says) => {
  const debate = await votedDebate()
  const { body } = await debate.get(`${debate.address}?${query}`)
  expect(numbersIn(body)).toEqual(numbers)
  expect(body).toContain(says)
  expect(body, 'the words of both languages are known in both').toContain(`value="${debate.english}?${english.replaceAll('&', '&amp;')}"`)
  expect(numbersIn((await debate.get(`${debate.address}?${english}`)).body)).toEqual(numbers)
  expect(body, 'new replies only count in a list without an end').toContain('page="0"')
})

test('lists by votes say that others are left out, and lead to all of them', async () => {
  const { get, address } = await votedDebate()
  const { body } = await get(`${address}?urut=luring`)
  expect(body).toContain('Di sini hanya ada balasan yang sudah diberi suara.')
  expect(body).toContain(`<a href="${address}#balasan">Lihat semua balasan</a>`)
  expect(body).toMatch(/urut=luring#balasan" aria-current="true"><span class="s off">Luring/)
  expect((await get(`${address}?urut=terkeras`)).statusCode).toBe(400)
})

test('a link to a reply that is not in the list leads to wherever it stands', async () => {
  const { get, address } = await votedDebate()
  expect((await get(`${address}?urut=daring`)).body).toMatch(/Menjawab <a href="#b1">#1<\/a>/)
  expect((await get(`${address}?urut=terbaru&lapak=luring`)).body).toContain('Menjawab <a href="/id/debat/1/b/1">#1</a>')
})

test('what is not shown is in no list by votes, and a kept list shows newer figures', async () => {
  const { get, address, forum } = await votedDebate()
  const list = async () => numbersIn((await get(`${address}?urut=daring`)).body)
  expect(await list()).toEqual([1, 3])
  await voteAll(forum, 2, { online: [9, 0] })
  await tally(forum)
  expect(await list()).toEqual([2, 1, 3])
  await forum.run(deleteReply, { as: 'penulis-online', input: { threadId: 1, number: 2 } })
  expect(await list()).toEqual([1, 3])
})

test('a long list by votes goes on page by page', async () => {
  const { get, address, forum } = await openDebate()
  for (let i = 1; i <= 52; i++) await say(forum, 'online', `Balasan ke-${i}.`)
  await forum.transactor.run(async ({ db, t }) => {
    const none = { buyerAgree: 0, buyerDisagree: 0, buyerPass: 0, observerAgree: 0, observerDisagree: 0, observerPass: 0 }
    const stalls = { onlineAgree: 1, onlineDisagree: 0, onlinePass: 0, offlineAgree: 0, offlineDisagree: 0, offlinePass: 0 }
    const rates = { key: 0.3, onlineRate: 0.6, offlineRate: 0.5, badge: 'waiting', version: 1, helpful: 0, minds: 0 } as const
    for (let number = 1; number <= 52; number++)
      await db.insert(t.replyFigures).values({ threadId: 1, number, ...none, ...stalls, ...rates })
  }, '')
  const { body } = await get(`${address}?urut=titik-temu`)
  expect(numbersIn(body)).toHaveLength(50)
  expect(body).toContain(`rel="next" href="${address}?urut=titik-temu&amp;after=3#balasan"`)
  expect(numbersIn((await get(`${address}?urut=titik-temu&after=3`)).body)).toEqual([2, 1])
})

test('both stalls stand side by side with the same room, and an empty one is invited', async () => {
  const { get, address, forum } = await openDebate()
  for (let i = 1; i <= 5; i++) await say(forum, 'online', `Balasan ke-${i}.`)
  const alone = (await get(`${address}?urut=dua-lapak`)).body
  expect(numbersIn(alone)).toHaveLength(3)
  expect(alone).toContain('Belum ada balasan dari lapak luring.')
  expect(alone).toContain(`https://wa.me/?text=${encodeURIComponent('*Lorong sepi itu nyata*\nMosi: Pasar butuh pelatihan live.\n\n')}`)
  expect(alone).toContain(`<a class="btn" href="${address}?urut=terbaru&amp;lapak=daring#balasan">Semua balasan lapak daring</a>`)
  for (let i = 1; i <= 4; i++) await say(forum, 'offline', `Jawaban ke-${i}.`)
  const both = (await get(`${address}?urut=dua-lapak`)).body
  expect(numbersIn(both)).toHaveLength(8)
  for (const id of ['lapak-daring', 'lapak-luring']) {
    expect(both).toContain(`<a href="#${id}">`)
    expect(both).toContain(`id="${id}"`)
  }
  expect(both).not.toContain('Ajak lewat WhatsApp')
})

test('people of a stall that has hardly spoken on the motion are asked for by WhatsApp, in the language of the page', async () => {
  const { get, address, english, forum } = await openDebate()
  const stance = async (stall: Stall, from: number, to: number) => {
    for (let i = from; i <= to; i++) {
      await forum.person(`${stall}-${i}`, { stall })
      await forum.run(takeStance, { as: `${stall}-${i}`, input: { threadId: 1, stance: 'agree' } })
    }
    await tally(forum)
  }
  await stance('online', 1, 4)
  expect((await get(address)).body).not.toContain('class="invite"')
  await stance('online', 5, 5)
  const { body } = await get(address)
  expect(body).toContain('<div class="invite"><p>Belum ada suara lapak luring.</p>')
  const link = /<div class="invite">.*?href="https:\/\/wa\.me\/\?text=([^"]+)"/s.exec(body)![1]!
  expect(decodeURIComponent(link)).toBe(
    `*Lorong sepi itu nyata*\nMosi: Pasar butuh pelatihan live.\n\nSuara pedagang luring masih kurang di debat ini. Berjualan di pasar, kios, atau toko? Bacanya tanpa akun:\nhttp://127.0.0.1:3000${address}`,
  )
  expect((await get(english)).body).toContain('Invite via WhatsApp')
  await stance('offline', 1, 2)
  expect((await get(address)).body).toContain('Baru 2 orang dari lapak luring yang mengambil sikap.')
  await stance('offline', 3, 5)
  expect((await get(address)).body).not.toContain('class="invite"')
})
