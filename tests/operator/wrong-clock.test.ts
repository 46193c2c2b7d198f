import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { loadConfig } from '../../server/kernel/config.ts'
import { forgetKeys } from '../../server/store/forget-keys.ts'
import { openSqliteWriter, scopeOf } from '../../server/store/sqlite.ts'

const DAY = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-clock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a forum that starts with a clock that is years ahead forgets nothing by it, and says so in the log', async () => {
  const config = loadConfig({ DUA_LAPAK_DATABASE: join(folder, 'forum.db'), DUA_LAPAK_LOG_LEVEL: 'error' })
  const now = Date.now()
  const lines: string[] = []
  /** Starts, lets the chores of a start run, and stops. */
  async function serve(at: number) {
    const { app, run, readers } = await buildApp(config, { clock: () => at, logTo: { write: (line) => void lines.push(line) } })
    await run(forgetKeys, { actor: null, input: {} }) // stands behind the first chore of the start, which counts the time
    const { db, t } = readers.read
    const kept = await db.select({ key: t.commands.key }).from(t.commands)
    await app.close()
    return kept.length
  }
  await serve(now)
  const { connection } = openSqliteWriter(config.database)
  const { db, t } = scopeOf(connection)
  await db.insert(t.commands).values({ actorId: 'sari', key: 'k1', inputHash: '', result: null, at: now })
  connection.close()

  expect(await serve(now + 3653 * DAY)).toBe(1)
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ kind: 'clock', state: 'doubted', msg: 'clock' }),
  ])
  expect(await serve(now + DAY)).toBe(1)
  expect(lines).toHaveLength(1)
})
