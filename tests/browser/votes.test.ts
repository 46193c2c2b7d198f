import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari, pendi } = await openStage()

/** A debate of its own for each test, with three replies by `sari`. */
async function debate(title: string) {
  const input = {
    title,
    text: 'Pembeli tidak ikut pindah karena dilarang. Mereka pindah karena malas macet.',
    motion: 'Pasar lebih butuh pelatihan daripada larangan.',
  }
  const { result } = await forum.run(openThread, { actor: actor(sari), input })
  const { threadId } = result
  for (const n of [1, 2, 3]) await forum.run(postReply, { actor: actor(sari), input: { threadId, text: `Balasan yang ke-${n}.` } })
  return { id: threadId, path: `/id/debat/${threadId}-${result.slug}` }
}

/** What counts of a debate's votes: `1 offline agree` for each. */
async function counted(threadId: number): Promise<string[]> {
  const { db, t } = forum.readers.read
  const rows = await db.select().from(t.votes).where(eq(t.votes.threadId, threadId)).orderBy(t.votes.number)
  const [figures] = await db.select().from(t.replyFigures).where(eq(t.replyFigures.threadId, threadId))
  const { offlineAgree = 0, offlineDisagree = 0, offlinePass = 0, onlineAgree = 0, onlineDisagree = 0, onlinePass = 0 } = figures ?? {}
  const first = offlineAgree + offlineDisagree + offlinePass + onlineAgree + onlineDisagree + onlinePass
  expect(first, 'the counters of a reply are its votes').toBe(rows.filter(({ number }) => number === figures?.number).length)
  return rows.map(({ number, stall, vote }) => `${number} ${stall} ${vote}`)
}

const button = (page: Page, number: number, name: string) =>
  page
    .locator(`#b${number}`)
    .getByRole('group', { name: /Suaramu/ })
    .getByRole('button', { name, exact: true })
const isPressed = (page: Page, number: number, name: string) => button(page, number, name).getAttribute('aria-pressed')
const answered = (page: Page, what: string) => page.waitForResponse((response) => response.url().endsWith(what) && response.ok())

