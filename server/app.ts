import { Gauge, Registry } from 'prom-client'
import { debateChores } from './debate/chores.ts'
import { closingRoutes } from './debate/closing/closing-routes.ts'
import { markRoutes } from './debate/marks/routes.ts'
import { mindRoutes } from './debate/minds/mind-routes.ts'
import { figuresOfReplies } from './debate/open-data/figures-of-replies.ts'
import { openRoutes } from './debate/open-data/open-routes.ts'
import { nightly } from './debate/integrity/nightly.ts'
import { redrawing } from './debate/integrity/redrawing.ts'
import { debateRoutes } from './debate/routes.ts'
import { readDue } from './debate/tally/read-due.ts'
import { tallyClock } from './debate/tally/tally-clock.ts'
import { tallyThread } from './debate/tally/tally-thread.ts'
import { tellFigures } from './debate/tally/tell-figures.ts'
import { hearSignals } from './hear-signals.ts'
import { type Clock, steadyClock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import { buildServer } from './kernel/http/http.ts'
import { ownOrigins } from './kernel/http/own-origins.ts'
import type { LogTarget } from './kernel/http/log-options.ts'
import { requestLocale } from './kernel/http/request-locale.ts'
import { newToken } from './kernel/new-token.ts'
import { wordsFor } from './kernel/words.ts'
import { eventRoutes } from './live/event-routes.ts'
import { createHub } from './live/hub.ts'
import { live } from './live/live-plugin.ts'
import { checkLogEnd } from './moderation/log/check-log-end.ts'
import { moderationChores } from './moderation/chores.ts'
import { moderationRoutes } from './moderation/routes.ts'
import { countUnread } from './notices/count-unread.ts'
import { noticeRoutes } from './notices/routes.ts'
import { assetRoutes } from './page/asset-routes.ts'
import { readAssets } from './page/assets.ts'
import { problemPage } from './page/problem-page.ts'
import { shell } from './page/shell.ts'
import { countVersions } from './page/versions.ts'
import { describeEvents } from './pages/describe-events.ts'
import { frameFor } from './pages/frame-of.ts'
import { replyCard } from './pages/reply-card.ts'
import { liveParts } from './pages/thread/live-parts.ts'
import { site } from './pages/site.ts'
import type { Actor } from './people/actor.ts'
import { whyNot } from './people/can.ts'
import { openEntrance } from './people/entrance/entrance.ts'
import { forgetArrivals } from './people/networks/forget-arrivals.ts'
import { networkNames } from './people/networks/network-names.ts'
import { peopleRoutes } from './people/routes.ts'
import { watchRoles } from './people/watch-roles.ts'
import { sessionCookie } from './people/sessions/session-cookie.ts'
import { sessionOf } from './people/sessions/session-of.ts'
import { sessions } from './people/sessions/sessions.ts'
import { forgetHeld } from './publishing/held/forget-held.ts'
import { forgetFingerprints } from './publishing/repeats/forget-fingerprints.ts'
import { publishingRoutes } from './publishing/routes.ts'
import { replyRoutes } from './replies/routes.ts'
import { forgetKeys } from './store/forget-keys.ts'
import { keepForgetting } from './store/keep-forgetting.ts'
import { keepTime } from './store/keep-time.ts'
import { QUEUE_TOPIC } from './store/log.ts'
import { readSite } from './store/read-site.ts'
import { makeRun } from './store/run.ts'
import { openSqliteReaders } from './store/sqlite.ts'
import { prepareDatabase } from './store/upkeep/prepare-database.ts'
import { workerWriter } from './store/writer/worker-writer.ts'
import { closeCooled } from './threads/close-cooled.ts'
import { readHead } from './threads/read-head.ts'
import { threadRoutes } from './threads/routes.ts'
import type { WriterData } from './writer-thread.ts'

const CLIENT = new URL('../client/dist/', import.meta.url)

/** The whole forum over one database, not yet listening. Closing it sends readers away in order and finishes what was asked. */
export async function buildApp(config: Config, { clock = steadyClock(), logTo }: { clock?: Clock; logTo?: LogTarget } = {}) {
  const { database, limits, readOnly, origin, contact } = config
  await prepareDatabase(database)
  const readers = openSqliteReaders(database)
  const epoch = (await readSite(readers.read, 'epoch')) ?? ''
  // Known before the first page is made, and never changed while a database is served: kept pages stay right.
  const demo = (await readSite(readers.read, 'demo')) !== null
  const versions = countVersions()
  const metrics = new Registry()

  const writer = workerWriter(new URL('./writer-thread.ts', import.meta.url), { database, limits } satisfies WriterData, {
    signals: (signals) => signals.forEach(hear),
    restarted(error) {
      app.log.error({ err: error }, 'the writer died; a new one took its place')
      versions.mistrust()
      hub.forget()
      void hub.refresh()
      tallying.sweep()
    },
  })
  const run = makeRun(writer, clock, readOnly)
  const tallying = tallyClock({
    async tally(threadId, from) {
      const { result } = await run(tallyThread, { actor: null, input: { threadId, from } })
      redraws.hear(threadId)
      return result
    },
    readDue: () => readDue(readers.read),
    onError: (error) => app.log.error({ err: error }, 'a tally failed'),
  })
  const chores = [keepTime, ...moderationChores, ...debateChores, closeCooled, forgetKeys, forgetFingerprints, forgetHeld, forgetArrivals]
  const stopForgetting = keepForgetting(run, chores, (error) => app.log.error({ err: error }, 'a chore failed'))
  const night = nightly({
    run,
    readers,
    clock,
    database,
    onFlaws: (flaws) => app.log.error({ flaws }, 'a recount does not bear out the figures of debates; run "verify"'),
    onError: (error) => app.log.error({ err: error }, 'the nightly look at debates failed'),
  })
  const redraws = redrawing({ run, readers, database, onError: (error) => app.log.error({ err: error }, 'a map could not be drawn') })
  const needs = { run, readers, clock, newKey: newToken, networkOf: networkNames({ run, clock }) }

  const describe = describeEvents(readers, replyCard)
  const hub = createHub({
    epoch,
    read: readers.read,
    describe,
    figures: tellFigures(readers, liveParts(origin)),
    countNotices: (personId) => countUnread(readers.read, { personId }),
    onError: (error) => app.log.error({ err: error }, 'live delivery failed'),
  })
  const stopWatching = watchRoles(readers.read, {
    changed() {
      hear({ kind: 'site' })
      hub.recheckAll()
    },
    onError: (error) => app.log.error({ err: error }, 'roles cannot be watched'),
  })
  const hear = hearSignals(hub, versions, {
    alarm: (signal) => app.log[signal.state === 'working' || signal.state === 'believed' ? 'info' : 'error'](signal, signal.kind),
    tallyDue: (threadId) => tallying.hear(threadId),
  })

  const assets = readAssets(CLIENT)
  const frameOf = frameFor({ assets, origin, epoch, demo, unreadNotices: (personId) => countUnread(readers.read, { personId }) })
  const cookie = sessionCookie(origin)
  const app = await buildServer(config, {
    metrics,
    sessionCookie: cookie.name,
    ...(logTo && { logTo }),
    keyOf: ({ viewer }) => viewer?.personId,
    localeOf: requestLocale,
    zoneOf: ({ viewer }) => viewer?.timeZone,
    render: async (problem, request) => {
      const words = wordsFor(requestLocale(request))
      return shell(await frameOf({ words, viewer: request.viewer }), problemPage(problem, words))
    },
    checks: {
      database: async () => (await readSite(readers.read, 'epoch')) === epoch,
      writer: () => writer.alive(),
    },
  })
  const broken = await readers.snapshot(checkLogEnd)
  if (broken) app.log.error(broken, 'the log of moderation is broken: nothing will be decided on top of that; run "verify"')
  const queue: Gauge = new Gauge({
    name: 'dua_lapak_writer_queue',
    help: 'Commands asked for and not yet answered',
    registers: [],
    collect: () => queue.set(writer.depth()),
  })
  metrics.registerMetric(queue)

  const session = sessionOf({ readers, clock, cookie })
  await app.register(sessions, { run, clock, cookie, sessionOf: session })
  const entrance = openEntrance({ run, readers, clock, limits, joining: config.join })
  await app.register(peopleRoutes, { entrance, cookie })
  await app.register(threadRoutes, needs)
  await app.register(replyRoutes, { ...needs, figures: figuresOfReplies })
  await app.register(debateRoutes, needs)
  await app.register(mindRoutes, needs)
  await app.register(closingRoutes, needs)
  await app.register(openRoutes, needs)
  await app.register(markRoutes, needs)
  await app.register(publishingRoutes, needs)
  await app.register(eventRoutes, { read: readers.read, describe, epoch })
  await app.register(moderationRoutes, needs)
  await app.register(noticeRoutes, needs)
  await app.register(assetRoutes, { dist: CLIENT })
  await app.register(site, { ...needs, origin, contact, versions, entrance, cookie, frameOf })
  await live<Actor>(app, {
    hub,
    origins: ownOrigins(app, config),
    sessionOf: async (request) => (await session(request))?.actor ?? null,
    allow: async (viewer, topic) =>
      topic === QUEUE_TOPIC
        ? whyNot(viewer, 'see-queue', { kind: 'forum' }) === null
        : (await readHead(readers.read, { id: topic })) !== null,
  })

  app.addHook('onClose', async () => {
    stopForgetting()
    await night.stop()
    await redraws.stop()
    tallying.stop()
    stopWatching()
    hub.close()
    await writer.close()
    await readers.close()
  })
  return { app, run, readers }
}
