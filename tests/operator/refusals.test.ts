import Database from 'better-sqlite3'
import { createServer, type AddressInfo } from 'node:net'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFile } from '../tools/open-store.ts'
import { newFolder, runCommand, startForum, type Ended } from './run-command.ts'

/** Each is several processes. */
const SLOW = { timeout: 120_000 }

/** It ended with a failure, and said why in one line without a stack. */
function saysOnce({ code, signal, out, err }: Ended, line: RegExp) {
  expect({ code, signal, out }).toEqual({ code: 1, signal: null, out: '' })
  expect(err).toMatch(line)
  expect(err.trim().split('\n')).toHaveLength(1)
}

/** Each with what it is to say. Two at a time: every one is a process of its own. */
async function allRefused(cases: readonly (readonly [env: Record<string, string>, line: RegExp, command?: string[]])[]) {
  const waiting = [...cases]
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [env, line, command = ['serve']] = next
      saysOnce(await runCommand(command, { DUA_LAPAK_PORT: '0', ...env }), line)
    }
  }
  await Promise.all([one(), one()])
}

test('a setting that is wrong stops the start in one line', SLOW, async () => {
  const folder = newFolder()
  const file = join(folder, 'forum.db')
  writeFileSync(join(folder, 'file'), '')
  await allRefused([
    [{ DUA_LAPAK_PORT: 'abc' }, /DUA_LAPAK_PORT must be/],
    [{ DUA_LAPAK_DATABASE: 'postgres://localhost/forum' }, /PostgreSQL is not served yet/],
    [{ DUA_LAPAK_BUS: 'redis://localhost' }, /DUA_LAPAK_BUS is not served yet/],
    [{ DUA_LAPAK_HOST: '203.0.113.7', DUA_LAPAK_DATABASE: file }, /203\.0\.113\.7.*DUA_LAPAK_HOST/],
    [{ DUA_LAPAK_HOST: 'no-such-host.invalid', DUA_LAPAK_DATABASE: `${file}2` }, /no-such-host\.invalid.*DUA_LAPAK_HOST/],
    [{ DUA_LAPAK_DATABASE: ':memory:' }, /path of a file/],
    [{ DUA_LAPAK_DATABASE: join(folder, 'file', 'forum.db') }, /^EEXIST: file already exists, mkdir '.*file'/],
  ])
})

test('a port that is taken is one line and a failure, though a writer already stands', SLOW, async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const env = { DUA_LAPAK_DATABASE: join(newFolder(), 'forum.db'), DUA_LAPAK_PORT: String(port) }
  saysOnce(await runCommand(['serve'], env), /EADDRINUSE.*choose another DUA_LAPAK_PORT/)
  other.close()
})

const UNUSABLE: [what: string, prepare: (file: string) => void, line: RegExp][] = [
  ['no database', (file) => writeFileSync(file, 'a letter to my aunt, and a rather long one, for a file'), /SQLITE_NOTADB/],
  ['a folder', (file) => mkdirSync(file), /is a folder/],
  ["another program's database", (file) => void new Database(file).exec('CREATE TABLE songs (name TEXT)').close(), /another program/],
]

test('a file that is no database of this program is refused by every command, and left as it is', SLOW, async () => {
  for (const [what, prepare, line] of UNUSABLE) {
    const file = join(newFolder(), 'forum.db')
    prepare(file)
    const env = { DUA_LAPAK_DATABASE: file }
    await allRefused([
      [env, line],
      [env, line, ['migrate']],
      [env, line, ['add-admin', 'sari']],
      [env, line, ['verify']],
    ])
    expect(existsSync(`${file}-wal`), what).toBe(false)
  }
})

const isRoot = process.getuid?.() === 0
test.skipIf(isRoot)(`a file that may not be written is one line${isRoot ? ' (skipped: root may write anything)' : ''}`, SLOW, async () => {
  const file = newFile()
  chmodSync(file, 0o400)
  saysOnce(await runCommand(['serve'], { DUA_LAPAK_DATABASE: file, DUA_LAPAK_PORT: '0' }), /cannot be used: SQLITE_READONLY/)
})

test('a database made by a newer version is refused', SLOW, async () => {
  const file = newFile()
  new Database(file).exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)").close()
  saysOnce(await runCommand(['serve'], { DUA_LAPAK_DATABASE: file, DUA_LAPAK_PORT: '0' }), /newer version/)
})

test('a database that somebody holds locked is waited for, then refused in one line', SLOW, async () => {
  const file = newFile()
  const holder = new Database(file)
  holder.exec('BEGIN IMMEDIATE')
  saysOnce(await runCommand(['migrate'], { DUA_LAPAK_DATABASE: file }), /SQLITE_BUSY: database is locked/)
  holder.close()
})

test('one database has one server: a second one, and the demo, are refused until the first is gone, however it went', SLOW, async () => {
  const file = join(newFolder(), 'forum.db')
  const env = { DUA_LAPAK_DATABASE: file, DUA_LAPAK_PORT: '0' }
  const first = await startForum(env)
  saysOnce(await runCommand(['serve'], env), /served by another process already/)
  saysOnce(await runCommand(['demo'], env), /served by another process already/)
  expect((await fetch(`${first.address}/readyz`)).status).toBe(200)
  first.child.kill('SIGKILL')
  await first.ended
  const second = await startForum(env)
  expect((await fetch(`${second.address}/readyz`)).status).toBe(200)
})

test('commands about a database that is not there do not make one', SLOW, async () => {
  const file = join(newFolder(), 'forum.db')
  const env = { DUA_LAPAK_DATABASE: file }
  const none = /there is no database at/
  const commands = [['verify'], ['backup', `${file}.copy`], ['add-admin', 'sari'], ['add-moderator', 'sari'], ['reset-password', 'sari']]
  await allRefused([
    ...commands.map((command) => [env, none, command] as const),
    [env, /there is no backup at/, ['restore', `${file}.copy`]],
  ])
  expect(existsSync(file)).toBe(false)
})

test('what is no command is told which there are', SLOW, async () => {
  for (const args of [['serv'], ['backup'], ['backup', 'a', 'b'], ['add-admin', '--force', 'sari'], ['toString']]) {
    const { code, err, out } = await runCommand(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^("|unknown).*\nknown: serve, demo, migrate, backup FILE/)
  }
  expect(await runCommand(['--help'])).toMatchObject({ code: 0, out: expect.stringMatching(/^known: serve/) })
})
