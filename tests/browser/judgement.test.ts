import { afterAll, describe, expect, test } from 'vitest'
import { openCase } from '../../server/moderation/cases/open-case.ts'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import type { DecisionDraft } from '../../server/moderation/decisions/schema.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari, pendi, mod } = await openStage()
const second = await forum.guest('mod_bayu', { role: 'moderator' })

const SECRET = 'Kurirnya tinggal di gang belakang masjid, datangi saja.'
const WAY = {
  id: { thread: 'debat', flag: 'lapor', queue: 'antrean', notices: 'kabar', strikes: 'akun/pelanggaran', log: 'log-moderasi' },
  en: { thread: 'debate', flag: 'flag', queue: 'queue', notices: 'notices', strikes: 'account/strikes', log: 'moderation-log' },
} as const

const windows = { mod: await openWindow(browser, mod, origin), author: await openWindow(browser, pendi, origin) }
afterAll(async () => {
  for (const { complaints, context } of Object.values(windows)) {
    expect(complaints).toEqual([])
    await context.close()
  }
})

describe.each(['id', 'en'] as const)('from a flag to the public log (%s)', (lang) => {
  const way = WAY[lang]
  const at = (path: string) => `${origin}/${lang}/${path}`

  test('the author learns what was decided, appeals with one tap, is heard by another moderator, and anybody can read how it went', async () => {
    const { result } = await forum.run(openThread, {
      actor: actor(sari),
      input: { title: `Paket yang telat (${lang})`, text: 'Siapa yang menanggung kalau paket telat empat hari?', lang },
    })
    const debate = `${way.thread}/${result.threadId}-${result.slug}`
    await forum.run(postReply, { actor: actor(pendi), input: { threadId: result.threadId, text: SECRET, lang } })
    const { page: moderator } = windows.mod
    const { page: author } = windows.author
    await author.goto(at(debate))
    await author.waitForSelector('live-thread [data-status] [data-link="live"]')
    await moderator.goto(at(way.queue))
    await moderator.waitForFunction(() => document.querySelector('live-queue')?.matches(':defined'))

    // A reader flags it, in his own window; the open queue has it without a reload.
    const reader = await openWindow(browser, sari, origin)
    await reader.page.goto(at(`${way.thread}/${result.threadId}/b/1/${way.flag}`))
    await reader.page.check('input[name=reason][value=personal-data]')
    await reader.page.click('form[data-form=flag] .pri')
    await reader.page.waitForSelector('.note[role=status]')
    await reader.context.close()
    await moderator.waitForSelector(`[data-fresh=cases] li:has-text("Paket yang telat (${lang})") a`)
    await moderator.click(`[data-fresh=cases] li:has-text("Paket yang telat (${lang})") a`)

    // The moderator decides; the words are gone from the author's open page.
    await moderator.waitForSelector('#putusan input[name=action][value=hide]')
    await moderator.check('#putusan input[name=action][value=hide]')
    await moderator.selectOption('#putusan [name=rule]', '3')
    await moderator.selectOption('#putusan [name=reason]', 'contact-data')
    await moderator.click('#putusan [value=decide]')
    await moderator.waitForSelector('input[name=action][value=restore]')
    await author.waitForFunction((text) => !document.querySelector('[data-list]')?.textContent.includes(text), SECRET)

    // His notice says by which rule and leads to his strikes, where one tap appeals.
    await author.goto(at(way.notices))
    expect(await author.locator('#isi li').first().innerText()).toMatch(/(Aturan|Rule) 3:/)
    await author.goto(at(way.strikes))
    expect(await author.locator('#isi').textContent()).toContain(SECRET)
    await author.click('form:has(input[value=appeal]) button')
    await author.waitForURL(/#p/)

    // Who decided may not answer it; another moderator may.
    await moderator.goto(at(`${way.queue}?state=appeals`))
    await moderator.click('[data-fresh=appeals] a')
    await moderator.waitForSelector('.case, article')
    expect(await moderator.locator('form[data-form=answer]').count()).toBe(0)
    const other = await openWindow(browser, second, origin)
    await other.page.goto(at(`${way.queue}?state=appeals`))
    await other.page.click('[data-fresh=appeals] a')
    await other.page.check('form[data-form=answer] input[name=overturn][value=yes]')
    await other.page.fill('form[data-form=answer] [name=note]', 'Gang bukan alamat seseorang.')
    await other.page.click('form[data-form=answer] .pri')
    await other.page.waitForSelector('form[data-form=answer]', { state: 'detached' })
    expect(other.complaints).toEqual([])
    await other.context.close()

    // The strike is gone, the reply is back.
    await author.goto(at(way.strikes))
    expect(await author.locator('#isi').textContent()).not.toContain(SECRET)
    await author.goto(at(debate))
    expect(await author.locator('#b1').innerText()).toContain(SECRET)

    // Anybody reads in the log what was done and taken back, and neither the words nor their author.
    const stranger = await openWindow(browser, null, origin, { javaScriptEnabled: false })
    await stranger.page.goto(at(way.log))
    const log = await stranger.page.locator('#isi').innerText()
    for (const name of ['mod_ani', 'mod_bayu']) expect(log).toContain(name)
    for (const word of [SECRET, 'uda_pendi', 'sari', 'Gang bukan alamat']) expect(log).not.toContain(word)
    await stranger.context.close()
  })
})

test('whoever quotes a hidden reply loses its words on the open page, however many quote it, and gets them back with it', async () => {
  const words = 'Gudangnya di ruko sebelah.'
  const input = { title: 'Kutipan yang banyak sekali', text: 'Siapa yang menanggung kalau paket telat empat hari?' }
  const { threadId, slug } = (await forum.run(openThread, { actor: actor(sari), input })).result
  const say = (text: string, quote?: { number: number; text: string }) =>
    forum.run(postReply, { actor: actor(pendi), input: { threadId, text, ...(quote && { quote }) } })
  await say(words)
  for (let i = 2; i <= 110; i++) await say(`Balasan nomor ${i}`, { number: 1, text: words })
  await say('Yang lain saja.', { number: 2, text: 'Balasan nomor 2' })
  const { result } = await forum.run(openCase, { actor: actor(mod), input: { threadId, number: 1, reason: 'personal-data' } })
  const decide = (draft: Pick<DecisionDraft, 'action' | 'reason'> & Partial<DecisionDraft>) =>
    forum.run(decideCase, { actor: actor(mod), input: { caseId: result.caseId, ...draft } })

  const reader = await openWindow(browser, null, origin)
  await reader.page.goto(`${origin}/id/debat/${threadId}-${slug}?hal=3`)
  await reader.page.waitForSelector('live-thread [data-status] [data-link="live"]')
  const quoted = () => reader.page.locator('[data-list] article > blockquote').allTextContents()
  const of = async (text: string) => (await quoted()).filter((quote) => quote.includes(text)).length
  expect([await of(words), await of('Balasan nomor 2')]).toEqual([10, 1])

  await decide({ action: 'hide', rule: 3, reason: 'contact-data' })
  await reader.page.waitForFunction((text) => !document.querySelector('[data-list]')?.textContent.includes(text), words, { timeout: 8000 })
  expect([await of(words), await of('Balasan nomor 2')], 'other quotes stay').toEqual([0, 1])
  const kept = await Promise.all(
    ['?hal=1', '?hal=2', '?hal=3'].map(async (page) => (await fetch(`${origin}/id/debat/${threadId}${page}`)).text()),
  )
  expect(kept.join('')).not.toContain(words)

  await decide({ action: 'restore', reason: 'mistake' })
  await reader.page.waitForFunction(() => document.querySelectorAll('[data-list] article > blockquote').length === 11)
  expect([await of(words), await of('Balasan nomor 2')]).toEqual([10, 1])
  expect(reader.complaints).toEqual([])
  await reader.context.close()
})

test('an author sees on his open page that his reply was hidden, and mends it on a phone', async () => {
  const input = { title: 'Perbaikan di ponsel', text: 'Siapa yang menanggung kalau paket telat empat hari?' }
  const { threadId, slug } = (await forum.run(openThread, { actor: actor(sari), input })).result
  await forum.run(postReply, { actor: actor(pendi), input: { threadId, text: SECRET } })
  const { page, context, complaints } = await openWindow(browser, pendi, origin)
  await page.goto(`${origin}/id/debat/${threadId}-${slug}`)
  await page.waitForSelector('live-thread [data-status] [data-link="live"]')
  const { caseId } = (await forum.run(openCase, { actor: actor(mod), input: { threadId, number: 1, reason: 'personal-data' } })).result
  const draft = { action: 'ask-edit', rule: 3, reason: 'contact-data' } as const
  await forum.run(decideCase, { actor: actor(mod), input: { caseId, ...draft } })

  await page.click('#b1 a[data-own]:has-text("Perbaiki tulisan")')
  await page.waitForURL(/ubah$/)
  expect(await page.inputValue('[name=text]')).toBe(SECRET)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.fill('[name=text]', 'Kurirnya diam saja.')
  await page.click('form[data-form=edit] .pri')
  await page.waitForURL(/#b1$/)
  expect(await page.locator('#b1').innerText()).toContain('Perbaikanmu sedang ditinjau moderator.')
  expect(await page.locator('[data-list]').textContent()).not.toContain('Kurirnya')
  expect(complaints).toEqual([])
  await context.close()
})
