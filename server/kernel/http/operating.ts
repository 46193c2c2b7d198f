import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { Type } from 'typebox'
import { type Config, isLoopback } from '../config.ts'
import { hashToken } from '../hash-token.ts'
import { Refusal } from '../refusal.ts'

export type Operating = {
  config: Pick<Config, 'metricsToken'>
  /** What must work for the server to be of use, by name: database, writer, bus. */
  checks?: Readonly<Record<string, () => boolean | Promise<boolean>>>
  /** Where rooms register their own figures. */
  metrics: Registry
}

const FIGURES = { description: 'Prometheus, text format', content: { 'text/plain': { schema: Type.String() } } }
const Status = Type.Object({ status: Type.String() })
// Probes must be answered just when the server is under pressure, or it would be restarted for being popular.
const ALWAYS = { rateLimit: false, pressureHandler: () => undefined } as const

/** `/healthz` (the process is up), `/readyz` (it can be used) and `/metrics` (Prometheus). They say nothing else. */
export function operating(app: FastifyInstance, { config, checks = {}, metrics }: Operating): void {
  const seconds = new Histogram({
    name: 'dua_lapak_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [metrics],
  })
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    seconds.observe({ method, route: routeOptions.url ?? 'none', status: statusCode }, elapsedTime / 1000)
  })

  app.get('/healthz', { config: ALWAYS, schema: { operationId: 'health', response: { 200: Status } } }, () => ({ status: 'ok' }))

  app.get(
    '/readyz',
    { config: ALWAYS, schema: { operationId: 'readiness', response: { 200: Status, 503: Status } } },
    async (request, reply) => {
      const failed = await failedOf(checks)
      if (failed.length === 0) return { status: 'ready' }
      request.log.warn({ failed }, 'not ready')
      return reply.code(503).send({ status: 'not-ready' })
    },
  )

  app.get('/metrics', { config: ALWAYS, schema: { operationId: 'metrics', response: { 200: FIGURES } } }, async (request, reply) => {
    if (!mayMeasure(request, config.metricsToken)) throw new Refusal('not-found')
    const figures = Registry.merge([processMetrics(), metrics])
    return reply.type(figures.contentType).send(await figures.metrics())
  })
}

async function failedOf(checks: NonNullable<Operating['checks']>): Promise<string[]> {
  const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => ((await works(check)) ? [] : [name])))
  return results.flat()
}

const works = async (check: () => boolean | Promise<boolean>) => {
  try {
    return await check()
  } catch {
    return false
  }
}

/** By token, or from this very machine. A proxy on the machine makes everybody look local, but says for whom it asks. */
function mayMeasure({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  if (given !== undefined && token !== undefined) return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(token)))
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'] ?? headers['via']
  return forwarded === undefined && isLoopback(String(socket.remoteAddress).replace(/^::ffff:/, ''))
}

let ofProcess: Registry | undefined

/** Memory, event loop and garbage collection: one set a process, however many servers it runs (tests run many). */
function processMetrics(): Registry {
  if (ofProcess) return ofProcess
  ofProcess = new Registry()
  collectDefaultMetrics({ register: ofProcess })
  return ofProcess
}
