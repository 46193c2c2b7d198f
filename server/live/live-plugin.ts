import websocket from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { IncomingMessage } from 'node:http'
import { Type } from 'typebox'
import { addressOf } from '../kernel/http/rate-limits.ts'
import { Refusal } from '../kernel/refusal.ts'
import { drain } from './drain.ts'
import { guardUpgrades } from './guard-upgrades.ts'
import type { Hub } from './hub.ts'
import { CLOSE, LIVE_LIMITS, MOST_COMMAND_BYTES, type LiveLimits } from './limits.ts'
import type { Link } from './link.ts'
import { answerPoll } from './poll.ts'
import { LiveQuery, PollAnswer, PollQuery } from './schema.ts'
import { seats } from './seats.ts'
import { SHARED_COMPRESSION, takesDeflated } from './shared-compression.ts'
import { serveSocket } from './socket.ts'
import { topicMeter } from './topic-meter.ts'
import type { Enter, Person, Visit } from './visit.ts'

/** What the rooms above decide for live delivery. */
export type LiveOptions<Viewer extends Person> = {
  readonly hub: Hub
  /** Origins whose pages may open a socket, exactly as browsers write them. */
  readonly origins: () => readonly string[]
  /** Reads from the database who the session cookie of this request belongs to now; null if to nobody. Asked again and again. */
  readonly sessionOf: (request: FastifyRequest) => Promise<Viewer | null>
  /** Whether somebody may follow a topic (a thread's id; 0: the moderators' queue); false also if there is no such topic. */
  readonly allow: (viewer: Viewer | null, topic: number) => boolean | Promise<boolean>
  readonly limits?: Partial<LiveLimits>
}

/** Adds `GET /live` (websocket) and `GET /live/poll`, and lets the app's stop send every connection away in order. */
export async function live<Viewer extends Person>(app: FastifyInstance, options: LiveOptions<Viewer>): Promise<void> {
  const { hub, origins, sessionOf, allow } = options
  const limits = { ...LIVE_LIMITS, ...options.limits }
  const takeSeat = seats(limits)
  const tooMany = topicMeter(limits)
  const links = new Set<Link>()
  const waiting = new Set<() => void>()
  const visits = new WeakMap<IncomingMessage, Visit>()
  const upgrades = guardUpgrades(app.server, limits.upgradeMs)
  let stopping = false

  const enter: Enter = async (request) => {
    const viewer = await sessionOf(request)
    return { person: viewer, may: async (topic) => allow(viewer, topic) }
  }

  await app.register(websocket, {
    options: { maxPayload: MOST_COMMAND_BYTES, perMessageDeflate: SHARED_COMPRESSION, clientTracking: false, maxFragments: 16 },
    // Too large a message, invalid UTF-8, a broken network: `ws` has closed it with the right code, and that is all there is to do.
    errorHandler: (error, _socket, request) => request.log.debug({ err: error }, 'socket error'),
    async preClose() {
      stopping = true
      upgrades.refuseAll()
      for (const stop of waiting) stop()
      await drain(links, limits)
      upgrades.end()
      app.websocketServer.close()
    },
  })

  async function knock(request: FastifyRequest) {
    if (stopping) throw new Refusal('busy', { retryAfter: 5 })
    const { origin } = request.headers
    // Browsers always say it on an upgrade, and only there is it needed: an answer to a foreign page's GET cannot be read by it.
    if (origin === undefined ? request.ws : !origins().includes(origin)) throw new Refusal('foreign-origin')
  }

  async function sit(request: FastifyRequest) {
    const visit = await enter(request)
    const leave = takeSeat(addressOf(request), visit.person?.personId ?? null)
    // An upgraded connection never serves another request, so its end gives the seat back whatever became of the upgrade.
    request.raw.socket.once('close', leave)
    visits.set(request.raw, visit)
  }

  app.route({
    method: 'GET',
    url: '/live',
    exposeHeadRoute: false,
    schema: { querystring: LiveQuery, hide: true },
    onRequest: knock,
    preHandler: async (request) => (request.ws ? sit(request) : undefined),
    handler: async () => {
      throw new Refusal('not-found')
    },
    wsHandler(socket, request) {
      upgrades.upgraded(request.raw.socket)
      const { v, lang = 'id', as = 'json' } = request.query as LiveQuery
      const link = serveSocket(socket, request.raw.socket, {
        hub,
        limits,
        version: v,
        form: { locale: lang, as },
        deflates: takesDeflated(socket, request.raw),
        visit: visits.get(request.raw)!,
        again: () => enter(request),
        tooMany: (topics) => tooMany(addressOf(request), topics),
        onError: (error) => request.log.error({ err: error }, 'live delivery failed'),
      })
      links.add(link)
      socket.on('close', () => links.delete(link))
      if (stopping) link.close(CLOSE.restart)
    },
  })

  app.get(
    '/live/poll',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'pollLive',
        querystring: PollQuery,
        response: { 200: PollAnswer, 204: Type.Null({ description: 'nothing newer' }) },
      },
      onRequest: knock,
    },
    async (request, reply) => {
      const visit = await enter(request)
      const leave = takeSeat(addressOf(request), visit.person?.personId ?? null)
      try {
        return await answerPoll({ hub, enter, waiting }, request, reply, visit)
      } finally {
        leave()
      }
    },
  )
}
