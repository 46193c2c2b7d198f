import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { readCases } from '../../server/moderation/cases/read-cases.ts'
import type { FlagReason } from '../../server/moderation/flags/reasons.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow, type Window } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari, pendi, mod } = await openStage()
const second = await forum.guest('mod_bayu', { role: 'moderator' })

let moderator: Window
beforeEach(async () => {
  moderator = await openWindow(browser, mod, origin)
})
afterEach(async () => {
  expect(moderator.complaints).toEqual([])
  await moderator.context.close()
})

/** Flags a reply of a new debate. Returns the address of its case. */
async function openCase(title: string, reason: FlagReason): Promise<string> {
  const input = { title, text: 'Pembeli tidak ikut pindah karena dilarang.' }
  const { result } = await forum.run(openThread, { actor: actor(sari), input })
  await forum.run(postReply, { actor: actor(sari), input: { threadId: result.threadId, text: 'Datang saja ke kios saya.' } })
  await forum.run(flagPost, { actor: actor(pendi), input: { threadId: result.threadId, number: 1, reason } })
  const { items } = await readCases(forum.readers.read, { state: 'open', limit: 100 })
  return `${origin}/id/antrean/${items.find((found) => found.title === title)!.id}`
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

/** Opens a case and waits until the scripts of the page are there. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => document.querySelector('live-queue')?.matches(':defined'))
}

test('the first key takes the case, which others see at once; whoever is slower is told who decided what, and keeps his words', async () => {
  const address = await openCase('Kasus dua moderator', 'hoax')
  const { page } = moderator
  const other = await openWindow(browser, second, origin, { viewport: { width: 1280, height: 900 } })
  await open(page, address)
  await open(other.page, address)
  expect(await page.locator('.times').innerText()).not.toContain('tanganmu')

  await page.keyboard.press('h')
  expect(await page.isChecked('#putusan [name=action][value=hide]')).toBe(true)
  await page.waitForSelector('.times:has-text("Perkara di tanganmu")')
  await other.page.waitForSelector('.times:has-text("Di tangan mod_ani")')
  expect(await other.page.locator('#putusan').innerText()).toContain('mod_ani sedang menangani perkara ini')

  await other.page.fill('#putusan textarea', REASON)
  await page.selectOption('#putusan [name=reason]', 'false-news')
  await page.click('#putusan [value=decide]')
  await page.waitForSelector('#putusan :text("mod_ani menyembunyikan tulisan ini")')
  await other.page.waitForSelector('#putusan :text("mod_ani menyembunyikan tulisan ini")')
  expect(await other.page.inputValue('#putusan textarea')).toBe(REASON)
  expect(await other.page.locator('.bar').innerText()).toContain('mod_ani menyembunyikan')
  expect(other.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([])
  await other.context.close()
})

test('keys act only while nobody types, can be switched off, and never send', async () => {
  const [first, next] = [await openCase('Kasus tombol satu', 'spam'), await openCase('Kasus tombol dua', 'spam')]
  const { page } = moderator
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page, first)
  await page.keyboard.press('w')
  expect(await page.inputValue('#putusan [name=sanction]')).toBe('warn')
  await page.fill('#putusan textarea', '')
  await page.focus('#putusan textarea')
  await page.keyboard.type('haha')
  await page.keyboard.press('Enter')
  expect([await page.inputValue('#putusan textarea'), await page.isChecked('#putusan [value=hide]')]).toEqual(['haha\n', false])
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('?')
  expect(await page.locator('[data-keys] dl').isVisible()).toBe(true)
  await page.uncheck('[data-keys] input')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('e')
  expect(await page.isChecked('#putusan [value=ask-edit]')).toBe(false)
  await page.check('[data-keys] input')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('j')
  await page.waitForURL(next)
  await page.waitForFunction(() => document.querySelector('live-queue')?.matches(':defined'))
  await page.keyboard.press('k')
  await page.waitForURL(first)
})

test('a decision that the network swallows keeps its words and counts once when the network is back', async () => {
  const address = await openCase('Kasus tanpa jaringan', 'defamation')
  const { page, context } = moderator
  await open(page, address)
  await page.check('#putusan [value=hide]')
  await page.selectOption('#putusan [name=reason]', 'unfounded-accusation')
  await page.fill('#putusan textarea', REASON)
  await context.setOffline(true)
  await page.click('#putusan [value=decide]')
  await page.waitForSelector('[data-unsent]')
  expect(await page.inputValue('#putusan textarea')).toBe(REASON)
  await context.setOffline(false)
  await page.waitForSelector('#putusan :text("mod_ani menyembunyikan tulisan ini")')
  expect(await page.locator('.log :text("mod_ani menyembunyikan")').count()).toBe(1)
  moderator.complaints.length = 0
})

test('on a phone the main actions lie under the thumb, nothing is wider than the screen, and targets are large', async () => {
  const address = await openCase('Kasus di ponsel kecil', 'harassment')
  const { page } = moderator
  await open(page, address)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const heights = await page.locator('.thumb > *').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(heights).toHaveLength(4)
  for (const height of heights) expect(height).toBeGreaterThanOrEqual(44)
  await page.click('.thumb [for=f-action-hide]')
  expect(await page.isChecked('#putusan [value=hide]')).toBe(true)
  await page.click('.thumb a')
  await page.waitForFunction(() => document.querySelector('#putusan')!.getBoundingClientRect().top < innerHeight)
})
