import { expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari, pendi, mod } = await openStage()
const noScript = { javaScriptEnabled: false }

/** A debate by `sari` in which `uda_pendi` spoke. */
async function debate(title: string) {
  const input = { title, text: 'Pembeli pindah karena malas macet, bukan karena dilarang.', motion: 'Pasar lebih butuh pelatihan.' }
  const { threadId, slug } = (await forum.run(openThread, { actor: actor(sari), input })).result
  await forum.run(postReply, { actor: actor(pendi), input: { threadId, text: 'Kami mau belajar.' } })
  return { threadId, id: `${origin}/id/debat/${threadId}-${slug}`, en: `${origin}/en/debate/${threadId}-${slug}` }
}

/** Today in Jakarta, as a field for a day takes it. */
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

test('without a script a moderator marks an event, is told what is wrong, and takes the mark off again', async () => {
  const { en } = await debate('Peristiwa')
  const { page, complaints } = await openWindow(browser, mod, origin, { ...noScript, locale: 'en-GB' })
  await page.goto(`${en}/statistics`)
  await page.getByText('Mark an event').press('Enter')
  await page.getByLabel('Name in Indonesian').fill('Pasar libur')
  await page.getByLabel('Name in English').fill('Market closed')
  await page.getByLabel('Day', { exact: true }).fill('2020-01-01')
  await page.getByRole('button', { name: 'Mark it' }).press('Enter')
  expect(await page.locator('#tanda-day-error').innerText()).toBe('Out of range.')
  expect(await page.getByLabel('Name in Indonesian').inputValue()).toBe('Pasar libur')
  await page.getByLabel('Day', { exact: true }).fill(today())
  await page.getByRole('button', { name: 'Mark it' }).press('Enter')
  expect(await page.getByRole('status').innerText()).toContain('The event is marked.')
  expect(await page.locator('.events').innerText()).toContain('Market closed')
  await page.getByText(/^Remove Market closed/).press('Enter')
  await page.getByRole('button', { name: 'Remove the mark' }).press('Enter')
  expect(await page.getByRole('status').innerText()).toBe('The mark is gone.')
  expect(await page.locator('.events').count()).toBe(0)
  expect(complaints.filter((said) => !said.includes('422'))).toEqual([])
})

test('without a script a moderator hands a summary on to another author of the stall', async () => {
  const { id, threadId } = await debate('Debat yang berakhir')
  await forum.run(changeThread, { actor: actor(sari), input: { threadId, state: 'closed' } })
  const { page } = await openWindow(browser, mod, origin, noScript)
  await page.goto(id)
  await page.getByText('Serahkan kepada orang lain').press('Enter')
  const authors = page.locator('#penulis')
  await authors.getByLabel('lapak luring').check()
  await authors.getByLabel('Nama penulis baru').fill('sari')
  await authors.getByRole('button', { name: 'Serahkan' }).press('Enter')
  expect(await page.locator('#serah-name-error').innerText()).toContain('Ringkasan hanya ditulis orang yang ikut bicara')
  expect(await authors.getByLabel('lapak luring').isChecked()).toBe(true)
  await authors.getByLabel('Nama penulis baru').fill('uda_pendi')
  await authors.getByRole('button', { name: 'Serahkan' }).press('Enter')
  expect(await authors.locator('li').allInnerTexts()).toEqual(['daring belum ada', 'luring uda_pendi belum menulis'])
})

test('without a script a debate is answered by another, and both lead to each other', async () => {
  const { id, threadId } = await debate('Yang ditanggapi')
  const { page } = await openWindow(browser, pendi, origin, noScript)
  await page.goto(id)
  await page.getByRole('link', { name: 'Tulis tanggapan' }).press('Enter')
  expect(await page.locator('.note').innerText()).toMatch(/Menanggapi:\s+Yang ditanggapi/)
  await page.getByLabel('Judul').fill('Tanggapan dari kios')
  await page.locator('textarea[name=text]').fill('Kios saya panggungnya, dan pembeli datang karena saya menyapa.')
  await page.locator('form[data-form=thread] button.pri').press('Enter')
  await page.getByRole('link', { name: 'Yang ditanggapi' }).press('Enter')
  await page.getByRole('link', { name: 'Semua tanggapan' }).press('Enter')
  expect(new URL(page.url()).pathname).toBe(`/id/debat/${threadId}/tanggapan`)
  expect(await page.locator('article.deb h2').allInnerTexts()).toEqual(['Tanggapan dari kios'])
  await page.locator('.crumb a').press('Enter')
  expect(page.url()).toBe(id)
})

test.each([
  ['id', 'id-ID', 360, 'light', { stall: 'Lapak daring', stance: 'Ragu', write: 'Tulis ringkasan lapak' }],
  ['en', 'en-GB', 320, 'dark', { stall: 'Online stall', stance: 'Unsure', write: 'Write the summary of the stall' }],
] as const)(
  'by keyboard alone, in %s, somebody chooses his stall, answers at the end and sums up; nothing is wider than the screen',
  async (lang, locale, width, colorScheme, words) => {
    const debated = await debate(`Dengan papan ketik (${lang})`)
    const { page, context, complaints } = await openWindow(browser, pendi, origin, {
      locale,
      colorScheme,
      viewport: { width, height: 740 },
    })
    const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const answered = (what: string) => page.waitForResponse((response) => response.url().endsWith(what) && response.ok())
    await page.goto(debated[lang])
    await page.locator('.stance button').first().focus()
    await Promise.all([answered('/stance'), page.keyboard.press('Enter')])
    await page.locator('#lapak summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(words.stall)
    await fits()
    await forum.run(changeThread, { actor: actor(sari), input: { threadId: debated.threadId, state: 'closed' } })
    await page.reload()
    await page.locator('.ask').getByRole('button', { name: words.stance }).press('Enter')
    await page.locator('.ask [aria-pressed=true]').waitFor()
    expect(await page.locator('.ask [aria-pressed=true]').innerText()).toBe(words.stance)
    await page.getByText(words.write).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Kami dari kios mau belajar, asal gurunya datang pada jam sepi.')
    await fits()
    await page.locator('form[data-form=summary] .pri').press('Enter')
    await page.locator('.sums .prose').waitFor()
    expect(await page.locator('.sums .prose').innerText()).toContain('asal gurunya datang')
    await fits()
    expect(complaints).toEqual([])
    await context.close()
  },
)

test('what is unfolded below a reply leaves its sign where it was tapped', async () => {
  const { en } = await debate('Tanda titik tiga')
  for (const width of [320, 360, 1280]) {
    const { page, context } = await openWindow(browser, sari, origin, { locale: 'en-GB', viewport: { width, height: 740 } })
    await page.goto(en)
    const sign = page.locator('#b1 .more summary')
    /** Beside the link that answers the reply: how far to the right, how far below. */
    const place = async () => {
      const [at, beside] = [(await sign.boundingBox())!, (await page.locator('#b1 [data-reply]').boundingBox())!]
      return [at.x - beside.x, at.y - beside.y].map(Math.round)
    }
    const before = await place()
    expect(before[1], `one line at ${width}`).toBe(0)
    await sign.press('Enter')
    expect(await place(), `at ${width}`).toEqual(before)
    await page.locator('#b1 [data-reply]').click({ trial: true }) // still to be reached
    await page.locator('#b1 [data-quote]').click({ trial: true })
    await context.close()
  }
})
