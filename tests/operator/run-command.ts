import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterwards } from '../tools/open-store.ts'

/** What a command of the command line said, and how it ended: its exit code, or the signal that ended it. */
export type Ended = { readonly code: number | null; readonly signal: string | null; readonly out: string; readonly err: string }

export type Running = {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Settles when its output has these words; with the whole output, or an error if it ends before. */
  says(words: RegExp): Promise<string>
}

/** Dozens of starts of the same modules. */
const COMPILED = resolve('node_modules/.cache/compiled')

/** An empty folder, removed when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-operator-'))
  afterwards(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * Starts `main.ts` as an operator does, with nothing in its environment but these settings. What still runs when the test is over
 * is killed.
 *
 * @param before what runs it, if not Node itself: a shell that sets limits, say
 */
export function startCommand(args: readonly string[], env: Record<string, string> = {}, before: readonly string[] = []): Running {
  const [program, ...rest] = [...before, process.execPath, 'server/main.ts', ...args]
  const child = spawn(program!, rest, {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => (out += String(data)))
  child.stderr.on('data', (data) => (err += String(data)))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal, out, err })))
  afterwards(() => child.kill('SIGKILL'))
  return {
    child,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => words.test(out) && resolve(out)
        child.stdout.on('data', look)
        void ended.then(({ err }) => reject(new Error(`it ended before it said ${words}: ${err}`)))
        look()
      }),
  }
}

/** Runs a command of the command line to its end. */
export const runCommand = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> => startCommand(args, env).ended

/** Serves a forum on a free port until it is ended. @returns its address too */
export async function startForum(env: Record<string, string>, command = 'serve', before: readonly string[] = []) {
  const running = startCommand([command], { DUA_LAPAK_PORT: '0', ...env }, before)
  const out = await running.says(/http:\/\/[^\s/]+:\d+/)
  return { ...running, address: /http:\/\/[^\s/]+:\d+/.exec(out)![0] }
}
