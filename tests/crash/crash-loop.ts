import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkDatabase, type Damage } from './check-database.ts'
import type { Acknowledged, Plan } from './plan.ts'
import { preparePeople } from './prepare-people.ts'

/** Bugs that the loop must find: answers before the commit, and retries without a key. */
export type Planted = 'early-answers' | 'no-keys'

/** What happened in some cycles of writing and being killed. */
export type Tally = Damage & { readonly cycles: number; readonly acknowledged: number; readonly slowestStartMs: number }

const WRITERS = 8
const module = (path: string) => new URL(path, import.meta.url)

/**
 * Lets eight writers post through the real writer thread, kills the process without warning, looks at what is left, and goes on
 * with the same database; every fifth time it kills before anything could be answered, in the midst of the recovery.
 *
 * @param enough ends the loop early, when a planted bug has been found
 */
export async function crashLoop(cycles: number, planted?: Planted, enough: (tally: Tally) => boolean = () => false): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-crash-'))
  const database = join(folder, 'forum.db')
  try {
    const people = await preparePeople(database, WRITERS)
    const acknowledged: Acknowledged[] = []
    const next = new Map(people.map((personId) => [personId, 1]))
    let tally: Tally = { cycles: 0, acknowledged: 0, slowestStartMs: 0, lost: 0, duplicated: 0, disordered: 0, flaws: [] }
    while (tally.cycles < cycles && !enough(tally)) {
      const writers = people.map((personId, place) => ({ personId, threadId: 1 + (place % 2), from: next.get(personId)! }))
      const thread = module(planted === 'early-answers' ? './early-answers.ts' : '../../server/writer-thread.ts').href
      const plan = { database, thread, keys: planted !== 'no-keys', writers }
      const { heard, startMs } = await writeAndDie(plan, folder, tally.cycles % 5 === 4)
      acknowledged.push(...heard)
      for (const { personId, n } of heard) next.set(personId, n + 1)
      const damage = await checkDatabase(database, acknowledged)
      const slowestStartMs = Math.max(tally.slowestStartMs, startMs)
      tally = { ...damage, cycles: tally.cycles + 1, acknowledged: acknowledged.length, slowestStartMs }
    }
    return tally
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts the child, kills it at a random moment, and gives what it had acknowledged. */
async function writeAndDie(plan: Plan, folder: string, early: boolean): Promise<{ heard: Acknowledged[]; startMs: number }> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') } // 200 starts of the same modules
  const child = fork(fileURLToPath(module('./child.ts')), [JSON.stringify(plan)], {
    env,
    execArgv: ['--import', module('../../server/kernel/quick-imports.ts').href],
  })
  const began = performance.now()
  const heard: Acknowledged[] = []
  let startMs = 0
  const kill = () => void child.kill('SIGKILL')
  if (early) setTimeout(kill, 100 + Math.random() * 300)
  child.on('message', (message: Acknowledged) => {
    heard.push(message)
    if (heard.length > 1) return
    startMs = performance.now() - began
    setTimeout(kill, Math.random() * 120)
  })
  const signal = await new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)))
  if (signal !== 'SIGKILL') throw new Error('the child ended before it was killed')
  return { heard, startMs }
}
