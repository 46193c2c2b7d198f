import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url))
const marker = join(cache, 'whole')

/** What a browser needs to start: its program, and the libraries and fonts that came with it. */
export type Chromium = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> }

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The real browser that tests drive: the one named or installed, else the one inside an npm package, unpacked by `unpackChromium`. */
export function findChromium(): Chromium {
  const installed = [process.env['DUA_LAPAK_TEST_CHROMIUM'] ?? '', ...INSTALLED].find((path) => path !== '' && existsSync(path))
  if (installed) return { executablePath: installed, env: {} }
  return {
    executablePath: join(cache, 'chromium'),
    env: { LD_LIBRARY_PATH: join(cache, 'al2023/lib'), FONTCONFIG_PATH: join(cache, 'fonts') },
  }
}

/** Unpacks the browser of the npm package once, whole or not at all. Nothing to do where one is installed. */
export default async function unpackChromium(): Promise<void> {
  if (findChromium().executablePath !== join(cache, 'chromium') || existsSync(marker)) return
  rmSync(cache, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  // The package unpacks into the system's folder for temporary files, and brings its own libraries only where it believes to be in a cloud.
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = cache
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    writeFileSync(marker, '')
  } finally {
    delete process.env['AWS_EXECUTION_ENV']
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
