import { expect, test } from 'vitest'
import { openPages } from './open-pages.ts'

const { get } = await openPages()
const read = async (url: string) => (await get(url)).body

test.each([
  ['/id/privasi', ['juga bila kamu mengubah atau menghapusnya', '30 hari', '90 hari', 'siapa yang kamu bisukan', 'banding']],
  ['/en/privacy', ['also if you edit or delete it', '30 days', '90 days', 'whom you mute', 'appeals']],
])('%s says what moderation keeps, and for how long', async (url, said) => {
  const body = await read(url)
  for (const words of said) expect(body).toContain(words)
})

test.each([
  ['/id/bantuan', ['/id/menunggu', '/id/akun/pelanggaran', '/id/aturan#cara']],
  ['/en/help', ['/en/waiting', '/en/account/strikes', '/en/rules#cara']],
])('%s leads to what waits, to strikes and to how moderation works', async (url, ways) => {
  const body = await read(url)
  for (const way of ways) expect(body).toContain(`href="${way}"`)
})
