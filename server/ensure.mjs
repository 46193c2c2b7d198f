// Set-up before start and tests. Plain JavaScript, since it may run on an older Node than the project's own.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const ownNode = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
const marker = join(root, 'node_modules/.dua-lapak-lockfile')
const built = join(root, 'client/dist/.vite/manifest.json')

const lockfile = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
// The Node of the project may be missing though the marker is there: `npm install --omit=optional` takes it away.
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lockfile || !existsSync(ownNode)) {
  run('Installing what is missing', 'npm', ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit', '--loglevel=error'])
  writeFileSync(marker, lockfile)
}
// Of the server the client takes what is named so, and nothing else.
const newest = Math.max(newestIn('client'), newestIn('server', '.shared.ts'))
if (!existsSync(built) || newest > statSync(built).mtimeMs)
  run('Building the client', join(root, 'node_modules/.bin/node'), [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    'client',
    '--logLevel',
    'warn',
  ])

function run(what, command, args) {
  console.error(`${what} …`)
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(`${what} failed${error ? `: ${error.message}` : ''}`)
    process.exit(status ?? 1)
  }
}

/** The newest time at which a source below a folder was changed, in milliseconds since 1970. @param ending of the names that count */
function newestIn(folder, ending = '') {
  let newest = 0
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (path === join('client', 'dist')) continue
    if (entry.isDirectory()) newest = Math.max(newest, newestIn(path, ending))
    else if (entry.name.endsWith(ending)) newest = Math.max(newest, statSync(join(root, path)).mtimeMs)
  }
  return newest
}
