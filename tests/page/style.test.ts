import { globSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

const MOST_CSS = 8 * 1024
const MOST_THEME = 300

/** What the build makes of one entry of the client. */
async function built(entry: string): Promise<string> {
  const made = await build({
    root: 'client',
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2020',
      cssTarget: 'chrome88',
      modulePreload: { polyfill: false },
      rollupOptions: { input: `client/${entry}` },
    },
  })
  if (!('output' in made)) throw new Error('one build was expected')
  const file = made.output.find(
    ({ fileName }) => /\.(css|js)$/.test(fileName) && (entry.endsWith('.css') ? fileName.endsWith('.css') : true),
  )
  if (!file) throw new Error(`${entry} made nothing`)
  return String(file.type === 'asset' ? file.source : file.code)
}

test('the sheet of all pages stays small', async () => {
  const css = await built('style/app.css')
  expect(css).toContain('.reply')
  expect(brotliCompressSync(css).length).toBeLessThanOrEqual(MOST_CSS)
  expect(css, 'no font, no picture, no third party').not.toMatch(/url\(|@font-face|@import/)
})

test('rules weigh in the browser what they weigh in the source', async () => {
  expect(await built('style/app.css')).not.toMatch(/:-webkit-any\(|:matches\(/)
})

test('the script that sets the theme is a classic one, and tiny', async () => {
  const script = await built('theme.ts')
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(MOST_THEME)
  expect(script).not.toMatch(/\b(import|export)\b/)
})

test('every part of the sheet is in the sheet', () => {
  const sheet = readFileSync('client/style/app.css', 'utf8')
  for (const file of globSync('client/style/*.css')) if (!file.endsWith('app.css')) expect(sheet).toContain(file.split('/').at(-1))
})

test('dark is the same whether the device or the reader asks for it', () => {
  const [device, chosen] = [...readFileSync('client/style/tokens.css', 'utf8').matchAll(/color-scheme: dark;([^}]*)/g)].map(([, colours]) =>
    colours!.split(/\s*\n\s*/),
  )
  expect(device!.length).toBeGreaterThan(8)
  expect(chosen).toEqual(device)
})
