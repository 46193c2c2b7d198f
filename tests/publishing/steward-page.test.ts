import { afterAll, expect, test } from 'vitest'
import { openApp } from '../tools/open-app.ts'

const ORIGIN = 'http://127.0.0.1:3996'
const forum = await openApp({ DUA_LAPAK_PORT: '3996' })
afterAll(() => forum.close())
const tika = await forum.guest('tika')
const mod = await forum.guest('mod_bayu', { role: 'moderator' })
const admin = await forum.guest('mod_ani', { role: 'administrator' })

const page = async ({ cookie }: { cookie: string }) => (await forum.app.inject({ url: '/id/orang/tika', headers: { cookie } })).body
const send = ({ cookie }: { cookie: string }, steward: string) =>
  forum.app.inject({
    method: 'POST',
    url: '/id/orang/tika',
    headers: { origin: ORIGIN, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ do: 'steward', key: 'k'.repeat(22), steward }).toString(),
  })

test('an administrator makes a steward on the page of a person; moderators see the level, others see neither', async () => {
  expect(await page(admin)).toMatch(/tingkat kepercayaan 0.*Jadikan pengurus/s)
  expect(await page(mod)).toContain('tingkat kepercayaan 0')
  expect(await page(mod)).not.toContain('Jadikan pengurus')
  expect(await page(tika)).not.toContain('tingkat kepercayaan')

  expect((await send(mod, 'yes')).statusCode).toBe(422)
  expect((await send(admin, 'yes')).statusCode).toBe(303)
  expect(await page(admin)).toMatch(/tingkat kepercayaan 3.*Cabut sebagai pengurus/s)
})
