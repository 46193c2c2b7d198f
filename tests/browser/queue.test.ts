import { afterEach, beforeEach, expect, test } from 'vitest'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import type { FlagReason } from '../../server/moderation/flags/reasons.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow, type Window } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari, pendi, mod } = await openStage()

let moderator: Window
beforeEach(async () => {
  moderator = await openWindow(browser, mod, origin)
})
afterEach(async () => {
  expect(moderator.complaints).toEqual([])
  await moderator.context.close()
})

/** Flags a reply of a new debate. */
async function openCase(title: string, reason: FlagReason): Promise<void> {
  const input = { title, text: 'Pembeli tidak ikut pindah karena dilarang.' }
  const { result } = await forum.run(openThread, { actor: actor(sari), input })
  await forum.run(postReply, { actor: actor(sari), input: { threadId: result.threadId, text: 'Datang saja ke kios saya.' } })
  await forum.run(flagPost, { actor: actor(pendi), input: { threadId: result.threadId, number: 1, reason } })
}

const REASON = 'Ini iklan, bukan jawaban atas debatnya.'

test('what a moderator types belongs to its case: a more urgent one changes neither the words nor the mark in the list', async () => {
  await openCase('Kasus yang biasa', 'off-topic')
  const { page } = moderator
  await page.goto(`${origin}/id/antrean`)
  await page.waitForFunction(() => document.querySelector('live-queue')?.matches(':defined'))
  await page.fill('textarea[name=note]', REASON)
  await openCase('Kasus yang mendesak', 'fraud')
  await page.waitForSelector('[data-fresh=cases] li:nth-child(2)')
  expect(await page.locator('[data-fresh=cases] [aria-current]').innerText()).toContain('Kasus yang biasa')

  await page.reload()
  expect(await page.locator('.case h2').innerText()).toContain('Penipuan')
  await page.waitForLoadState('networkidle')
  expect(await page.inputValue('textarea[name=note]')).toBe('')

  await page.click('[data-fresh=cases] li:nth-child(2) a')
  await page.waitForFunction((reason) => document.querySelector('textarea')?.value === reason, REASON)
  await page.reload()
  await page.waitForFunction((reason) => document.querySelector('textarea')?.value === reason, REASON)
  expect(await page.locator('#putusan [role=status]').innerText()).toContain('dipulihkan')

  await page.check('input[name=action][value=hide]')
  await page.selectOption('#putusan [name=reason]', 'beside-the-point')
  await page.click('#putusan [value=decide]')
  await page.waitForSelector('input[name=action][value=restore]')
  await page.waitForLoadState('networkidle')
  await page.reload()
  await page.waitForLoadState('networkidle')
  expect(await page.inputValue('textarea[name=note]')).toBe('')
})
