import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
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
const vote = (threadId: number, as: Guest) => forum.run(castVote, { actor: actor(as), input: { threadId, number: 1, vote: 'agree' } })

/** A debate with long replies, with the first of which nine of ten agree who are needed for a common ground, and that lacks the online stall. */
async function debate() {
  const input = {
    title: 'Bagian yang bergerak',
    text: 'Pembeli tidak ikut pindah karena dilarang. Mereka pindah karena malas macet.',
    motion: 'Pedagang pasar lebih butuh pelatihan daripada larangan.',
  }
  const { result } = await forum.run(openThread, { actor: actor(sari), input })
  const { threadId } = result
  for (let n = 1; n <= 12; n++)
    await forum.run(postReply, {
      actor: actor(sari),
      input: { threadId, text: `Balasan ${n}. ${'Sepi peminat di pasar, kata mereka. '.repeat(12)}` },
    })
  for (const [index, person] of crowd.entries()) {
    if (index % 2 === 1) await forum.run(takeStance, { actor: actor(person), input: { threadId, stance: 'agree' } })
    if (index < 9) await vote(threadId, person)
  }
  return { threadId, path: `/id/debat/${threadId}-${result.slug}` }
}

const untilLive = (page: Page) => page.waitForSelector('live-thread [data-status] [data-link="live"]')
const panel = (page: Page) => page.locator('section.ground')
const top = (page: Page, selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top)

test('common ground and whom a debate lacks appear before who reads below, move on under his focus, and go, in place', async () => {
  const { threadId, path } = await debate()
  const { page, context, complaints } = await openWindow(browser, null, origin)
  const other = await openWindow(browser, crowd[9]!, origin)
  await page.goto(origin + path)
  await untilLive(page)
  expect(await panel(page).count()).toBe(0)
  expect(await page.locator('.invite').innerText()).toContain('Belum ada suara lapak daring')
  await page.locator('#b6').evaluate((element) => element.scrollIntoView())
  const before = await top(page, '#b6')

  await other.page.goto(origin + path)
  await untilLive(other.page)
  await other.page.locator('#b1').getByRole('button', { name: 'Setuju', exact: true }).click()
  await panel(page).waitFor({ state: 'attached' })
  expect(await panel(page).innerText()).toContain('Balasan 1')
  expect(await top(page, '#b6')).toBeCloseTo(before, 0)
  await panel(other.page).waitFor({ state: 'attached' })

  const link = panel(page).locator('li a')
  await link.focus()
  await forum.run(castVote, { actor: actor(crowd[10]!), input: { threadId, number: 1, vote: 'disagree' } })
  await forum.run(takeStance, { actor: actor(crowd[10]!), input: { threadId, stance: 'disagree' } })
  await page.waitForFunction(() => document.querySelector('section.ground')?.textContent?.includes('83%'))
  await page.waitForFunction(() => document.querySelector('.invite')?.textContent?.includes('Baru 1 orang'))
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)

  await forum.run(deleteReply, { actor: actor(sari), input: { threadId, number: 1 } })
  await panel(page).waitFor({ state: 'detached' })
  for (const person of [0, 2, 4, 6]) await forum.run(takeStance, { actor: actor(crowd[person]!), input: { threadId, stance: 'unsure' } })
  await page.locator('.invite').waitFor({ state: 'detached' })
  await page.reload()
  expect([await panel(page).count(), await page.locator('.invite').count()]).toEqual([0, 0])
  expect([...complaints, ...other.complaints]).toEqual([])
  await Promise.all([context.close(), other.context.close()])
})
