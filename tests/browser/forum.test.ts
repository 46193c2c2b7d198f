import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import type { Guest } from '../tools/open-app.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari, pendi, mod } = await openStage()

const say = (threadId: number, as: Guest, text: string) => forum.run(postReply, { actor: actor(as), input: { threadId, text } })

/** A debate of its own for each test. @returns its number and address in Indonesian */
async function debate(title: string, replies = 0) {
  const input = { title, text: 'Pembeli tidak ikut pindah karena dilarang. Mereka pindah karena malas macet.' }
  const { result } = await forum.run(openThread, { actor: actor(sari), input })
  for (let i = 1; i <= replies; i++) await say(result.threadId, sari, `Balasan nomor ${i}`)
  return { id: result.threadId, path: `/id/debat/${result.threadId}-${result.slug}` }
}

const texts = (page: Page) => page.locator('[data-list] article .text, [data-list] article .prose').allTextContents()
/** Waits until a page follows its debate. */
const untilLive = (page: Page) => page.waitForSelector('live-thread [data-status] [data-link="live"]')

describe('without JavaScript', () => {
  test('a debate is read page by page, and nothing is missing', async () => {
    const { path } = await debate('Membaca tanpa skrip', 60)
    const { page, context } = await openWindow(browser, null, origin, { javaScriptEnabled: false })
    await page.goto(origin + path)
    expect(await page.locator('[data-list] article').count()).toBe(50)

    await page.locator('a[rel=next]').first().click()
    expect(await page.locator('[data-list] article').count()).toBe(10)
    expect(await page.locator('#b60').textContent()).toContain('Balasan nomor 60')
    await context.close()
  })

  test('a reply is posted by a plain form, and what was refused is kept', async () => {
    const { path } = await debate('Menulis tanpa skrip')
    const { page, context } = await openWindow(browser, pendi, origin, { javaScriptEnabled: false })
    await page.goto(origin + path)
    await page.fill('textarea[name=text]', 'a'.repeat(5001))
    await page.click('reply-composer .send button')
    expect(await page.inputValue('textarea[name=text]')).toHaveLength(5001)
    expect(await page.locator('[role=alert]').first().innerText()).not.toBe('')

    await page.fill('textarea[name=text]', 'Enak didengar, tapi yang kecil dapat remahnya.')
    await page.click('reply-composer .send button')
    await page.waitForURL(/#b1$/)
    expect(await page.locator('#b1').innerText()).toContain('yang kecil dapat remahnya')
    await context.close()
  })
})

test('what one posts another sees within a second, once, without losing his place', async () => {
  const { path } = await debate('Dua jendela', 20)
  const reader = await openWindow(browser, null, origin)
  const writer = await openWindow(browser, pendi, origin)
  await reader.page.goto(origin + path)
  await writer.page.goto(origin + path)
  await untilLive(reader.page)
  await reader.page.evaluate(() => window.scrollTo(0, 600))
  const scrolled = await reader.page.evaluate(() => window.scrollY)

  const seen = reader.page.waitForSelector('#b21', { state: 'attached' })
  await writer.page.fill('textarea[name=text]', 'Lorong kami sepi dari pagi.')
  const answered = writer.page.waitForResponse((response) => response.url().endsWith('/replies') && response.ok())
  await writer.page.click('reply-composer .send button')
  await answered
  const answeredAt = Date.now()
  await seen
  expect(Date.now() - answeredAt).toBeLessThan(1000)

  expect(await reader.page.locator('#b21').count()).toBe(1)
  expect(await reader.page.locator('#b21').textContent()).toContain('Lorong kami sepi')
  expect(await reader.page.evaluate(() => window.scrollY)).toBe(scrolled)
  await writer.page.waitForSelector('#b21')
  expect(await writer.page.locator('#b21').count()).toBe(1)
  expect([...reader.complaints, ...writer.complaints]).toEqual([])
  await reader.context.close()
  await writer.context.close()
})

test('new replies out of sight are counted by a pill, which leads to the first of them', async () => {
  const { id, path } = await debate('Balasan di bawah lipatan', 20)
  const { page, context, complaints } = await openWindow(browser, null, origin)
  await page.goto(origin + path)
  await untilLive(page)
  const pill = page.locator('[data-pill] a')
  expect(await pill.count()).toBe(0)
  for (const text of ['Satu lagi.', 'Dan satu lagi.']) await say(id, pendi, text)
  await pill.filter({ hasText: '2 balasan baru' }).click()

  await page.waitForFunction(() => document.activeElement?.id === 'b21')
  await pill.filter({ hasText: '2 balasan baru' }).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await context.close()
})

test('who loses the network for ten seconds misses nothing', async () => {
  const { id, path } = await debate('Masuk terowongan', 1)
  const { page, context } = await openWindow(browser, null, origin)
  await page.goto(origin + path)
  await untilLive(page)
  await context.setOffline(true)
  for (let i = 2; i <= 6; i++) await say(id, pendi, `Dari luar terowongan ${i}`)
  await page.waitForTimeout(10_000)
  expect(await page.locator('[data-list] article').count()).toBe(1)

  await context.setOffline(false)
  await page.waitForSelector('#b6', { state: 'attached' })
  await say(id, pendi, 'Sesudah terowongan 7')
  await page.waitForSelector('#b7', { state: 'attached' })
  expect(await page.locator('[data-list] article').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((number) => `b${number}`),
  )
  await context.close()
})

test('a reply written in a tunnel is posted once, in place, when the network returns', async () => {
  const { path } = await debate('Menulis di terowongan', 1)
  const { page, context } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  await untilLive(page)
  await context.setOffline(true)
  await page.fill('textarea[name=text]', 'Ditulis di kereta.')
  await page.click('reply-composer .send button')
  await page.waitForTimeout(1500)
  await context.setOffline(false)

  await page.waitForSelector('#b2', { state: 'attached', timeout: 20_000 })
  await page.waitForTimeout(2500)
  expect((await texts(page)).filter((text) => text.includes('Ditulis di kereta.'))).toHaveLength(1)
  await context.close()
})

test('a draft survives a reload', async () => {
  const { path } = await debate('Konsep yang selamat')
  const { page, context } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  await untilLive(page)
  await page.fill('textarea[name=text]', 'Belum selesai saya tul')
  await page.waitForTimeout(1200)
  await page.reload()
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea[name=text]')?.value === 'Belum selesai saya tul')
  await context.close()
})

test('what was typed before the script had come is kept too', async () => {
  const { path } = await debate('Mengetik lebih cepat dari jaringan')
  const { page, context } = await openWindow(browser, pendi, origin)
  await page.route(/reply-composer/, async (route) => {
    await page.fill('textarea[name=text]', 'Sudah saya ketik duluan.')
    await route.continue()
  })
  await page.goto(origin + path)
  await page.locator('[data-draft]', { hasText: 'Draf tersimpan' }).waitFor()
  await context.close()
})

test('signing out takes what was typed off the device', async () => {
  const { path } = await debate('Ponsel pinjaman')
  const { page, context } = await openWindow(browser, await forum.guest('budi_pinjam'), origin)
  const drafts = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('dua-lapak')
        request.addEventListener('success', () => resolve(request.result))
      })
      const request = database.transaction('drafts').objectStore('drafts').count()
      const count = await new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)))
      database.close()
      return count
    })
  await page.goto(origin + path)
  await untilLive(page)
  await page.fill('textarea[name=text]', 'Jangan sampai dibaca orang lain.')
  await page.locator('[data-draft]', { hasText: 'Draf tersimpan' }).waitFor()
  expect(await drafts()).toBe(1)

  await page.goto(`${origin}/id/akun`)
  await page.click('form:has(input[value="sign-out"]) button')
  await page.waitForURL(`${origin}/id/`)
  await expect.poll(drafts).toBe(0)
  await context.close()
})

