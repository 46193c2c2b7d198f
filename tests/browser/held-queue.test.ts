import { afterEach, beforeEach, expect, test } from 'vitest'
import { readHeld } from '../../server/publishing/held/read-held.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow, type Window } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, origin, browser, sari, pendi, mod } = await openStage()
const second = await forum.guest('mod_bayu', { role: 'moderator' })

let moderator: Window
beforeEach(async () => {
  moderator = await openWindow(browser, mod, origin)
})
afterEach(async () => {
  expect(moderator.complaints).toEqual([])
  await moderator.context.close()
})

let opened = 0
async function open(): Promise<number> {
  const input = { title: `Grosir dan nomor telepon ${++opened}`, text: 'Siapa yang boleh memberi nomornya di sini?' }
  return (await forum.run(openThread, { actor: actor(sari), input })).result.threadId
}
async function hold(threadId: number, text: string): Promise<number> {
  const { personId, sessionId } = pendi
  const { result } = await forum.run(postReply, { actor: { personId, sessionId }, input: { threadId, text, anyway: true } })
  return result.held!
}
const repliesOf = async (id: number) =>
  (await forum.app.inject(`/api/threads/${id}/replies`)).json<{ items: { text: string }[] }>().items.map(({ text }) => text)
const waiting = async () => (await readHeld(forum.readers.read, { limit: 100, at: Date.now() })).items.map(({ id }) => id)

const WAY = { id: 'antrean', en: 'queue' } as const

test.each(['id', 'en'] as const)(
  'what is held comes into the open tab by itself, and is published by keyboard alone (%s)',
  async (lang) => {
    const { page } = moderator
    const thread = await open()
    await page.goto(`${origin}/${lang}/${WAY[lang]}`)
    await page.waitForFunction(() => document.querySelector('live-queue')?.matches(':defined'))
    await page.click('.parts a[href$="state=held"]')
    await page.waitForFunction(() => document.querySelector('live-queue')?.matches(':defined'))
    const text = `Hubungi saya di 0812-3456-7890 untuk grosir (${lang}).`
    const id = await hold(thread, text)
    await page.waitForSelector(`#t${id} mark`)
    expect(await page.locator(`#t${id} .sent`).innerText()).toBe(text)
    expect(await page.locator(`#t${id} mark`).allInnerTexts()).toEqual(['0812-3456-7890'])
    expect(await page.locator('.parts [aria-current]').innerText()).toContain('1')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

    await page.focus(`#t${id} h3 a`)
    for (let presses = 0; presses < 3 && !(await page.locator(`#terbit-${id}`).evaluate((button) => button.matches(':focus'))); presses++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector(`#t${id}`, { state: 'detached' })
    expect(await repliesOf(thread)).toEqual([text])
  },
)

test('what another moderator decides goes from the list without moving the hand of this one to a stranger’s button', async () => {
  const { page } = moderator
  const thread = await open()
  const first = await hold(thread, 'Nomor saya 0812-3456-7890, yang pertama.')
  const then = await hold(thread, 'Nomor saya 0813-2222-3333, yang kedua.')
  await page.goto(`${origin}/id/antrean?state=held`)
  await page.waitForFunction(() => document.querySelector('live-queue')?.matches(':defined'))
  await page.focus(`#terbit-${first}`)
  const other = await openWindow(browser, second, origin)
  await other.page.goto(`${origin}/id/antrean?state=held`)
  await other.page.click(`#terbit-${first}`)
  await page.waitForSelector(`#t${first}`, { state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BUTTON')

  // Who types keeps his words while others decide; the answer that comes too late is said, with them.
  await page.click(`#buka-${then}`)
  await page.fill(`#h${then}-note`, 'Samarkan nomornya dulu.')
  await page.selectOption(`#h${then}-reason`, 'contact-data')
  await other.page.click(`#terbit-${then}`)
  await other.page.waitForSelector(`#t${then}`, { state: 'detached' })
  await page.waitForTimeout(700)
  expect(await page.inputValue(`#h${then}-note`)).toBe('Samarkan nomornya dulu.')
  await page.click(`#tolakkan-${then}`)
  await page.waitForSelector('.wrong')
  expect(await page.locator('.part').last().innerText()).toMatch(/mod_bayu sudah menerbitkannya.*Samarkan nomornya dulu\./s)
  moderator.complaints.length = 0 // the page of a refused form is a 422
  await other.context.close()
})

test('without a script it is refused by rule, reason and note, and its author reads all three', async () => {
  const { page } = await openWindow(browser, mod, origin, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
  const thread = await open()
  const id = await hold(thread, 'Telepon 0812-3456-7890 saja.')
  await page.goto(`${origin}/id/antrean?state=held`)
  await page.click(`#buka-${id}`)
  await page.selectOption(`#h${id}-reason`, 'contact-data')
  await page.fill(`#h${id}-note`, 'Samarkan nomornya dulu.')
  await page.click(`#tolakkan-${id}`)
  expect(await page.locator(`#t${id}`).count()).toBe(0)
  expect(await waiting()).toEqual([])
  expect(await repliesOf(thread)).toEqual([])
  const author = await openWindow(browser, pendi, origin)
  await author.page.goto(`${origin}/id/menunggu`)
  expect(await author.page.locator(`#h${id}`).innerText()).toMatch(/Aturan 3:.*Samarkan nomornya dulu\./s)
  await author.context.close()
})
