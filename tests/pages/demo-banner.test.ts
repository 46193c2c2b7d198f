import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { wordsFor } from '../../server/kernel/words.ts'
import { prepareDatabase } from '../../server/store/upkeep/prepare-database.ts'
import { openApp } from '../tools/open-app.ts'

test('a database that is marked as a demo is served with a banner on every page, kept or not, in both languages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-demo-'))
  const database = join(folder, 'marked.db')
  await prepareDatabase(database)
  const connection = new Database(database)
  connection.prepare("INSERT INTO site (name, value) VALUES ('demo', 'loaded')").run()
  connection.close()
  const { app, guest, close } = await openApp({ DUA_LAPAK_DATABASE: database })
  const { cookie } = await guest('sari')

  for (const [address, locale] of [
    ['/id/', 'id'],
    ['/en/', 'en'],
    ['/id/bantuan', 'id'],
    ['/en/privacy', 'en'],
    ['/en/nowhere', 'en'],
  ] as const) {
    const banner = wordsFor(locale).t('page:demo')
    const first = await app.inject({ url: address, headers: { cookie } })
    const [made, kept] = [await app.inject(address), await app.inject(address)]
    for (const { body } of [first, made, kept]) expect([address, body.includes(banner)]).toEqual([address, true])
  }
  await close()
  rmSync(folder, { recursive: true, force: true })
})

test('a forum of real people has no such banner', async () => {
  const { app, close } = await openApp()
  expect((await app.inject('/id/')).body).not.toContain('class="demo"')
  await close()
})
