import { expect, test } from 'vitest'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { openDebate } from './open-pages.ts'

const TEXT = 'Dari lapak luring: kami mau belajar, asal **gurunya** datang ke kios.'

async function ended() {
  const site = await openDebate()
  const { forum } = site
  await forum.person('lina', { stall: 'offline' })
  await forum.run(postReply, { as: 'lina', input: { threadId: 1, text: 'Kami mau belajar.' } })
  await forum.run(takeStance, { as: 'lina', input: { threadId: 1, stance: 'disagree' } })
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, state: 'closed' } })
  return site
}

test('a debate that ends asks by forms, and shows both summaries side by side on top, in both languages', async () => {
  const { get, post, address, english } = await ended()
  const asked = (await get(address, 'lina')).body
  expect(asked).toContain('Debat ini berakhir. Apa sikapmu sekarang?</b> Waktu datang: Tidak.')
  expect(asked).toContain('Tulis ringkasan lapak')
  expect((await post(address, 'lina', { do: 'end', key: 'a', stance: 'unsure' })).statusCode).toBe(303)
  expect((await get(address, 'lina')).body).toMatch(/value="unsure" aria-pressed="true"/)
  const short = await post(address, 'lina', { do: 'sum', key: 'b', text: 'Pendek.', lang: 'id' })
  expect([short.statusCode, short.body]).toEqual([422, expect.stringContaining('id="s-text-error"')])
  expect((await post(address, 'lina', { do: 'sum', key: 'b', text: TEXT, lang: 'id' })).statusCode).toBe(303)
  const page = (await get(english)).body
  expect(page).toContain('asal <strong>gurunya</strong> datang')
  expect(page).toContain('No summary from this stall yet.')
  expect(page).toContain('1 of the 5 answers it takes')
  expect(page.indexOf('id="penutup"')).toBeLessThan(page.indexOf('id="b0"'))
  expect((await get(address, 'tom')).body).not.toContain('Apa sikapmu sekarang')
  expect((await post(address, 'lina', { do: 'unsum', key: 'c' })).statusCode).toBe(303)
  expect((await get(address)).body).not.toContain('gurunya')
})

test('a debate that goes on says nothing of an end', async () => {
  const { get, post, address } = await ended()
  await post(address, 'lina', { do: 'sum', key: 'a', text: TEXT, lang: 'id' })
  await post(address, 'sari', { do: 'reopen', key: 'b' })
  const { body } = await get(address, 'lina')
  for (const word of ['penutup', 'gurunya', 'Apa sikapmu sekarang']) expect(body).not.toContain(word)
})
