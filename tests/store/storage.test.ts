import Database from 'better-sqlite3'
import { copyFileSync, renameSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toProblem } from '../../server/kernel/http/to-problem.ts'
import { wordsFor } from '../../server/kernel/words.ts'
import type { Signal } from '../../server/store/commands.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { groupCommit, type Transactions } from '../../server/store/writer/group-commit.ts'
import { makeRun } from '../../server/store/run.ts'
import { openSqliteReaders, openSqliteWriter } from '../../server/store/sqlite.ts'
import { storageFault } from '../../server/kernel/storage-fault.ts'
import { verify } from '../../server/store/upkeep/verify.ts'
import { watchStorage } from '../../server/store/writer/watch-storage.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { afterwards, newFile } from '../tools/open-store.ts'
import { faulty, withCode } from './faulty-transactions.ts'
import { openSample, sari } from './open-sample.ts'
import { addThread, post, sampleSide } from './sample-side.ts'
import { upTo } from './storm.ts'

/** A writer over a real file whose transactions can be made to fail and whose clock is set by hand. */
async function openFailing(fault: Parameters<typeof faulty>[1] = () => undefined) {
  const file = newFile()
  const { connection, transactions } = openSqliteWriter(file)
  const watched: { steps: string[]; transactions: Transactions } = faulty(transactions, fault)
  const signals: Signal[] = []
  const clock = { ms: 0 }
  const hear = (heard: readonly Signal[]) => void signals.push(...heard.filter(({ kind }) => kind === 'storage'))
  const queue = groupCommit(
    watchStorage(
      (use) => use(watched.transactions),
      hear,
      () => clock.ms,
    ),
    256,
  )
  await queue.run((tx) => addThread(tx, 1))
  const writer = localWriter({ run: (work) => queue.run(work), close: async () => void connection.close() }, executor(sampleSide), hear)
  const run = makeRun(writer, () => 1, false)
  const readers = openSqliteReaders(file)
  afterwards(() => Promise.all([readers.close(), writer.close()]))
  const say = (text: string, key?: string) => run(post, { actor: sari, input: { threadId: 1, text }, key })
  return { file, connection, steps: watched.steps, signals, clock, say, read: readers.read }
}

test('every commit is synced to the disk, in new files and in old ones', () => {
  const file = newFile()
  for (const _ of upTo(3)) {
    const { connection } = openSqliteWriter(file)
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    connection.close()
  }
  const careless = new Database(file)
  expect(careless.pragma('synchronous', { simple: true }), 'what an old file gets if nobody asks').toBe(1)
  careless.close()
})

test('a file that cannot be kept in WAL mode is not opened', () => {
  expect(() => openSqliteWriter(':memory:')).toThrow('WAL')
})

test('a full disk refuses what needs room, keeps what is there, and is forgotten when room returns', async () => {
  const { connection, say, read, signals } = await openFailing()
  await say('before')
  const pages = connection.pragma('page_count', { simple: true })
  connection.pragma(`max_page_count = ${String(pages)}`)

  // SQLite itself rolls the whole transaction back here, so what shared it is refused with it and may be sent again.
  const outcomes = await Promise.allSettled([say('small', 'small'), say('x'.repeat(50_000), 'large')])
  const storageFailed = { type: '/problems/storage-failed', status: 503, retryAfter: 5 }
  for (const outcome of outcomes)
    expect(outcome.status === 'rejected' && toProblem(outcome.reason, wordsFor('en'))).toMatchObject(storageFailed)
  expect(signals).toMatchObject([{ state: 'faulty', fault: 'SQLITE_FULL: database or disk is full' }])
  expect(await say('small', 'small')).toMatchObject({ result: { number: 2 }, repeated: false })
  expect(await read.db.select({ text: read.t.replies.text }).from(read.t.replies)).toEqual([{ text: 'before' }, { text: 'small' }])

  connection.pragma('max_page_count = 1000000')
  expect(await say('x'.repeat(50_000), 'large')).toMatchObject({ result: { number: 3 }, repeated: false })
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(await verify(read)).toEqual([])
})

const brokenDisk = withCode('SQLITE_IOERR_FSYNC', 'disk I/O error')

test('a commit that fails is never acknowledged', async () => {
  let broken = false
  const { say, signals, read } = await openFailing((step) => (step === 'commit' && broken ? brokenDisk : undefined))
  broken = true
  await expect(say('lost', 'k')).rejects.toMatchObject({ code: 'storage-failed', detail: { retryAfter: 5 } })
  expect(await read.db.select().from(read.t.replies)).toEqual([])
  expect(signals).toEqual([{ kind: 'storage', state: 'faulty', fault: 'SQLITE_IOERR_FSYNC: disk I/O error' }])
  broken = false
  expect(await say('kept', 'k')).toEqual({ result: { number: 1, seq: 1 }, repeated: false })
})

