import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { wrongFigures } from '../../server/debate/integrity/wrong-figures.ts'
import { newId } from '../../server/kernel/new-id.ts'
import { writingSide } from '../../server/rooms.ts'
import { scopeOf } from '../../server/store/sqlite.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { sqliteTransactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { preparePeople } from './prepare-people.ts'
import { REPLIES, voteOf, type AcknowledgedVote, type VotePlan } from './vote-plan.ts'

/** Bugs that the loop must find: answers before the commit, and a vote committed without its counter. */
export type PlantedInVotes = 'early-answers' | 'torn-commits'
/** What some cycles of voting and being killed came to: `lost` votes that were acknowledged, and counters that a recount does not bear out. */
export type VoteTally = { readonly cycles: number; readonly acknowledged: number; readonly lost: number; readonly flaws: readonly string[] }

const VOTERS = 8
const module = (path: string) => new URL(path, import.meta.url)

/** Lets eight people vote through the real writer thread, kills the process without warning, recounts, and goes on with the same database. */
export async function voteLoop(
  cycles: number,
  planted?: PlantedInVotes,
  enough: (tally: VoteTally) => boolean = () => false,
): Promise<VoteTally> {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-crash-'))
  const database = join(folder, 'forum.db')
  try {
    const [author = '', ...people] = await preparePeople(database, VOTERS + 1)
    await postReplies(database, author)
    const last = new Map(people.map((personId) => [personId, 0]))
    let tally: VoteTally = { cycles: 0, acknowledged: 0, lost: 0, flaws: [] }
    while (tally.cycles < cycles && !enough(tally)) {
      const thread = module(planted ? `./${planted}.ts` : '../../server/writer-thread.ts').href
      const voters = people.map((personId) => ({ personId, from: last.get(personId)! + 1 }))
      await voteAndDie({ database, thread, voters }, folder, ({ personId, n }) => last.set(personId, n))
      const acknowledged = [...last.values()].reduce((sum, n) => sum + n, 0)
      tally = { ...(await recount(database, last)), cycles: tally.cycles + 1, acknowledged }
    }
    return tally
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function postReplies(database: string, personId: string) {
  const transactor = sqliteTransactor(database, () => undefined)
  const writer = localWriter(transactor, executor(writingSide({ limits: false })), () => undefined)
  for (let n = 1; n <= REPLIES; n++) {
    const input = { threadId: 1, text: `Balasan nomor ${n}.` }
    await writer.send({
      name: 'replies.post',
      actor: { personId, sessionId: null },
      input,
      key: null,
      at: Date.now(),
      id: newId(Date.now()),
    })
  }
  await writer.close()
}

async function voteAndDie(plan: VotePlan, folder: string, heard: (vote: AcknowledgedVote) => void): Promise<void> {
  const child = fork(fileURLToPath(module('./vote-child.ts')), [JSON.stringify(plan)], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    execArgv: ['--import', module('../../server/kernel/quick-imports.ts').href],
  })
  let first = true
  child.on('message', (vote: AcknowledgedVote) => {
    heard(vote)
    if (first) setTimeout(() => child.kill('SIGKILL'), Math.random() * 150)
    first = false
  })
  const signal = await new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)))
  if (signal !== 'SIGKILL') throw new Error('the child ended before it was killed')
}

/** What stands of the last acknowledged votes, or of the one after that the kill came between and its answer; and the recount. */
async function recount(database: string, last: ReadonlyMap<string, number>): Promise<Pick<VoteTally, 'lost' | 'flaws'>> {
  const connection = new Database(database, { readonly: true })
  try {
    const rows = connection.prepare('SELECT person_id, number, vote FROM votes').all() as {
      person_id: string
      number: number
      vote: string
    }[]
    const standing = new Map(rows.map((row) => [`${row.person_id} ${row.number}`, row.vote]))
    let lost = 0
    for (const [personId, n] of last)
      for (let back = 0; back < Math.min(REPLIES, n); back++) {
        const { number, vote } = voteOf(n - back)
        const next = voteOf(n + 1)
        const stands = standing.get(`${personId} ${number}`)
        if (stands !== vote && !(next.number === number && stands === next.vote)) lost++
      }
    return { lost, flaws: (await wrongFigures(scopeOf(connection))).map(({ where, what }) => `${where}: ${what}`) }
  } finally {
    connection.close()
  }
}
