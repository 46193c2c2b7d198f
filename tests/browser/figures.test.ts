import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import type { Stance, Vote } from '../../server/debate/schema.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import type { Guest } from '../tools/open-app.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari } = await openStage()

/** Six people of each stall, in turns. */
const crowd = await Promise.all(
  Array.from({ length: 12 }, (_, n) => forum.guest(`orang-${n}`, { stall: n % 2 === 0 ? 'online' : 'offline' })),
)
const vote = (threadId: number, as: Guest, said: Vote) =>
  forum.run(castVote, { actor: actor(as), input: { threadId, number: 1, vote: said } })
const stand = (threadId: number, as: Guest, stance: Stance) => forum.run(takeStance, { actor: actor(as), input: { threadId, stance } })

/** A debate with one reply, of which the first ten say that they agree, but for the last of each stall. */
async function debate() {
  const input = {
    title: 'Angka yang bergerak',
    text: 'Pembeli tidak ikut pindah karena dilarang. Mereka pindah karena malas macet.',
    motion: 'Pedagang pasar lebih butuh pelatihan daripada larangan.',
  }
  const { result } = await forum.run(openThread, { actor: actor(sari), input })
  const { threadId } = result
  await forum.run(postReply, { actor: actor(sari), input: { threadId, text: 'Pelatihan yang gratis pun sepi peminat.' } })
  for (const [index, person] of crowd.slice(0, 10).entries()) {
    await stand(threadId, person, index < 8 ? 'agree' : 'disagree')
    await vote(threadId, person, index < 8 ? 'agree' : 'disagree')
  }
  return { threadId, path: `/id/debat/${threadId}-${result.slug}` }
}

const untilLive = (page: Page) => page.waitForSelector('live-thread [data-status] [data-link="live"]')
const figures = (page: Page) => page.locator('#b1 [data-figures="1"]')
const balance = (page: Page) => page.locator('[data-balance]').first()

test('what one votes moves the figures before the eyes of another, in place', async () => {
  const { threadId, path } = await debate()
  const { page, context, complaints } = await openWindow(browser, null, origin)
  await page.goto(origin + path)
  await untilLive(page)
  await page.waitForFunction(() => document.querySelector('#b1 [data-figures]')?.textContent?.includes('4'))
  expect(await balance(page).innerText()).toContain('80%')

  // Where it is drawn the same, only lengths and words change: the elements are the ones that were there.
  const bars = '#b1 [data-figures] rect, [data-balance] rect'
  const marked = await page.$$eval(bars, (rects) => {
    for (const rect of rects) Object.assign(rect, { seen: true })
    return rects.length
  })
  expect(marked).toBeGreaterThan(0)
  await page.evaluate(() => scrollTo(0, 200))

  await vote(threadId, crowd[10]!, 'agree')
  await stand(threadId, crowd[10]!, 'disagree')
  await page.waitForFunction(() => document.querySelector('[data-balance]')?.textContent?.includes('67%'))
  await page.waitForFunction(() => /5\D+6/.test(document.querySelector('#b1 [data-figures]')?.textContent ?? ''))
  expect(await page.$$eval(bars, (rects) => rects.filter((rect) => 'seen' in rect).length)).toBe(marked)
  expect(await page.evaluate(() => scrollY)).toBe(200)
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.aw rect')!).transitionProperty)).toContain('width')
  expect(complaints).toEqual([])
  await context.close()
})

test('who was away for a while finds the figures as they are, and nobody needs a script for them', async () => {
  const { threadId, path } = await debate()
  const { page, context } = await openWindow(browser, null, origin)
  const plain = await openWindow(browser, null, origin, { javaScriptEnabled: false, reducedMotion: 'reduce' })
  await page.goto(origin + path)
  await untilLive(page)
  await context.setOffline(true)
  await page.waitForSelector('live-thread [data-status] [data-link="offline"], live-thread [data-status] [data-link="reconnecting"]')
  for (const person of crowd.slice(8)) await vote(threadId, person, 'agree')
  await context.setOffline(false)
  await page.waitForFunction(() => /6\D+6/.test(document.querySelector('#b1 [data-figures]')?.textContent ?? ''), undefined, {
    timeout: 30_000,
  })
  await plain.page.goto(origin + path)
  expect(await figures(plain.page).innerText()).toBe(await figures(page).innerText())
  await Promise.all([context.close(), plain.context.close()])
})

test('the keyboard stays where it is when figures move under it', async () => {
  const { threadId, path } = await debate()
  const { page, context } = await openWindow(browser, crowd[11]!, origin)
  await page.goto(origin + path)
  await untilLive(page)
  const control = page.locator('#b1 button:visible').first()
  await control.focus()
  const name = await control.innerText()
  await vote(threadId, crowd[10]!, 'agree')
  await page.waitForFunction(() => /5\D+6/.test(document.querySelector('#b1 [data-figures]')?.textContent ?? ''))
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe(name)
  await context.close()
})