test('three failed commits in a row stop all writing with an alarm, until a probe finds the disk well', async () => {
  let broken = false
  const { say, signals, steps, clock, read } = await openFailing((step) => (step === 'commit' && broken ? brokenDisk : undefined))
  broken = true
  for (const n of upTo(3)) await expect(say(`${n}`)).rejects.toMatchObject({ code: 'storage-failed' })
  expect(signals.map((signal) => signal.kind === 'storage' && signal.state)).toEqual(['faulty', 'faulty', 'failing'])

  const touched = steps.length
  await expect(say('too soon')).rejects.toMatchObject({ code: 'storage-failed' })
  expect(steps, 'the disk is left alone').toHaveLength(touched)

  clock.ms += 5_000
  await expect(say('the probe')).rejects.toMatchObject({ code: 'storage-failed' })
  await expect(say('too soon after it')).rejects.toMatchObject({ code: 'storage-failed' })
  expect(steps.slice(touched).filter((step) => step === 'begin')).toHaveLength(1)

  broken = false
  clock.ms += 5_000
  expect(await say('well')).toMatchObject({ result: { number: 1 } })
  expect(signals.at(-1)).toEqual({ kind: 'storage', state: 'working', fault: null })
  expect(await say('again')).toMatchObject({ result: { number: 2 } })
  expect(await verify(read)).toEqual([])
})

test('refusals of commands and single failures between good commits stop nothing', async () => {
  let broken = false
  const { say, signals } = await openFailing((step) => (step === 'commit' && broken ? brokenDisk : undefined))
  for (const _ of upTo(4)) {
    broken = true
    await expect(say('lost')).rejects.toMatchObject({ code: 'storage-failed' })
    broken = false
    await say('kept')
  }
  expect(signals.every((signal) => signal.kind === 'storage' && signal.state === 'faulty')).toBe(true)
})

test.each([
  [withCode('SQLITE_FULL', 'database or disk is full'), 'SQLITE_FULL: database or disk is full'],
  [withCode('53100', 'could not extend file'), '53100: could not extend file'],
  [withCode('ECONNREFUSED', 'connect'), 'ECONNREFUSED: connect'],
  [new Error('Connection terminated unexpectedly'), 'Connection terminated unexpectedly'],
  [new Error('Failed query: select 1', { cause: withCode('SQLITE_IOERR', 'disk I/O error') }), 'SQLITE_IOERR: disk I/O error'],
  [withCode('ENOSPC', 'no space left'), 'ENOSPC: no space left'],
  [withCode('SQLITE_CONSTRAINT_UNIQUE'), undefined],
  [withCode('23505'), undefined],
  [withCode('ERR_INVALID_ARG_TYPE'), undefined],
  [new Error('a bug'), undefined],
  ['a thrown string', undefined],
])('%s blames the storage: %s', (error, fault) => expect(storageFault(error)).toBe(fault))

test('a writer that is closed leaves everything in the file itself, though somebody still reads', async () => {
  const forum = await openSample('sqlite')
  for (const n of upTo(5)) await forum.run(post, { as: sari, input: { threadId: 1, text: `${n}` } })
  expect(await forum.log(1), 'somebody reads').toHaveLength(5)
  expect(statSync(`${forum.where}-wal`).size).toBeGreaterThan(0)
  await forum.close()
  expect(statSync(`${forum.where}-wal`).size).toBe(0)
  copyFileSync(forum.where, `${forum.where}.copy`)
  const alone = new Database(`${forum.where}.copy`)
  expect(alone.prepare('SELECT count(*) FROM replies').pluck().get()).toBe(5)
  alone.close()
})

test.each(['the file', 'its log'])(
  'a forum of which somebody removes %s takes nothing more, and takes it again when it is put back',
  async (part) => {
    const forum = await openSample('sqlite')
    const say = (text: string) => forum.run(post, { as: sari, input: { threadId: 1, text } })
    await say('kept')
    const file = part === 'the file' ? forum.where : `${forum.where}-wal`
    renameSync(file, `${file}.away`)
    await expect(say('lost'), 'it would be written where nobody finds it').rejects.toMatchObject({ code: 'storage-failed' })
    copyFileSync(`${file}.away`, file)
    await expect(say('lost'), 'a copy is not the file').rejects.toMatchObject({ code: 'storage-failed' })
    const faults = forum.signals.flatMap((signal) => (signal.kind === 'storage' ? [signal.fault] : []))
    expect(faults).toEqual(Array.from({ length: 2 }, () => 'SQLITE_READONLY_DBMOVED: the file was removed or replaced'))
    renameSync(`${file}.away`, file)
    expect(await say('again')).toEqual({ number: 2, seq: 2 })
    expect(await verify(forum.readers.read)).toEqual([])
  },
)
