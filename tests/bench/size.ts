import { chromium } from 'playwright-core'
import unpackChromium, { findChromium } from '../browser/unpack-chromium.ts'
import { short, type Figure } from './report.ts'
import { startForum } from './start-forum.ts'

/** Idle that long, a page has loaded all that its first view needs. */
const IDLE_MS = 1500

/** What the first view of a thread of fifty replies costs a reader who is not signed in, as a real browser loads it. */
export default async function size(): Promise<Figure[]> {
  const forum = await startForum({ replies: 50 })
  await unpackChromium()
  const { executablePath, env } = findChromium()
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const loaded: { type: string; bytes: number; url: string }[] = []
    page.on('requestfinished', async (request) => {
      const { responseBodySize } = await request.sizes()
      loaded.push({ type: request.resourceType(), bytes: responseBodySize, url: new URL(request.url()).pathname })
    })
    await page.goto(`${forum.origin}${forum.threadPath}`, { waitUntil: 'networkidle' })
    await page.waitForTimeout(IDLE_MS)
    const bytes = (...types: string[]) => loaded.filter(({ type }) => types.includes(type)).reduce((sum, { bytes }) => sum + bytes, 0)
    const all = bytes('document', 'stylesheet', 'script')
    const script = bytes('script')
    const foreign = loaded.filter(({ type }) => !['document', 'stylesheet', 'script'].includes(type)).map(({ url }) => url)
    const each = `HTML ${short(bytes('document') / 1000)}, CSS ${short(bytes('stylesheet') / 1000)}, JS ${short(script / 1000)} kB`
    return [
      figure('first view of a thread of 50 replies: HTML + CSS + JS, brotli', all / 1000, 60, 'kB', each),
      figure('its JS', script / 1000, 45, 'kB', `${loaded.filter(({ type }) => type === 'script').length} files`),
      figure(
        'its requests',
        loaded.length,
        8,
        '',
        foreign.length === 0 ? 'no font, no image, no third party' : `besides those: ${foreign.join(', ')}`,
      ),
    ]
  } finally {
    await browser.close()
    await forum.stop()
  }
}

const figure = (what: string, seen: number, most: number, unit: string, detail: string): Figure => ({
  what,
  goal: `≤ ${most} ${unit}`.trim(),
  seen: `${unit ? short(seen) : seen} ${unit}`.trim(),
  met: seen <= most,
  detail,
})
