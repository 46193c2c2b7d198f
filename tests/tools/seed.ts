import { parseArgs } from 'node:util'
import { newId } from '../../server/kernel/new-id.ts'
import { progressBar } from '../../server/operator/progress-bar.ts'
import { NO_PASSWORD } from '../../server/people/passwords/no-password.ts'
import { Stall } from '../../server/people/schema.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { writingSide } from '../../server/rooms.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { prepareDatabase } from '../../server/store/upkeep/prepare-database.ts'
import { makeRun } from '../../server/store/run.ts'
import { sqliteTransactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { ordinaryPerson } from './ordinary-person.ts'

/** `npm run seed -- --threads 1000 --replies 100000 --database data/seed.db`: a large market for trying things, by the same commands as any other content. */
const { values } = parseArgs({
  options: {
    threads: { type: 'string', default: '1000' },
    replies: { type: 'string', default: '100000' },
    people: { type: 'string', default: '200' },
    database: { type: 'string', default: 'data/seed.db' },
  },
})
const threads = whole('threads', values.threads)
const replies = whole('replies', values.replies)
const people = whole('people', values.people)
/** Commands asked for at a time: as many as one commit takes. */
const AT_ONCE = 256

await prepareDatabase(values.database)
const transactor = sqliteTransactor(values.database, (signals) => console.error(signals))
const run = makeRun(
  localWriter(transactor, executor(writingSide({ limits: false })), () => undefined),
  Date.now,
  false,
)

const authors = Array.from({ length: people }, (_, i) => ({
  personId: newId(Date.now()),
  sessionId: null,
  stall: Stall.enum[i % 4]!,
  name: `warga${i}`,
}))
await transactor.run(async ({ db, t }) => {
  for (const { personId, name, stall } of authors)
    await db.insert(t.people).values({
      ...ordinaryPerson(`${name}.${personId.slice(-4)}`, Date.now()),
      id: personId,
      skeleton: personId,
      passwordHash: NO_PASSWORD,
      stall,
    })
}, '')

const ids: number[] = []
await inBatches('threads', threads, async (i) => {
  const { result } = await run(openThread, {
    actor: authors[i % people]!,
    input: { title: `Debat nomor ${i + 1} tentang lorong dan layar`, text: `${sentence(i)} ${sentence(i + 7)} ${sentence(i + 13)}` },
  })
  ids.push(result.threadId)
})
await inBatches('replies', replies, async (i) => {
  const actor = authors[(i * 7) % people]!
  await run(postReply, { actor, input: { threadId: ids[i % ids.length]!, stall: actor.stall, text: `${sentence(i)} ${sentence(i * 3)}` } })
})
await transactor.close()

async function inBatches(what: string, many: number, work: (index: number) => Promise<void>) {
  const progress = progressBar(what.padEnd(8))
  for (let from = 0; from < many; from += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, many - from) }, (_, i) => work(from + i)))
    progress(Math.min(from + AT_ONCE, many), many)
  }
}

function sentence(i: number): string {
  const who = ['Pedagang lantai dua', 'Penjual live', 'Pembeli dari Bekasi', 'Kurir langganan'][i % 4]!
  const does = ['menghitung ongkir', 'menutup kios lebih awal', 'mencoba siaran malam', 'menawar tiga kali'][(i >> 2) % 4]!
  return `${who} ${does} untuk ke-${i + 1} kalinya.`
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1) throw new Error(`--${name} must be a whole number from 1, got "${text}"`)
  return Number(text)
}
