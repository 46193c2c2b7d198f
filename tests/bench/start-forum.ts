import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashToken } from '../../server/kernel/hash-token.ts'
import { newId } from '../../server/kernel/new-id.ts'
import { newToken } from '../../server/kernel/new-token.ts'
import { NO_PASSWORD } from '../../server/people/passwords/no-password.ts'
import { startSession } from '../../server/people/sessions/start-session.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { writingSide } from '../../server/rooms.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { prepareDatabase } from '../../server/store/upkeep/prepare-database.ts'
import { makeRun } from '../../server/store/run.ts'
import { sqliteTransactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { freePort } from '../tools/free-port.ts'
import { ordinaryPerson } from '../tools/ordinary-person.ts'

/** A forum in a process of its own, as it is served, with one thread of so many replies. */
export type StartedForum = {
  readonly origin: string
  readonly database: string
  /** The address of its thread, in Indonesian. */
  readonly threadPath: string
  /** The one person in it, and the secret of a session of hers. */
  readonly personId: string
  readonly cookie: string
  /** Microseconds of processor that its threads have used so far. */
  processorTime(): number
  /** Stops the process, and removes the database unless it is to be kept. */
  stop(options?: { keep: boolean }): Promise<void>
  remove(): void
}

type Options = {
  readonly replies: number
  /** Which processor it may use; any, if none is named. */
  readonly processor?: number
  /** Puts more into its database before it is served. */
  readonly prepare?: (database: string) => Promise<void>
  /** Settings besides those of every bench. */
  readonly env?: NodeJS.ProcessEnv
}

/** Makes a database with a thread, and serves it with limits off. */
export async function startForum({ replies, processor, prepare, env = {} }: Options): Promise<StartedForum> {
  const folder = mkdtempSync(join(tmpdir(), 'dua-lapak-bench-'))
  const database = join(folder, 'forum.db')
  const { slug, personId, token } = await fill(database, replies)
  await prepare?.(database)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const port = await freePort()
  const server = serve(database, port, { processor, env })
  const origin = `http://127.0.0.1:${port}`
  await untilReady(origin, server)
  return {
    origin,
    database,
    threadPath: `/id/debat/1-${slug}`,
    personId,
    cookie: `sid=${token}`,
    processorTime: () => processorTime(server.pid!),
    async stop({ keep } = { keep: false }) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      if (!keep) remove()
    },
    remove,
  }
}

function serve(
  database: string,
  port: number,
  { processor, env }: { processor: number | undefined; env: NodeJS.ProcessEnv },
): ChildProcess {
  const command = [process.execPath, 'server/main.ts', 'serve']
  const [program, ...args] = processor === undefined ? command : ['taskset', '-c', String(processor), ...command]
  return spawn(program!, args, {
    env: {
      ...process.env,
      DUA_LAPAK_DATABASE: database,
      DUA_LAPAK_PORT: String(port),
      DUA_LAPAK_LIMITS: 'off',
      DUA_LAPAK_LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** A person and a thread of ordinary replies, between 80 and 400 characters long. */
async function fill(database: string, replies: number) {
  await prepareDatabase(database)
  const transactor = sqliteTransactor(database, () => undefined)
  const writer = localWriter(transactor, executor(writingSide({ limits: false })), () => undefined)
  const run = makeRun(writer, Date.now, false)
  const actor = { personId: newId(Date.now()), sessionId: null }
  await transactor.run(async ({ db, t }) => {
    const sari = ordinaryPerson('sari', Date.now())
    await db.insert(t.people).values({ ...sari, id: actor.personId, passwordHash: NO_PASSWORD, stall: 'online' })
  }, '')
  const text = 'Tujuh tahun saya punya kios di lantai dua sebelum pindah ke kamar belakang rumah dengan dua lampu dan satu ponsel.'
  const { result } = await run(openThread, {
    actor,
    input: { title: 'Lorong sepi itu nyata, tapi menutup aplikasi tidak mendatangkan pembeli', text: `${text}\n\n${text}\n\n${text}` },
  })
  for (let i = 1; i <= replies; i++)
    await run(postReply, { actor, input: { threadId: 1, text: `Balasan ${i}: ${text.slice(i % 40)} ${text.repeat(i % 3)}` } })
  const token = newToken()
  const session = { sessionId: newId(Date.now()), tokenHash: hashToken(token), device: 'bench', replaces: null }
  await run(startSession, { actor: null, input: { personId: actor.personId, seenHash: NO_PASSWORD, newHash: null, session } })
  await writer.close()
  return { slug: result.slug, personId: actor.personId, token }
}

/** As the kernel counts it, to the nanosecond: other programs on the same processors hardly change it. */
const processorTime = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce(
    (sum, task) => sum + Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]) / 1000,
    0,
  )

async function untilReady(origin: string, server: ChildProcess) {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error(`the forum ended with ${server.exitCode} before it was ready`)
    const ready = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the forum was not ready in ten seconds')
}