test('a vote is shown at once, counted once, changed and taken back; the other tab of the same person has it too', async () => {
  const { id, path } = await debate('Memberi suara')
  const { page, context, complaints } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  const vote = answered(page, '/replies/2/vote')
  await button(page, 2, 'Setuju').click()
  expect(await isPressed(page, 2, 'Setuju')).toBe('true')
  await vote
  expect(await counted(id)).toEqual(['2 offline agree'])

  const other = await context.newPage()
  await other.goto(origin + path)
  expect(await isPressed(other, 2, 'Setuju')).toBe('true')
  await Promise.all([
    answered(other, '/vote'),
    answered(page, '/vote'),
    button(other, 2, 'Tidak').click(),
    button(page, 2, 'Lewati').click(),
  ])
  expect(await counted(id)).toHaveLength(1)

  await page.reload()
  const chosen = await page.locator('#b2 .seg [aria-pressed=true]').innerText()
  await Promise.all([answered(page, '/vote'), button(page, 2, chosen).click()])
  expect(await counted(id)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('by keyboard alone somebody votes, marks what helped, takes a stance and rates the opening', async () => {
  const { id, path } = await debate('Dengan papan ketik saja')
  const { page, context } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  for (const [focus, what] of [
    ['#b1 .seg button:nth-child(2)', '/vote'],
    ['#b1 .acts > button', '/helpful'],
    ['.stance button:nth-child(3)', '/stance'],
  ] as const) {
    await page.focus(focus)
    await Promise.all([answered(page, what), page.keyboard.press('Space')])
    expect(await page.getAttribute(focus, 'aria-pressed')).toBe('true')
  }
  await page.focus('.rate summary')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await Promise.all([answered(page, '/rating'), page.keyboard.press('Enter')])
  expect(await page.locator('.rates [aria-pressed=true]').innerText()).toBe('Aktual 1')
  // A frame of the moment before may say so a second later.
  await page.locator('#b1 [data-helped]').getByText('1', { exact: true }).waitFor()
  expect(await counted(id)).toEqual(['1 offline disagree'])
  await context.close()
})

test('without JavaScript each choice is a plain form that leads back to its place', async () => {
  const { id, path } = await debate('Bersuara tanpa skrip')
  const { page, context } = await openWindow(browser, pendi, origin, { javaScriptEnabled: false })
  await page.goto(origin + path)
  await button(page, 3, 'Setuju').click()
  await page.waitForURL(/#b3$/)
  expect([await isPressed(page, 3, 'Setuju'), await counted(id)]).toEqual(['true', ['3 offline agree']])
  await page.locator('.stance').getByRole('button', { name: 'Ragu' }).click()
  await page.waitForURL(/#mosi$/)
  expect(await page.locator('.stance [aria-pressed=true]').innerText()).toBe('Ragu')
  await page.click('.stall summary')
  await page.locator('.stall').getByRole('button', { name: 'Lapak daring' }).click()
  await page.waitForURL(/#lapak$/)
  await button(page, 1, 'Tidak').click()
  await button(page, 3, 'Setuju').click() // pressed in: takes it back
  expect(await counted(id)).toEqual(['1 online disagree'])
  await context.close()

  const reader = await openWindow(browser, null, origin, { javaScriptEnabled: false })
  await reader.page.goto(origin + path)
  await button(reader.page, 1, 'Setuju').click()
  expect(decodeURIComponent(new URL(reader.page.url()).search)).toBe(`?next=${path}#b1`)
  await reader.context.close()
})

test('without a network a vote waits and is counted once; a lost answer is no second vote', async () => {
  const { id, path } = await debate('Di dalam terowongan')
  const { page, context } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  await page.waitForSelector('live-thread [data-link="live"]')
  await context.setOffline(true)
  await button(page, 1, 'Setuju').click()
  await page.waitForSelector('#b1 [data-said]')
  expect([await isPressed(page, 1, 'Setuju'), await counted(id)]).toEqual(['true', []])
  await Promise.all([answered(page, '/vote'), context.setOffline(false)])
  await page.waitForSelector('#b1 [data-said]', { state: 'detached' })
  expect(await counted(id)).toEqual(['1 offline agree'])

  const keys: (string | undefined)[] = []
  await page.route('**/replies/2/vote', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length > 1) return route.continue()
    await route.fetch()
    return route.abort() // carried out, and never answered
  })
  await button(page, 2, 'Tidak').click()
  await answered(page, '/replies/2/vote')
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
  expect(await counted(id)).toEqual(['1 offline agree', '2 offline disagree'])
  await context.close()
})

test('what is refused goes back to what it was and says why; one’s own reply has no buttons', async () => {
  const { path } = await debate('Tidak bisa')
  const { page, context } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  const problem = { type: '/problems/thread-closed', title: 'Debat ini sudah ditutup.', status: 409 }
  await page.route('**/vote', (route) =>
    route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  )
  await button(page, 1, 'Setuju').click()
  await page.waitForSelector('#b1 [data-said]')
  expect([await page.locator('#b1 [data-said]').innerText(), await isPressed(page, 1, 'Setuju')]).toEqual([problem.title, 'false'])
  await context.close()

  const own = await openWindow(browser, sari, origin)
  await own.page.goto(origin + path)
  expect(await own.page.locator('#b1 .acts button').count()).toBe(0)
  await own.context.close()
})

test('somebody is asked about one reply after the other, and answers with keys', async () => {
  const { id, path } = await debate('Satu demi satu')
  const { page, context, complaints } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  await page.click('.votes li:not([hidden]) a[href$="/suara"]')
  for (const [left, key] of [
    ['3', '1'],
    ['2', '2'],
    ['1', '3'],
  ] as const) {
    await page.getByText(`${left} balasan menunggu suaramu`).waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('vote-strip') !== null)
    await Promise.all([answered(page, '/vote'), page.keyboard.press(key)])
  }
  await page.getByText('Kamu sudah memberi suara untuk semua balasan').waitFor()
  expect((await counted(id)).map((vote) => vote.split(' ')[2])).toEqual(['agree', 'disagree', 'pass'])
  expect(complaints).toEqual([])
  await context.close()
})

test('on the page of the debate itself somebody is asked about one reply at a time, by keyboard; what is voted on below does not move it', async () => {
  const { id, path } = await debate('Ditanya di debatnya')
  const { page, context, complaints } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  const strip = page.locator('.votes')
  const seen = () => strip.locator('li:visible').evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['asks']))
  expect(await seen()).toEqual(['1'])
  expect((await strip.boundingBox())!.height).toBeLessThanOrEqual(220)
  await Promise.all([answered(page, '/replies/2/vote'), button(page, 2, 'Tidak').click()])
  expect(await seen(), 'that was voted on elsewhere').toEqual(['1'])
  await strip.locator('li:visible button').first().focus()
  await Promise.all([answered(page, '/replies/1/vote'), page.keyboard.press('Enter')])
  await strip.locator('li[data-asks="2"]').waitFor()
  expect(await strip.locator('li[data-asks="2"] [aria-pressed=true]').innerText()).toBe('Tidak')
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['asks']), 'reading goes on there').toBe('2')
  expect(await isPressed(page, 1, 'Setuju')).toBe('true')
  expect(await counted(id)).toEqual(['1 offline agree', '2 offline disagree'])
  await strip.locator('summary').press('Enter')
  expect(await seen()).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('without a script the strip is a plain form that goes on to the next reply', async () => {
  const { id, path } = await debate('Strip tanpa skrip')
  const { page, context } = await openWindow(browser, pendi, origin, { javaScriptEnabled: false })
  await page.goto(origin + path)
  await page.locator('.votes li:visible').getByRole('button', { name: 'Lewati' }).press('Enter')
  await page.waitForURL(/#b1$/)
  expect(await counted(id)).toEqual(['1 offline pass'])
  expect(await page.locator('.votes li:visible').getAttribute('data-asks')).toBe('2')
  await context.close()
})
