import { expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari, pendi } = await openStage()

test('that a reply changed a mind appears live to a reader of the other language, and goes when it is taken back', async () => {
  const input = { title: 'Kios sebagai panggung', text: 'Pembeli tidak ikut pindah karena dilarang. Mereka pindah karena malas macet.' }
  const { threadId, slug } = (await forum.run(openThread, { actor: actor(sari), input })).result
  await forum.run(postReply, { actor: actor(sari), input: { threadId, text: 'Jangan tiru studio, tiru pasar.' } })
  const reader = await openWindow(browser, null, origin, { locale: 'en-GB' })
  const trader = await openWindow(browser, pendi, origin)
  for (const { page } of [reader, trader]) page.setDefaultTimeout(8_000)
  await reader.page.goto(`${origin}/en/debate/${threadId}-${slug}`)
  await reader.page.waitForSelector('live-thread [data-status] [data-link="live"]')
  await reader.page.evaluate(() => Object.assign(window, { same: true }))

  await trader.page.goto(`${origin}/id/debat/${threadId}-${slug}`)
  await trader.page.locator('#b1 summary').last().press('Enter')
  await trader.page.locator('#b1 [data-mind]').press('Enter')
  await trader.page.fill('textarea[name=reason]', 'Saya kira harus punya studio. Ternyata kios saya sendiri panggungnya.')
  await trader.page.keyboard.press('Tab')
  await trader.page.locator('form[data-form=mind] button.pri').press('Enter')
  await trader.page.waitForSelector('#b1 .changed')

  await reader.page.waitForSelector('#b1 .changed')
  expect(await reader.page.locator('#b1 .changed').innerText()).toMatch(/Changed the mind of 1 person: 1\s+offline/)
  expect(await reader.page.evaluate(() => 'same' in window), 'no other page was loaded').toBe(true)

  await trader.page.locator('#b1 .changed a').click()
  await trader.page.locator('input[value=back] ~ button').click()
  await reader.page.waitForSelector('#b1 .changed', { state: 'detached' })
  expect([...reader.complaints, ...trader.complaints]).toEqual([])
})
