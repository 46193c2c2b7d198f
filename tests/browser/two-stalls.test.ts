import { expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari, pendi } = await openStage()

const input = { title: 'Dua lapak berdampingan', text: 'Pembeli tidak ikut pindah karena dilarang. Mereka pindah karena malas macet.' }
const { result } = await forum.run(openThread, { actor: actor(sari), input })
const say = (as: typeof sari, text: string) => forum.run(postReply, { actor: actor(as), input: { threadId: result.threadId, text } })
for (let i = 1; i <= 4; i++) {
  await say(sari, `Dari kamar belakang ${i}: pembeli datang dari layar.`)
  await say(pendi, `Dari kios ${i}: pembeli datang dari lorong.`)
}
const address = `${origin}/id/debat/${result.threadId}-${result.slug}?urut=dua-lapak`

type Page = Awaited<ReturnType<typeof openWindow>>['page']

/** Which stall is on the screen, whole: not while it still moves. */
const inSight = (page: Page) =>
  page.evaluate(() =>
    ['lapak-daring', 'lapak-luring'].filter((id) => {
      const { left, right } = document.getElementById(id)!.getBoundingClientRect()
      return left >= 0 && right <= innerWidth
    }),
  )
const settles = async (page: Page, side: string) => expect.poll(() => inSight(page), { timeout: 3_000 }).toEqual([side])

test.each([
  ['with a script', true],
  ['without a script', false],
])('on a phone one swipes or taps from one stall to the other, %s', async (_, javaScriptEnabled) => {
  const { page, context } = await openWindow(browser, null, origin, { hasTouch: true, isMobile: true, javaScriptEnabled })
  await page.goto(address)
  await settles(page, 'lapak-daring')

  await page.locator('.duo').evaluate((duo) => duo.scrollIntoView({ block: 'start' }))
  const touch = await context.newCDPSession(page)
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 260 }] })
  await finger('touchStart', 320)
  for (let x = 300; x >= 40; x -= 20) await finger('touchMove', x)
  await finger('touchEnd')
  await settles(page, 'lapak-luring')
  await page.locator('.pick a[href="#lapak-daring"]').tap()
  await settles(page, 'lapak-daring')
  await page.locator('.pick a[href="#lapak-luring"]').tap()
  await settles(page, 'lapak-luring')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await context.close()
})

test('the stall in sight is marked above, and a reader of the keyboard comes from one to the other', async () => {
  const { page, context, complaints } = await openWindow(browser, sari, origin)
  await page.goto(address)
  const marked = () => page.locator('.pick a').evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor))
  const [first, second] = await marked()
  expect(first).not.toBe(second)

  await page.locator('.pick a[href="#lapak-luring"]').focus()
  await page.keyboard.press('Enter')
  await settles(page, 'lapak-luring')
  await expect.poll(marked, { timeout: 3_000 }).toEqual([second, first])
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('lapak-luring')

  // Whoever goes on from the other side by Tab alone sees what has the focus.
  await page.locator('#lapak-daring article:last-of-type a.no').focus()
  await settles(page, 'lapak-daring')
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.closest('#lapak-luring'))) break
  }
  await settles(page, 'lapak-luring')
  expect(complaints).toEqual([])
  await context.close()
})

test.each([320, 360, 719, 720, 1280])(
  'nothing is wider than a screen of %i, and from 720 on both stand side by side with the same room',
  async (width) => {
    const { page, context } = await openWindow(browser, null, origin, { viewport: { width, height: 800 } })
    for (const url of [address, address.replace('/id/debat', '/en/debate'), address.replace('dua-lapak', 'titik-temu'), `${origin}/id/`]) {
      await page.goto(url)
      expect([url, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([url, 0])
    }
    await page.goto(address)
    const [left, right] = await Promise.all(['#lapak-daring', '#lapak-luring'].map((side) => page.locator(side).boundingBox()))
    expect(left!.width).toBe(right!.width)
    expect(right!.x + right!.width <= width).toBe(width >= 720)
    await context.close()
  },
)

test('a new reply only counts there, and nothing that is read moves', async () => {
  const { page, context } = await openWindow(browser, null, origin)
  await page.goto(address)
  await page.waitForSelector('live-thread [data-status] [data-link="live"]')
  const before = await page.locator('.duo article').count()
  const { number } = (await say(pendi, 'Sementara kamu membaca.')).result
  await page.waitForSelector('[data-pill] .pill')
  expect(await page.locator('.duo article').count()).toBe(before)
  expect(await page.locator(`#b${number}`).count()).toBe(0)
  await context.close()
})
