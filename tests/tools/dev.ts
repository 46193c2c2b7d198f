import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { build } from 'vite'

/** `npm run dev`: the demo market, started again when the server, the words or the migrations change; the client is built again when it changes. */
const QUIET_MS = 150

await build({ root: 'client', logLevel: 'warn', build: { watch: {} } })

let server: ChildProcess | undefined
let waiting: NodeJS.Timeout | undefined

function start() {
  server = spawn(process.execPath, ['server/main.ts', 'demo'], { stdio: 'inherit' })
}

function restart() {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    if (server?.exitCode !== null) return start()
    server.once('exit', start)
    server.kill('SIGTERM')
    return undefined
  }, QUIET_MS)
}

for (const folder of ['server', 'locales', 'migrations', 'client/dist/.vite']) watch(folder, { recursive: true }, restart)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server?.once('exit', () => process.exit())
    // Ctrl-C has told the server already, and told twice it would stop without its good-byes.
    if (signal === 'SIGTERM') server?.kill(signal)
  })
start()
