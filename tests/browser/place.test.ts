import { expect, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

// What must not get lost on the way from one page to another: words that were typed, and the place where somebody reads.

const { forum, browser, origin, sari, pendi, mod } = await openStage()

async function debate(title: string, replies = 0) {
  const input = { title, text: 'Pembeli tidak ikut pindah karena dilarang. Mereka pindah karena malas macet.', motion: 'Pasar perlu live.' }
  const { result } = await forum.run(openThread, { actor: actor(sari), input })
  for (let i = 1; i <= replies; i++)
    await forum.run(postReply, { actor: actor(pendi), input: { threadId: result.threadId, text: `Balasan ${i}\n\n${'kata '.repeat(80)}` } })
  return { id: result.threadId, path: `/id/debat/${result.threadId}-${result.slug}` }
}

test('who changes the language reads on at the same reply', async () => {
  const { path } = await debate('Dibaca dalam dua bahasa', 12)
  const { page, context } = await openWindow(browser, null, origin)
  await page.goto(origin + path)
  await page.locator('#b8').evaluate((reply) => reply.scrollIntoView())
  await page.locator('.lang button[lang=en]').evaluate((button: HTMLElement) => button.click())

  await page.waitForURL(/\/en\/debate\/.*#b8$/)
  expect(await page.locator('#b8').evaluate((reply) => Math.round(reply.getBoundingClientRect().top))).toBeLessThan(60)
  await context.close()
})

test('words of a new debate are there in the other language, and after a look at the rules when they were refused', async () => {
  const { page, context } = await openWindow(browser, sari, origin)
  await page.goto(`${origin}/id/debat/baru`)
  await page.fill('[name=title]', 'Judul yang belum selesai')
  await page.fill('[name=text]', 'Pendek')
  await page.waitForTimeout(900)
  await page.click('.lang button[lang=en]')
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=title]')?.value === 'Judul yang belum selesai')

  await page.click('main form button.pri')
  await page.waitForSelector('[role=alert]')
  await page.click('footer a[href="/en/rules"]')
  await page.waitForURL(/rules/)
  await page.waitForTimeout(500)
  await page.goto(`${origin}/en/debate/new`)
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[name=text]')?.value === 'Pendek')
  await context.close()
})

test('words of a new debate that were typed before the script had come are kept too', async () => {
  const { page, context } = await openWindow(browser, pendi, origin)
  await page.route(/kept-forms/, async (route) => {
    await page.fill('[name=title]', 'Lebih cepat dari jaringan')
    await route.continue()
  })
  await page.goto(`${origin}/id/debat/baru`)
  await page.waitForTimeout(900)
  const again = await context.newPage()
  await again.goto(`${origin}/id/debat/baru`)
  await again.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=title]')?.value === 'Lebih cepat dari jaringan', null, {
    timeout: 5000,
  })
  await context.close()
})

test('an opening that a moderator hides closes before the eyes of a reader, with its title and motion', async () => {
  const { id, path } = await debate('Judul yang memuat nama orang')
  await forum.run(flagPost, { actor: actor(pendi), input: { threadId: id, number: 0, reason: 'hoax' } })
  const cases = await forum.app.inject({ url: '/api/moderation/cases', headers: { cookie: mod.cookie } })
  const caseId = cases.json<{ items: { id: number; threadId: number }[] }>().items.find(({ threadId }) => threadId === id)!.id
  const { page, context, complaints } = await openWindow(browser, null, origin)
  await page.goto(origin + path)
  await page.waitForSelector('live-thread [data-status] [data-link="live"]')

  // The network holds up what the page looked like after an edit, until the hidden one has come.
  const held = Promise.withResolvers<void>()
  const made = Promise.withResolvers<void>()
  let fetched = 0
  await page.route(origin + path, async (route) => {
    const first = ++fetched === 1
    const response = await route.fetch()
    if (first) made.resolve()
    if (first) await held.promise
    await route.fulfill({ response })
  })
  await forum.run(changeThread, { actor: actor(sari), input: { threadId: id, motion: 'Pasar perlu live sekarang.' } })
  await made.promise
  await forum.run(decideCase, { actor: actor(mod), input: { caseId, action: 'hide', rule: 6, reason: 'other', note: 'Tanpa sumber.' } })
  await page.waitForSelector('#b0[data-state=hidden]')
  const late = page.waitForResponse((response) => response.url() === origin + path)
  held.resolve()
  await (await late).finished()
  await page.waitForTimeout(200)
  const seen = await page.locator('main').innerText()
  for (const gone of ['Judul yang memuat nama orang', 'malas macet', 'Pasar perlu live']) expect(seen).not.toContain(gone)
  expect(complaints).toEqual([])
  await context.close()
})

test('the count of replies is a whole sentence, so that it stays right when one becomes two', async () => {
  const { id, path } = await debate('Satu menjadi dua', 1)
  const { page, context } = await openWindow(browser, null, origin, { locale: 'en-GB' })
  await page.goto(origin + path.replace('/id/debat/', '/en/debate/'))
  await page.waitForSelector('live-thread [data-status] [data-link="live"]')
  expect(await page.locator('[data-figure=replies]').allInnerTexts()).toEqual(['1 reply', '1 reply'])
  await forum.run(postReply, { actor: actor(sari), input: { threadId: id, text: 'Yang kedua.' } })
  await page.waitForSelector('#b2', { state: 'attached' })
  expect(await page.locator('[data-figure=replies]').allInnerTexts()).toEqual(['2 replies', '2 replies'])
  await context.close()
})

test('a reply that the forum cannot take now says why it waits, and goes when it can', async () => {
  const { path } = await debate('Sedang penuh')
  const { page, context } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  await page.waitForSelector('live-thread [data-status] [data-link="live"]')
  const busy = { type: '/problems/busy', title: 'Server sedang sibuk.', status: 503, retryAfter: 1 }
  await page.route('**/replies', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(busy) }),
  )
  await page.fill('textarea[name=text]', 'Menunggu giliran.')
  await page.click('reply-composer .send button')
  await page.waitForFunction(() => document.querySelector('[data-draft]')?.textContent?.includes('Server sedang sibuk.'))

  await page.unroute('**/replies')
  await page.waitForSelector('#b1', { state: 'attached', timeout: 10_000 })
  await context.close()
})

test.each([320, 1280])('nothing jumps when the scripts of a page start, in a window of %i pixels', async (width) => {
  const { id, path } = await debate('Halaman yang diam', 3)
  const { page, context } = await openWindow(browser, sari, origin, { viewport: { width, height: 740 } })
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }
    // The line that tells of the connection grows to its left, in a row of its own, and moves nothing but itself.
    const isStatus = ({ node }: { node: Node | null }) => (node instanceof Element ? node : node?.parentElement)?.closest('[data-status]')
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) if (!sources.every(isStatus)) shifts.push(value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  // As on a slow network: the page is painted before its script comes.
  await page.route('**/assets/main-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  for (const address of ['/id/', '/en/', path, `/id/debat/${id}/riwayat`, '/id/orang/sari']) {
    await page.goto(origin + address)
    await page.waitForSelector('theme-switch button')
    await page.waitForTimeout(300)
    expect([address, await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)]).toEqual([address, []])
  }
  await context.close()
})
