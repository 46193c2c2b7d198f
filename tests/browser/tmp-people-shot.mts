import { chromium } from 'playwright-core'
import unpack, { findChromium } from './unpack-chromium.ts'
await unpack()
const { executablePath, env } = findChromium()
const b = await chromium.launch({ executablePath, env: { ...process.env, ...env } as Record<string, string>, args: ['--no-sandbox', '--headless=shell', '--disable-gpu'] })
const B = 'http://127.0.0.1:47391'
const link = process.argv[2]!
const said: string[] = []
for (const [scheme, width] of [['light', 360], ['dark', 1280]] as const) {
  const c = await b.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, locale: 'id-ID' })
  const p = await c.newPage()
  p.on('console', (m) => said.push(m.text())); p.on('pageerror', (e) => said.push(String(e)))
  const shot = async (n: string) => p.screenshot({ path: `/tmp/people-try/${n}-${width}.png`, fullPage: true })
  if (width === 360) { await p.goto(link); await shot('link') }
  await p.goto(B + '/id/gabung'); 
  await p.fill('[name=name]', 'wulan' + width); await p.fill('[name=password]', 'password123'); await p.click('form.form button'); await shot('join-refused')
  await p.fill('[name=password]', 'ongkir gratis itu mitos'); await p.check('[value=offline]'); await p.click('form.form button'); await p.waitForURL(/akun/); await shot('account')
  await p.fill('#codes-password', 'ongkir gratis itu mitos'); await p.click('text=Buat kode baru'); await p.waitForSelector('.codes'); await shot('codes')
  await p.goto(B + '/id/orang/sari'); await shot('person')
  await p.goto(B + '/id/akun'); await p.click('text=Keluar'); await p.waitForURL(/\/id\/$/); 
  await p.goto(B + '/en/sign-in?next=/en/account'); await shot('sign-in')
  await c.close()
}
console.log(said)
await b.close()
