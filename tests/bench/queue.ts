import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { readCase } from '../../server/moderation/cases/read-case.ts'
import { readCases } from '../../server/moderation/cases/read-cases.ts'
import { readQueueFigures } from '../../server/moderation/cases/read-queue-figures.ts'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import type { ActorRef } from '../../server/store/commands.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { writingSide } from '../../server/rooms.ts'
import { makeRun, type Run } from '../../server/store/run.ts'
import { openSqliteReaders } from '../../server/store/sqlite.ts'
import { prepareDatabase } from '../../server/store/upkeep/prepare-database.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { sqliteTransactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { ordinaryPerson } from '../tools/ordinary-person.ts'
import { paired } from './paired.ts'
import type { Figure } from './report.ts'
import { median } from './statistics.ts'

const LONG = 10_000
const SHORT = 10
const ROUNDS = 9
const TIMES = 40
/** Decisions of one round; the short queue is never empty. */
const DECISIONS = 8

/** What the first page of the moderators' queue and a decision cost with ten thousand open cases against ten. */
export default async function queue(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-queue-'))
  const long = await openQueue(join(folder, 'long.db'), LONG)
  const short = await openQueue(join(folder, 'short.db'), SHORT)
  const which = `with ${LONG.toLocaleString('en')} open cases / with ${SHORT}`
  try {
    await long.page()
    await short.page()
    return [
      await paired({
        what: `first page of the queue with its first case, ${which}`,
        goal: { most: 2 },
        rounds: ROUNDS,
        unit: 'µs',
        a: long.page,
        b: short.page,
      }),
      await paired({
        what: `a decision, written to disk, ${which}`,
        goal: { most: 2 },
        rounds: ROUNDS,
        unit: 'µs',
        a: long.decide,
        b: short.decide,
      }),
    ]
  } finally {
    await long.close()
    await short.close()
    rmSync(folder, { recursive: true })
  }
}

/** A forum with so many open cases, each of a reply of its own. */
async function openQueue(file: string, size: number) {
  await prepareDatabase(file)
  const transactor = sqliteTransactor(file, (signals) => console.error(signals))
  const writer = localWriter(transactor, executor(writingSide({ limits: false })), () => undefined)
  const run = makeRun(writer, Date.now, false)
  const [author, flagger, moderator] = ['sari', 'tika', 'mod_ani'].map((name) => ordinaryPerson(name, Date.now()))
  await transactor.run(async ({ db, t }) => {
    for (const person of [author!, flagger!]) await db.insert(t.people).values(person)
    await db.insert(t.people).values({ ...moderator!, role: 'moderator' })
  }, '')
  const replies = await writeReplies(run, { personId: author!.id, sessionId: null }, size)
  fillQueue(file, { authorId: author!.id, flaggerId: flagger!.id, replies })

  const readers = openSqliteReaders(file)
  const actor = { personId: moderator!.id, sessionId: null }
  const viewer = await readActor(readers.read, actor, Date.now())
  const first = async () => (await readCases(readers.read, { state: 'open', limit: 20 })).items
  return {
    page: () =>
      timed(TIMES, () =>
        readers.snapshot(async (scope) => {
          await readQueueFigures(scope, Date.now())
          const { items } = await readCases(scope, { state: 'open', limit: 20 })
          await readCase(scope, items[0]!.id, viewer, Date.now())
        }),
      ),
    /** Decides some cases, and opens them again for the next round: both queues keep their length. */
    async decide(): Promise<number> {
      const ids = (await first()).slice(0, DECISIONS).map(({ id }) => id)
      const input = { action: 'hide', rule: 4, reason: 'advertising' } as const
      const spent = await timed(ids.length, () => run(decideCase, { actor, input: { ...input, caseId: ids.pop()! } }))
      reopen(file)
      return spent
    },
    async close() {
      await writer.close()
      await readers.close()
    },
  }
}

async function writeReplies(run: Run, actor: ActorRef, size: number): Promise<number> {
  const opening = {
    title: 'Debat panjang dengan banyak laporan',
    text: 'Pembeli pindah karena malas macet, bukan karena dilarang siapa pun.',
  }
  const { result } = await run(openThread, { actor, input: opening })
  const count = Math.max(size, 100)
  for (let done = 0; done < count; done += 200)
    await Promise.all(
      Array.from({ length: Math.min(200, count - done) }, (_, i) =>
        run(postReply, { actor, input: { threadId: result.threadId, text: `Promosi toko nomor ${done + i}, beli sekarang.` } }),
      ),
    )
  return count
}

/** Straight into the tables: ten thousand flags of one person are more than the rules let through. */
function fillQueue(file: string, { authorId, flaggerId, replies }: { authorId: string; flaggerId: string; replies: number }): void {
  const connection = new Database(file)
  const size = file.includes('long') ? replies : SHORT
  connection.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${size})
      INSERT INTO cases (id, kind, thread_id, number, round, state, reason, flag_count, weight, author_id, lang, stall, opened_at, due_at, alarm_at)
      SELECT i, 'flags', 1, i, 1, 'open', CASE i % 10 WHEN 0 THEN 'fraud' WHEN 1 THEN 'personal-data' ELSE 'spam' END, 1, 100,
        '${authorId}', 'id', 'online', ${Date.now()} + i, ${Date.now()} + 86400000 + i, ${Date.now()} + 43200000 + i FROM n;
    INSERT INTO flags (case_id, person_id, stall, reason, note, evidence, weight, network, newcomer, at)
      SELECT id, '${flaggerId}', 'offline', reason, '', '', 100, NULL, 0, opened_at FROM cases;
    INSERT INTO counters (name, value) VALUES ('last-case', ${size}) ON CONFLICT DO UPDATE SET value = excluded.value;
    ANALYZE;`)
  connection.close()
}

function reopen(file: string): void {
  const connection = new Database(file)
  connection.exec(`UPDATE cases SET state = 'open', decided_at = NULL WHERE state = 'decided'`)
  connection.close()
}

/** Microseconds a time, as the median of many. */
async function timed(times: number, work: () => Promise<unknown>): Promise<number> {
  const spent: number[] = []
  for (let i = 0; i < times; i++) {
    const before = performance.now()
    await work()
    spent.push((performance.now() - before) * 1000)
  }
  return median(spent)
}