test('a reader of the other language is offered it once, and led nowhere by himself', async () => {
  const { path } = await debate('Tautan yang dibagikan')
  const { page, context } = await openWindow(browser, null, origin, { locale: 'en-GB' })
  await page.goto(origin + path)
  await page.click('button:text("Read this page in English")')
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await page.goto(origin + path)
  await untilLive(page)
  expect(await page.locator('button:text("Read this page in English")').count()).toBe(0)
  await context.close()
})

test('both languages show the same debate, each with its own words, live', async () => {
  const { id, path } = await debate('Satu debat dua bahasa', 1)
  const indonesian = await openWindow(browser, null, origin)
  const english = await openWindow(browser, null, origin, { locale: 'en-GB' })
  await indonesian.page.goto(origin + path)
  await english.page.goto(origin + path.replace('/id/debat/', '/en/debate/'))
  expect([await indonesian.page.getAttribute('html', 'lang'), await english.page.getAttribute('html', 'lang')]).toEqual(['id', 'en'])
  await untilLive(indonesian.page)
  await untilLive(english.page)
  await forum.run(postReply, { actor: actor(pendi), input: { threadId: id, text: 'Halo dari pasar.', parent: 1, intent: 'rebut' } })

  for (const { page } of [indonesian, english]) await page.waitForSelector('#b2', { state: 'attached' })
  expect(await indonesian.page.locator('#b2').innerText()).toMatch(/Menyanggah[\s\S]*Balas/)
  expect(await english.page.locator('#b2').innerText()).toMatch(/Disagrees with[\s\S]*Reply/)

  await indonesian.page.click('.lang button[lang=en]')
  expect(await indonesian.page.getAttribute('html', 'lang')).toBe('en')
  expect(indonesian.page.url()).toContain('/en/debate/')
  await indonesian.page.goto(origin)
  expect(await indonesian.page.getAttribute('html', 'lang'), 'the choice is remembered').toBe('en')
  expect([...indonesian.complaints, ...english.complaints]).toEqual([])
  await indonesian.context.close()
  await english.context.close()
})

