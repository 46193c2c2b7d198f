import { expect, test } from 'vitest'
import { approveHeld } from '../../server/moderation/held/approve-held.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, origin, browser, sari, pendi, mod } = await openStage()
const PHONE = 'Hubungi saya di 0812-3456-7890 untuk grosir.'
let opened = 0

async function open() {
  const input = { title: `Debat tentang ongkir ${++opened}`, text: 'Lorong memang sepi, tetapi pembeli pindah karena malas macet.' }
  const { result } = await forum.run(openThread, { actor: actor(sari), input })
  return { id: result.threadId, path: `/id/debat/${result.threadId}-${result.slug}` }
}
const repliesOf = async (id: number) =>
  (await forum.app.inject(`/api/threads/${id}/replies`)).json<{ items: { text: string }[] }>().items.map(({ text }) => text)

test('a telephone number is asked about before it leaves the phone, masked with one tap, and posted', async () => {
  const { id, path } = await open()
  const { page, complaints } = await openWindow(browser, pendi, origin)
  const asked: string[] = []
  page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()))
  await page.goto(origin + path)
  await page.waitForSelector('reply-composer [role="status"]', { state: 'attached' })
  await page.fill('#r-text', PHONE)
  await page.click('form[data-form="reply"] .btn.pri')
  await page.waitForSelector('[data-nudge] mark')
  expect(await page.textContent('[data-nudge] li')).toBe('nomor telepon: 0812-3456-7890')
  expect(asked).toEqual([])

  await page.click('[data-nudge] [name="mask"]')
  expect(await page.inputValue('#r-text')).toBe('Hubungi saya di 08••-••••-•••• untuk grosir.')
  await page.click('form[data-form="reply"] > .send .btn.pri')
  await page.waitForSelector('#b1')
  expect(await repliesOf(id)).toEqual(['Hubungi saya di 08••-••••-•••• untuk grosir.'])
  expect(complaints).toEqual([])
})

test('what is sent all the same waits in its place, for its writer alone, and stands among the replies once it is approved', async () => {
  const { id, path } = await open()
  const { page, complaints } = await openWindow(browser, pendi, origin)
  const other = await openWindow(browser, sari, origin)
  await other.page.goto(origin + path)
  await page.goto(origin + path)
  await page.waitForSelector('reply-composer [role="status"]', { state: 'attached' })
  await page.fill('#r-text', PHONE)
  await page.click('form[data-form="reply"] .btn.pri')
  await page.click('[data-nudge] [name="anyway"]')
  await page.waitForSelector('[data-fresh="held"] .held')
  expect(await page.textContent('[data-fresh="held"]')).toMatch(/Menunggu tinjauan.*0812-3456-7890/s)
  expect(await page.inputValue('#r-text')).toBe('')
  expect(await repliesOf(id)).toEqual([])
  await other.page.reload()
  expect(await other.page.content()).not.toContain('0812-3456-7890')

  const waiting = (await forum.app.inject({ url: '/api/me/held', headers: { cookie: pendi.cookie } })).json<{ items: { id: number }[] }>()
  await forum.run(approveHeld, { actor: actor(mod), input: { id: waiting.items[0]!.id } })
  await page.waitForSelector('#b1')
  await page.waitForSelector('[data-fresh="held"] .held', { state: 'detached' })
  expect(await repliesOf(id)).toEqual([PHONE])
  expect(complaints).toEqual([])
})

test('a double tap out of habit answers no question, follows no link that slid under the finger, and sends once', async () => {
  const { id, path } = await open()
  const { page, complaints } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  await page.waitForSelector('reply-composer [role="status"]', { state: 'attached' })
  await page.evaluate(() => {
    document.addEventListener('click', ({ detail }) => detail > 1 && document.body.append('second tap'))
  })
  await page.fill('#r-text', 'Ongkirnya saya tanggung sendiri, hubungi 0813-2222-4444.')
  await page.dblclick('form[data-form="reply"] .btn.pri')
  await page.waitForSelector('[data-nudge] mark')
  await page.waitForTimeout(700)
  await page.dblclick('[data-nudge] [name="anyway"]')
  await page.waitForSelector('[data-fresh="held"] .held')
  expect(new URL(page.url()).pathname).toBe(path)
  expect(await page.locator('[data-fresh="held"] .held').count()).toBe(1)
  expect(await page.textContent('body')).not.toContain('second tap')
  expect(await repliesOf(id)).toEqual([])
  expect(complaints).toEqual([])
})

test('without a script the page asks, masks and holds just as well', async () => {
  const { id, path } = await open()
  const { page } = await openWindow(browser, pendi, origin, { javaScriptEnabled: false })
  await page.goto(origin + path)
  await page.fill('#r-text', PHONE)
  await page.click('form[data-form="reply"] .btn.pri')
  expect(await page.textContent('[data-nudge] mark')).toBe('0812-3456-7890')
  expect(await page.inputValue('#r-text')).toBe(PHONE)
  await page.click('[data-nudge] [name="mask"]')
  await page.waitForSelector('#b1')
  expect(await repliesOf(id)).toEqual(['Hubungi saya di 08••-••••-•••• untuk grosir.'])

  await page.fill('#r-text', PHONE)
  await page.click('form[data-form="reply"] .btn.pri')
  await page.click('[data-nudge] [name="anyway"]')
  expect(await page.textContent('.held')).toContain('0812-3456-7890')
  await page.click('.held button')
  await page.waitForSelector('.held', { state: 'detached' })
  expect(await repliesOf(id)).toHaveLength(1)
})

test('who masks without a script and is asked about something else sees the masked words', async () => {
  const { id, path } = await open()
  const { page } = await openWindow(browser, pendi, origin, { javaScriptEnabled: false })
  await page.goto(origin + path)
  await page.fill('#r-text', `Dasar goblok. ${PHONE}`)
  await page.click('form[data-form="reply"] .btn.pri')
  expect(await page.locator('[data-nudge] mark').allTextContents()).toEqual(['0812-3456-7890', 'goblok'])
  await page.click('[data-nudge] [name="mask"]')
  expect(await page.locator('[data-nudge] mark').allTextContents()).toEqual(['goblok'])
  expect(await page.inputValue('#r-text')).toBe('Dasar goblok. Hubungi saya di 08••-••••-•••• untuk grosir.')
  await page.click('[data-nudge] [name="anyway"]')
  await page.waitForSelector('#b1')
  expect(await repliesOf(id)).toEqual(['Dasar goblok. Hubungi saya di 08••-••••-•••• untuk grosir.'])
})

test('a new debate is asked about too, and waits on a page of its writer', async () => {
  const { page } = await openWindow(browser, pendi, origin)
  await page.goto(`${origin}/id/debat/baru`)
  await page.fill('#f-title', 'Grosir kaos murah')
  await page.fill('#f-text', `Saya menjual kaos grosir dengan harga pasar. ${PHONE}`)
  await page.click('form[data-form="thread"] > .btn.pri')
  await page.waitForSelector('[data-nudge] mark')
  await page.click('[data-nudge] [name="anyway"]')
  await page.waitForURL('**/id/menunggu#h*')
  expect(await page.textContent('.held')).toContain('Grosir kaos murah')
  await page.goto(`${origin}/id/debat/baru`)
  expect(await page.inputValue('#f-title')).toBe('')
})
