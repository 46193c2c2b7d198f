import { test } from 'vitest'
import { claimCase } from '../../server/moderation/cases/claim-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openWindow } from './open-browser.ts'
import { actor, openStage } from './open-stage.ts'

const { forum, browser, origin, sari, pendi, mod } = await openStage()

test('shots', { timeout: 120_000 }, async () => {
  const bayu = await forum.guest('mod_bayu', { role: 'administrator' })
  const jaka = await forum.guest('jaka_kodi', { stall: 'offline' })
  const tika = await forum.guest('tika', { stall: 'online' })
  const say = async (who: typeof sari, threadId: number, text: string, more = {}) =>
    forum.run(postReply, { actor: actor(who), input: { threadId, text, ...more } })
  const open = async (title: string) =>
    (await forum.run(openThread, { actor: actor(sari), input: { title, text: 'Pembeli pindah karena malas macet, bukan dilarang.' } }))
      .result.threadId
  const t1 = await open('Lorong sepi itu nyata, tapi menutup aplikasi tidak mendatangkan pembeli')
  await say(
    sari,
    t1,
    'Aku dulu live sambil jaga kios, kamera ditaruh di atas tumpukan kardus. Hasilnya jelek, tapi orang nonton karena itu kios beneran.',
  )
  await say(
    jaka,
    t1,
    'Paket saya telat empat hari, kurirnya diam saja. Ini nomornya, silakan ramai-ramai tanya sendiri: 0812 3456 7841. Rumahnya gang mangga, belakang masjid.',
  )
  await say(pendi, t1, 'Jangan sebar nomor orang, Bang. Kurirnya juga cari makan.', { quote: { number: 2, text: 'Ini nomornya' } })
  await say(sari, t1, 'Setuju.')
  const flag = async (who: typeof sari, threadId: number, number: number, reason: 'fraud', note?: string) =>
    forum.run(flagPost, { actor: actor(who), input: { threadId, number, reason, ...(note ? { note } : {}) } })
  await flag(tika, t1, 2, 'personal-data' as 'fraud', 'Ini nomor kurir yang lewat depan kiosku.')
  await flag(pendi, t1, 2, 'personal-data' as 'fraud')
  await flag(sari, t1, 2, 'harassment' as 'fraud')
  await forum.run(changeReply, {
    actor: actor(jaka),
    input: {
      threadId: t1,
      number: 2,
      text: 'Paket saya telat empat hari, kurirnya diam saja. Ini nomornya, silakan tanya sendiri: 0812 3456 7841. Rumahnya gang mangga.',
    },
  })
  for (const [title, reason] of [
    ['Ongkir gratis dibayar siapa, sebenarnya?', 'fraud'],
    ['Setelah 4 Oktober: tokonya pindah ke mana', 'harassment'],
    ['Investasi 1,5 miliar dolar itu kabar baik', 'defamation'],
    ['Free shipping is a subsidy', 'distorts'],
  ] as const) {
    const t = await open(title)
    await say(jaka, t, `Balasan di debat ${title}`)
    await flag(pendi, t, 1, reason as 'fraud')
  }
  await forum.run(claimCase, { actor: actor(bayu), input: { caseId: 2 } })
  const window = await openWindow(browser, mod, origin)
  const { page } = window
  const shoot = async (name: string, path: string, width: number, scheme: 'light' | 'dark', act?: () => Promise<void>) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(origin + path)
    await page.waitForFunction(() => document.querySelector('live-queue')?.matches(':defined'))
    await act?.()
    await page.waitForTimeout(600)
    await page.screenshot({ path: `/tmp/hq-${name}.png`, fullPage: true })
  }
  await shoot('1280', '/id/antrean/1', 1280, 'light')
  await shoot('1280-chosen', '/id/antrean/1', 1280, 'light', async () => {
    await page.keyboard.press('h')
    await page.selectOption('#putusan [name=reason]', 'contact-data')
    await page.click('[value=letter]')
    await page.waitForTimeout(1500)
    console.log('C', await page.locator('[data-letter]').innerHTML(), window.complaints)
  })
  await shoot('360', '/id/antrean/1', 360, 'light')
  await shoot('360-dark', '/en/queue/2?reason=fraud', 360, 'dark')
  console.log('complaints', window.complaints, await page.evaluate(() => document.documentElement.scrollWidth))
})
