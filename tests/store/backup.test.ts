import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backup } from '../../server/store/upkeep/backup.ts'
import { readEvents } from '../../server/store/read-log.ts'
import { readSite } from '../../server/store/read-site.ts'
import { restore } from '../../server/store/upkeep/restore.ts'
import { openSqliteReaders } from '../../server/store/sqlite.ts'
import { verify } from '../../server/store/upkeep/verify.ts'
import { insertPerson } from '../tools/insert-person.ts'
import { connectStore, newFile } from '../tools/open-store.ts'
import { openSample, sari } from './open-sample.ts'
import { post } from './sample-side.ts'
import { upTo } from './storm.ts'

/** A forum with some replies, and a folder of its own to put things into. */
async function openBusy() {
  const forum = await openSample('sqlite')
  await Promise.all(upTo(20).map((n) => forum.run(post, { as: sari, input: { threadId: 1, text: `${n}` } })))
  const folder = dirname(forum.where)
  return { forum, folder, to: join(folder, 'copy.db') }
}

const beside = (file: string) => readdirSync(dirname(file)).filter((name) => name.startsWith('copy'))

test('a backup under writing is whole, for its owner alone, and readable from where nothing can be written', async () => {
  const { forum, to } = await openBusy()
  const writing = new AbortController()
  const writer = (async () => {
    while (!writing.signal.aborted) await forum.run(post, { as: sari, input: { threadId: 2 } })
  })()
  await backup(forum.where, to)
  writing.abort()
  await writer
  expect(statSync(to).mode & 0o777).toBe(0o600)
  expect(beside(to)).toEqual(['copy.db'])
  const copy = new Database(readFileSync(to)) // in memory: without any file beside it
  expect(copy.prepare('SELECT count(*) FROM replies WHERE thread_id = 1').pluck().get()).toBe(20)
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  copy.close()
})

test('a backup never overwrites, needs its folder, and leaves nothing of an attempt that failed', async () => {
  const { forum, folder, to } = await openBusy()
  writeFileSync(to, 'mine')
  await expect(backup(forum.where, to)).rejects.toThrow(`${to} exists already`)
  await expect(backup(forum.where, forum.where)).rejects.toThrow('exists already')
  await expect(backup(forum.where, folder)).rejects.toThrow('exists already')
  await expect(backup(forum.where, join(folder, 'none', 'copy.db'))).rejects.toThrow('there is no folder')
  await expect(backup(join(folder, 'none.db'), join(folder, 'copy2.db'))).rejects.toThrow('there is no database')
  expect(readFileSync(to, 'utf8')).toBe('mine')

  const damaged = join(folder, 'damaged.db')
  copyFileSync(forum.where, damaged)
  writeFileSync(damaged, 'no database')
  await expect(backup(damaged, join(folder, 'copy3.db'))).rejects.toThrow('SQLITE_NOTADB')
  expect(beside(to)).toEqual(['copy.db'])
})

test('a restored backup holds what was acknowledged before it, sound, and under a new epoch', async () => {
  const { forum, folder, to } = await openBusy()
  await backup(forum.where, to)
  await forum.run(post, { as: sari, input: { threadId: 1, text: 'after the backup' } })
  const restored = join(folder, 'new', 'forum.db')
  await restore(to, restored)
  const { readers } = connectStore('sqlite', restored)
  expect(await readEvents(readers.read, { topic: 1, after: 0, limit: 99 })).toHaveLength(20)
  expect(await verify(readers.read)).toEqual([])
  expect(await readSite(readers.read, 'epoch')).not.toBe(await readSite(forum.readers.read, 'epoch'))
  expect(statSync(restored).mode & 0o777).toBe(0o600)
})

test('what still stands in the log of a copied database is restored with it', async () => {
  const { forum, folder } = await openBusy()
  const copied = join(folder, 'copied.db')
  for (const part of ['', '-wal']) copyFileSync(forum.where + part, copied + part)
  expect(statSync(`${copied}-wal`).size, 'it is still in the log').toBeGreaterThan(0)
  const restored = join(folder, 'restored.db')
  await restore(copied, restored)
  const readers = openSqliteReaders(restored)
  expect(await readEvents(readers.read, { topic: 1, after: 0, limit: 99 })).toHaveLength(20)
  await readers.close()
})

test('a restore writes over nothing, not even into a log that was left behind', async () => {
  const { forum, folder, to } = await openBusy()
  await backup(forum.where, to)
  await expect(restore(to, forum.where)).rejects.toThrow('exists already')
  const restored = join(folder, 'restored.db')
  copyFileSync(`${forum.where}-wal`, `${restored}-wal`)
  await expect(restore(to, restored)).rejects.toThrow(`${restored}-wal exists already`)
  expect(existsSync(restored)).toBe(false)
})

test('only a sound backup of this program, not of a newer one, is restored', async () => {
  const { forum, folder, to } = await openBusy()
  await backup(forum.where, to)
  const restored = join(folder, 'restored.db')
  const refused = async (from: string, line: RegExp) => {
    const error = await restore(from, restored).catch((error: unknown) => error as Error)
    expect(error).toMatchObject({ name: 'Unusable', message: expect.stringMatching(line) })
    expect((error as Error).message).not.toContain('\n')
    expect(readdirSync(folder).filter((name) => name.startsWith('restored'))).toEqual([])
  }
  await refused(join(folder, 'none.db'), /there is no backup/)

  const cut = join(folder, 'cut.db')
  copyFileSync(to, cut)
  truncateSync(cut, statSync(cut).size / 2)
  await refused(cut, /damaged|SQLITE_CORRUPT/)

  const foreign = join(folder, 'foreign.db')
  new Database(foreign).exec('CREATE TABLE songs (name TEXT)').close()
  await refused(foreign, /another program/)

  const newer = join(folder, 'newer.db')
  copyFileSync(to, newer)
  new Database(newer).exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)").close()
  await refused(newer, /newer version/)

  mkdirSync(join(folder, 'directory.db'))
  await refused(join(folder, 'directory.db'), /is a folder/)
})

test('an index that disagrees with its table is found before it is restored', async () => {
  const file = newFile()
  const connection = new Database(file)
  insertPerson(connection, { id: 'a', name: 'a' })
  const root = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'people_skeleton'").pluck().get()
  const size = connection.pragma('page_size', { simple: true }) as number
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
  const bytes = readFileSync(file)
  const from = bytes.indexOf(Buffer.from('aa'), (Number(root) - 1) * size) // the index's only entry
  bytes[from] = 'b'.charCodeAt(0)
  writeFileSync(file, bytes)
  await expect(restore(file, `${file}.new`)).rejects.toThrow('damaged')
})
