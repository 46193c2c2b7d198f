import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from './unpack-chromium.ts'
import type { Guest } from '../tools/open-app.ts'

/** A window of a real browser, with everything it complained of. */
export type Window = { readonly page: Page; readonly context: BrowserContext; readonly complaints: string[] }

/** Starts the real browser. Close it at the end. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = findChromium()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--disable-background-networking'],
  })
}

/**
 * Opens a window of its own, as another person on another phone. Errors, refused resources and reports of the content policy are
 * collected: a test that is not about them expects none.
 */
export async function openWindow(browser: Browser, as: Guest | null, origin: string, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'id-ID', ...options })
  if (as) await context.addCookies([{ name: 'sid', value: as.cookie.slice('sid='.length), url: origin }])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, context, complaints }
}