test('the site is live under every name of this machine', async () => {
  const { id, path } = await debate('Dua nama satu mesin')
  for (const name of ['localhost', '127.0.0.1']) {
    const here = origin.replace('127.0.0.1', name)
    const { page, context } = await openWindow(browser, null, here)
    await page.goto(here + path)
    await untilLive(page)
    const { result } = await say(id, pendi, `Terdengar di ${name}`)
    await page.waitForSelector(`#b${result.number}`, { state: 'attached' })
    await context.close()
  }
})

test('a reply that a moderator hides closes before the eyes of a reader, and is nowhere any more', async () => {
  const { id, path } = await debate('Ditutup di depan mata', 2)
  const secret = 'Rumahnya di gang sebelah masjid'
  await say(id, pendi, secret)
  const reader = await openWindow(browser, null, origin)
  const moderator = await openWindow(browser, mod, origin)
  await reader.page.goto(origin + path)
  await moderator.page.goto(`${origin}/id/antrean`)
  await untilLive(reader.page)

  await forum.run(flagPost, { actor: actor(sari), input: { threadId: id, number: 3, reason: 'personal-data' } })
  await moderator.page.waitForFunction((text) => document.body.innerText.includes(text), 'Ditutup di depan mata')
  await moderator.page.goto(`${origin}/id/antrean`)
  await moderator.page.check('input[name=action][value=hide]')
  await moderator.page.selectOption('select[name=rule]', '3')
  await moderator.page.selectOption('#putusan [name=reason]', 'contact-data')
  await moderator.page.fill('textarea[name=note]', 'Alamat orang lain.')
  await moderator.page.click('#putusan [value=decide]')

  await reader.page.waitForSelector('#b3[data-state=hidden]', { state: 'attached' })
  expect(await reader.page.content()).not.toContain(secret)
  for (const address of [path, `/api/threads/${id}/replies`, `/live/poll?v=1&th=${id}.0&w=0`, `/live/poll?v=1&as=html&th=${id}.0&w=0`])
    expect(await (await fetch(origin + address)).text()).not.toContain(secret)
  expect(reader.complaints).toEqual([])
  await reader.context.close()
  await moderator.context.close()
})

test('a reader is told when somebody answered him', async () => {
  const { id, path } = await debate('Ada yang menjawab')
  await say(id, pendi, 'Siapa yang bayar ongkir?')
  const { page, context } = await openWindow(browser, pendi, origin)
  await page.goto(origin + path)
  await untilLive(page)
  const before = Number((await page.locator('[data-figure=notices]').innerText()) || 0)
  await forum.run(postReply, { actor: actor(sari), input: { threadId: id, text: 'Pembeli, ujungnya.', parent: 1 } })
  await page.waitForFunction((least) => Number(document.querySelector<HTMLElement>('[data-figure=notices]')?.innerText) > least, before)

  await page.goto(`${origin}/id/kabar`)
  expect(await page.locator('main').innerText()).toContain('Ada yang menjawab')
  await context.close()
})

describe('no page', () => {
  test.each([320, 360, 1280])('is wider than a window of %i pixels, or complains', async (width) => {
    const { id, path } = await debate(`Selebar ${width} titik dan tidak lebih`, 3)
    const longest = `${'w'.repeat(20)}${width}`
    await say(id, await forum.guest(longest, { stall: 'observer' }), `${'W'.repeat(300)} \`${'y'.repeat(200)}\``)
    const { page, context, complaints } = await openWindow(browser, mod, origin, { viewport: { width, height: 740 } })
    const english = path.replace('/id/debat/', '/en/debate/')
    const pages = [
      '/id/',
      '/en/',
      path,
      english,
      '/id/debat/baru',
      '/id/antrean',
      '/id/kabar',
      '/id/akun',
      '/id/aturan',
      '/en/privacy',
      '/en/help',
      '/id/orang/sari',
      `/en/people/${longest}`,
    ]
    for (const address of pages) {
      await page.goto(origin + address)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([address, wide]).toEqual([address, width])
    }
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('undoing a decision brings the reply back to a reader who is there', async () => {
  const { id, path } = await debate('Dibuka lagi')
  await say(id, pendi, 'Ini sebenarnya boleh.')
  await forum.run(flagPost, { actor: actor(sari), input: { threadId: id, number: 1, reason: 'spam' } })
  const cases = await forum.app.inject({ url: '/api/moderation/cases', headers: { cookie: mod.cookie } })
  const caseId = cases.json<{ items: { id: number; threadId: number }[] }>().items.find(({ threadId }) => threadId === id)!.id
  await forum.run(decideCase, { actor: actor(mod), input: { caseId, action: 'hide', rule: 1, reason: 'other', note: 'Promosi.' } })
  const { page, context } = await openWindow(browser, null, origin)
  await page.goto(origin + path)
  await untilLive(page)
  expect(await page.getAttribute('#b1', 'data-state')).toBe('hidden')
  await forum.run(decideCase, { actor: actor(mod), input: { caseId, action: 'restore', reason: 'mistake', note: 'Keliru.' } })

  await page.waitForSelector('#b1[data-state=shown]', { state: 'attached' })
  expect(await page.locator('#b1').innerText()).toContain('Ini sebenarnya boleh.')
  await context.close()
})
