import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { openDebate } from './open-pages.ts'

/** A debate with two replies: one that 18 of 20 and 19 of 20 agree with, and one with four votes of a stall. */
async function opened() {
  const site = await openDebate()
  for (const text of ['Balasan pertama di debat ini.', 'Balasan kedua di debat ini.'])
    await site.forum.run(postReply, { as: 'sari', input: { threadId: 1, text } })
  const none = { buyerAgree: 0, buyerDisagree: 0, buyerPass: 0, observerAgree: 0, observerDisagree: 0, observerPass: 0 }
  const rest = { ...none, threadId: 1, helpful: 0, minds: 0, onlineRate: 0.5, offlineRate: 0.5, lookedKey: 0, onlinePass: 0 }
  await site.forum.transactor.run(async ({ db, t }) => {
    const common = {
      onlineAgree: 18,
      onlineDisagree: 2,
      offlineAgree: 19,
      offlineDisagree: 0,
      offlinePass: 1,
      key: 0.78,
      badge: 'common-ground' as const,
    }
    const waiting = {
      onlineAgree: 30,
      onlineDisagree: 2,
      offlineAgree: 4,
      offlineDisagree: 0,
      offlinePass: 0,
      key: 0.76,
      badge: 'waiting' as const,
    }
    await db.insert(t.replyFigures).values([
      { ...rest, ...common, number: 1, version: 1 },
      { ...rest, ...waiting, number: 2, version: 2 },
    ])
  }, '')
  return site
}

const seen = (body: string) => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('the page works the formula through with the best reply of the reader’s own debate', async () => {
  const { get } = await opened()
  const { body } = await get('/en/common-ground?thread=1')
  expect(body).toContain('href="/en/debate/1/b/1"')
  expect(body).toContain('href="/api/threads/1/votes.csv"')
  // 19/22 = .864, 20/22 = .909, and their product .785.
  expect(seen(body)).toContain('An example from this debate: reply #1')
  expect(seen(body)).toMatch(/votes \+ 2\) 19 ÷ 22 = 0\.864 20 ÷ 22 = 0\.909 Lower bound 0\.7\d+ 0\.8\d+/)
  expect(seen(body)).toContain('Order: 0.864 × 0.909 = 0.785.')
  expect(seen(body)).toContain('the lower bound is at least 0.5, and each stall has given 20 votes or more')
  expect(seen((await get('/id/titik-temu?debat=1')).body)).toContain('Urutan: 0,864 × 0,909 = 0,785.')
})

test('it never shows figures that are withheld, also when asked for that very reply', async () => {
  const { get } = await opened()
  const text = seen((await get('/en/common-ground?thread=1&b=2')).body)
  expect(text).toContain('An example from this debate: reply #1')
  expect(text).not.toMatch(/\b30 32\b/)
})

test('it says why four of five earn nothing and five of five do', async () => {
  const { get } = await opened()
  const text = seen((await get('/en/common-ground')).body)
  expect(text).toContain('the lower bound is 0.435')
  expect(text).toContain('If 5 of 5 agree, it is 0.649')
  expect(text).toContain('Order: 0.808 × 0.571 = 0.462.')
  expect(text).toContain('Badge: none. In the offline stall the lower bound is 0.272, less than 0.5.')
})

test('a debate that shows nothing yet has an example that was made up, and one that is not there is not found', async () => {
  const { get, forum } = await opened()
  await forum.transactor.run(async ({ db, t }) => void (await db.delete(t.replyFigures)), '')
  expect(seen((await get('/id/titik-temu?debat=1')).body)).toContain('Ini contoh karangan.')
  expect((await get('/id/titik-temu?debat=999')).statusCode).toBe(404)
  expect((await get('/id/titik-temu?debat=x')).statusCode).toBe(400)
})

test('the easier bound is named only for a badge that stands by it', async () => {
  const { get, forum } = await opened()
  // 13 of 20 have a lower bound of .467: too little to win a badge, enough to keep one.
  await forum.transactor.run(
    async ({ db, t }) =>
      void (await db.update(t.replyFigures).set({ onlineAgree: 13, onlineDisagree: 7 }).where(eq(t.replyFigures.number, 1))),
    '',
  )
  const text = seen((await get('/en/common-ground?thread=1')).body)
  expect(text).toContain('the lower bound is at least 0.45, and each stall has given 20 votes or more')
})
