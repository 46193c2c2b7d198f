import { fork, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { preparePeople } from './prepare-people.ts'
import type { Plan } from './plan.ts'

const TRACER = 'strace'
const canTrace = spawnSync(TRACER, ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0
const ANSWERS = 20

/** What one writer's twenty answers and the syncs between them look like to the system: `s` for a sync, `a` for an answer. */
async function trace(thread: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-trace-'))
  try {
    const database = join(folder, 'forum.db')
    const people = await preparePeople(database, 1)
    const writers = people.map((personId) => ({ personId, threadId: 1, from: 1 }))
    const plan: Plan = { database, thread: new URL(thread, import.meta.url).href, keys: true, writers }
    const log = join(folder, 'trace')
    const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [JSON.stringify(plan)], {
      execPath: TRACER,
      execArgv: ['-f', '-qq', '-e', 'trace=fsync,fdatasync,write,sendmsg', '-s', '100', '-o', log, process.execPath],
    })
    let answers = 0
    child.on('message', () => {
      if (++answers === ANSWERS) child.disconnect() // it ends by itself, and its tracer with it
    })
    await new Promise((resolve) => child.once('exit', resolve))
    return readFileSync(log, 'utf8').replaceAll(/.*\n/g, (line) =>
      /f(data)?sync\(/.test(line) ? 's' : line.includes('personId') ? 'a' : '',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!canTrace)(`the system's view of an answer${canTrace ? '' : ' (skipped: no ${TRACER} here)'}`, () => {
  test('every answer has a sync of its own before it', { timeout: 120_000 }, async () => {
    const seen = await trace('../../server/writer-thread.ts')
    expect(seen.split('a').length).toBeGreaterThan(ANSWERS)
    expect(seen).toMatch(/^(s+a)+s*$/)
  })

  test('which is missed where a writer does not sync its commits', { timeout: 120_000 }, async () => {
    expect(await trace('./unsynced-commits.ts')).toContain('aa')
  })
})
