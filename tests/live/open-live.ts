import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { hearSignals } from '../../server/hear-signals.ts'
import { origins, loadConfig } from '../../server/kernel/config.ts'
import { html } from '../../server/kernel/html.ts'
import { buildServer } from '../../server/kernel/http/http.ts'
import { ThreadId } from '../../server/kernel/shapes.ts'
import type { Describe } from '../../server/live/frames.ts'
import { createHub, type Hub } from '../../server/live/hub.ts'
import { LIVE_LIMITS, type LiveLimits } from '../../server/live/limits.ts'
import { live } from '../../server/live/live-plugin.ts'
import type { ReadFigures } from '../../server/live/topic-figures.ts'
import { countVersions } from '../../server/page/versions.ts'
import type { Actor } from '../../server/people/actor.ts'
import { command } from '../../server/people/command.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { readReply } from '../../server/replies/read-replies.ts'
import { ReplyNumber, ReplyState } from '../../server/replies/schema.ts'
import { setReplyState } from '../../server/replies/set-reply-state.ts'
import type { Command, Signal } from '../../server/store/commands.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { migrateSqlite } from '../../server/store/upkeep/migrate.ts'
import { readSite } from '../../server/store/read-site.ts'
import { makeRun } from '../../server/store/run.ts'
import { openSqliteReaders, openSqliteWriter, scopeOf } from '../../server/store/sqlite.ts'
import { sqliteTransactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { readHead } from '../../server/threads/read-head.ts'
import { ordinaryPerson } from '../tools/ordinary-person.ts'
import { changeFigures, readChanged } from './changed-figures.ts'

/** Who is known here; the session's id doubles as the cookie. */
export const SARI = { personId: 'sari', sessionId: 'sari-phone', role: 'member' } as const
export const SARI_AT_HOME = { personId: 'sari', sessionId: 'sari-laptop', role: 'member' } as const
export const MODERATOR = { personId: 'mira', sessionId: 'mira-desk', role: 'moderator' } as const
const PEOPLE = [SARI, SARI_AT_HOME, MODERATOR]
export type Viewer = (typeof PEOPLE)[number]

const setState = command(
  'test.state',
  Type.Object({ threadId: ThreadId, number: ReplyNumber, state: ReplyState }),
  async (tx, input, context) => setReplyState(tx, input, context),
)
const addCase = command('test.case', Type.Object({ ref: Type.Integer() }), async (_tx, { ref }, { tell }) => tell(0, 'case', ref))
const tellMany = command(
  'test.many',
  Type.Object({ threadId: ThreadId, count: Type.Integer() }),
  async (_tx, { threadId, count }, { tell }) => {
    for (let i = 0; i < count; i++) await tell(threadId, 'thread', 0)
  },
)

export type LiveOptions = {
  limits?: Partial<LiveLimits>
  /** What happens to the writer's hints on their way to the hub. */
  hints?: (deliver: () => void) => void
  /** What is done to an event's description before it is sent. */
  wrapDescribe?: (describe: Describe) => Describe
  /** What is done to the reading of figures before they are sent. */
  wrapFigures?: (figures: ReadFigures) => ReadFigures
  unread?: () => number | Promise<number>
  /** Puts something between the routes and the hub: the fuzz plants a mistake there. */
  plant?: (hub: Hub) => Hub
  /** What the app does with a request before live delivery hears of it. */
  before?: (request: FastifyRequest) => Promise<void>
}

/** A forum's live side over a real SQLite file and a real port, with one thread of no replies (id 1). */
export async function openLive({
  limits = {},
  hints = (deliver) => deliver(),
  wrapDescribe = (d) => d,
  wrapFigures = (read) => read,
  unread = () => 3,
  plant = (hub) => hub,
  before = async () => {},
}: LiveOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'live-'))
  const file = join(folder, 'forum.db')
  const { connection } = openSqliteWriter(file)
  await migrateSqlite(connection)
  await fill(connection)
  connection.close()

  const readers = openSqliteReaders(file)
  const epoch = (await readSite(readers.read, 'epoch'))!
  const errors: unknown[] = []
  const ended = new Set<string>()
  const allLimits = { ...LIVE_LIMITS, closeMs: 300, ...limits }
  const hub = createHub({
    epoch,
    read: readers.read,
    describe: wrapDescribe(describeFrom(readers.read)),
    figures: wrapFigures(readChanged(readers.read)),
    countNotices: async () => unread(),
    onError: (error) => errors.push(error),
    limits: allLimits,
  })

  const hearOne = hearSignals(hub, countVersions(), { alarm: (signal) => errors.push(signal), tallyDue: () => undefined })
  const hear = (signals: readonly Signal[]) => {
    for (const signal of signals) hints(() => hearOne(signal))
  }
  const commands = [postReply, changeReply, setState, addCase, tellMany, changeFigures] as readonly Command<never, unknown, never>[]
  const execute = executor<Actor>({ commands, reactions: [], limits: false, loadActor: async (_tx, { personId }) => actorOf(personId) })
  const writer = localWriter(sqliteTransactor(file, hear), execute, hear)
  const run = makeRun(writer, Date.now, false)
  const asSari = { actor: { personId: SARI.personId, sessionId: null } }

  const config = loadConfig({ DUA_LAPAK_PORT: '0', DUA_LAPAK_LIMITS: 'off', DUA_LAPAK_LOG_LEVEL: 'silent' })
  const app = await buildServer(config)
  app.addHook('onRequest', before)
  let port = 0
  await live<Viewer>(app, {
    hub: plant(hub),
    origins: () => origins(config, port),
    sessionOf: async ({ cookies }) => PEOPLE.find(({ sessionId }) => sessionId === cookies['sid'] && !ended.has(sessionId)) ?? null,
    allow: async (viewer, topic) => (topic === 0 ? viewer?.role === 'moderator' : (await readHead(readers.read, { id: topic })) !== null),
    limits: allLimits,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as AddressInfo).port

  // A process that has just loaded everything lags, and a lagging server refuses.
  while ((await fetch(`http://127.0.0.1:${port}/live/poll?v=1&th=1.0&w=0`)).status === 503)
    await new Promise((resolve) => setTimeout(resolve, 100))

  return {
    app,
    hub,
    port,
    epoch,
    errors,
    readers,
    post: async (text = 'Halo', threadId = 1) => (await run(postReply, { ...asSari, input: { threadId, text } })).result,
    quote: async (number: number, words: string, threadId = 1) =>
      (await run(postReply, { ...asSari, input: { threadId, text: 'Setuju.', quote: { number, text: words } } })).result,
    edit: async (number: number, text: string, threadId = 1) =>
      (await run(changeReply, { ...asSari, input: { threadId, number, text } })).result,
    setState: async (number: number, state: ReplyState, threadId = 1) =>
      (await run(setState, { ...asSari, input: { threadId, number, state } })).result,
    addCase: async (ref: number) => (await run(addCase, { ...asSari, input: { ref } })).result,
    tellMany: async (count: number, threadId = 1) => void (await run(tellMany, { ...asSari, input: { threadId, count } })),
    /** The figures of these replies change, in this order. */
    tally: async (numbers: readonly number[], threadId = 1) =>
      (await run(changeFigures, { ...asSari, input: { threadId, numbers: [...numbers] } })).result,
    /** The session is over in the database, but nobody has said so yet. */
    forgetSession: (sessionId: string) => void ended.add(sessionId),
    async close() {
      await app.close()
      hub.close()
      await writer.close()
      await readers.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export type LiveForum = Awaited<ReturnType<typeof openLive>>

function describeFrom(read: Parameters<typeof readReply>[0]): Describe {
  return async (threadId, events, locale, as) => {
    const described: unknown[] = []
    for (const { kind, ref } of events) {
      const reply = ['reply', 'edit', 'state'].includes(kind) ? await readReply(read, { threadId, number: ref }) : null
      if (as === 'json' || !reply) described.push(reply ?? { ref })
      else described.push({ number: ref, h: html`<article lang="${locale}" id="b${ref}">${reply.text}</article>`.toString() })
    }
    return described
  }
}

const actorOf = (personId: string): Actor => ({
  personId,
  sessionId: null,
  name: personId,
  role: 'member',
  state: 'active',
  muted: false,
  stall: 'online',
  locale: 'id',
  timeZone: 'Asia/Jakarta',
  createdAt: 0,
})

async function fill(connection: Parameters<typeof scopeOf>[0]) {
  const { db, t } = scopeOf(connection)
  const at = Date.now() - 3_600_000
  for (const id of ['sari', 'mira'])
    await db
      .insert(t.people)
      .values({ ...ordinaryPerson(id, at), id, role: id === 'mira' ? 'moderator' : 'member', stall: 'online', reads: ['id'] })
  for (const id of Array.from({ length: 25 }, (_, i) => i + 1))
    await db.insert(t.threads).values({
      id,
      slug: `debat-${id}`,
      lang: 'id',
      title: `Debat ${id}`,
      text: 'Pembuka.',
      motion: null,
      topicId: null,
      authorId: 'sari',
      stall: 'online',
      state: 'open',
      openingState: 'shown',
      head: 0,
      replyCount: 0,
      createdAt: at,
      activeAt: at,
    })
}
