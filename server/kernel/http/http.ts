import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import underPressure from '@fastify/under-pressure'
import Fastify, { LogController } from 'fastify'
import { Registry } from 'prom-client'
import { Type, type TSchema } from 'typebox'
import { type Config, origins } from '../config.ts'
import { Refusal } from '../refusal.ts'
import { compileCoercingValidator, compileValidator } from '../validator.ts'
import { answerNoRequest } from './answer-no-request.ts'
import { type LogTarget, logOptions } from './log-options.ts'
import { openapi } from './openapi.ts'
import { operating, type Operating } from './operating.ts'
import { ownOriginOnly } from './own-origin-only.ts'
import { ownOrigins } from './own-origins.ts'
import { answerProblem, problems, type ProblemOptions } from './problem.ts'
import { type KeyOf, rateLimits } from './rate-limits.ts'
import { readForm } from './read-form.ts'
import { holdToSchema } from './route-schemas.ts'
import { securityHeaders } from './security-headers.ts'

/** What the rooms above hand in. */
export type ServerParts = ProblemOptions & {
  /** The id of the person a request counts for, if somebody is signed in. Asked after all hooks `onRequest` of the app. */
  keyOf?: KeyOf
  /** The name of the cookie that a session travels in, for the description of the API. */
  sessionCookie?: string
  checks?: Operating['checks']
  metrics?: Registry
  logTo?: LogTarget
}

export type App = Awaited<ReturnType<typeof buildServer>>

/**
 * The HTTP server with every unsafe default of Fastify set, here and nowhere else: time limits, sizes, shapes,
 * headers, origins, rates, logs, problems. Routes are added to what it returns. Timeouts are generous: a phone with one bar
 * of signal needs seconds for a request that a laptop sends in milliseconds.
 */
export async function buildServer(
  config: Config,
  { keyOf = () => undefined, sessionCookie, checks, metrics = new Registry(), logTo, ...saying }: ServerParts = {},
) {
  const headers = securityHeaders(origins(config), config.origin.startsWith('https:'))
  const app = Fastify({
    bodyLimit: 64 * 1024,
    requestTimeout: 20_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16 * 1024, optimizeEmptyRequests: true },
    keepAliveTimeout: 60_000,
    forceCloseConnections: 'idle',
    trustProxy: config.trustProxy,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    genReqId: () => randomUUID(),
    logger: logOptions(config, logTo),
    logController: new LogController({ disableRequestLogging: true }),
    clientErrorHandler: answerNoRequest(headers),
    // Before any hook: an address that cannot be decoded.
    frameworkErrors: (error, request, reply) => void answerProblem(saying)(error, request, reply.headers(headers)),
  }).withTypeProvider<TypeBoxTypeProvider>()

  // A `text/plain` body needs no permission of ours to be sent from a foreign page.
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler<TSchema>(({ schema, httpPart }) => {
    const check =
      httpPart === 'body' ? compileValidator(schema) : compileCoercingValidator(schema, `/${PLACES[httpPart ?? ''] ?? httpPart}`)
    return (value: unknown) => {
      const errors = check(value)
      return errors.length === 0 ? true : { error: new Refusal('invalid-input', { errors }) }
    }
  })

  app.addHook('onRequest', async (_, reply) => void reply.headers(headers))
  // By the lag of the event loop alone: a heap of a few hundred megabytes is a cache at work, not pressure. A load test wants to see it.
  if (config.limits) await app.register(underPressure, { maxEventLoopDelay: 1_000, retryAfter: 2 })
  await app.register(cookie)
  await app.register(formbody, { parser: readForm })
  app.addHook('onRequest', ownOriginOnly(ownOrigins(app, config)))
  if (config.limits) await app.register(rateLimit, rateLimits(keyOf))
  await app.register(problems, { ...saying, ...(config.limits && { limit: app.rateLimit() }) })
  app.addHook('onRoute', holdToSchema)
  await app.register(swagger, openapi(config.origin, sessionCookie))

  app.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    // Who reads what is nobody's business, so reading leaves no line; changes and refusals do, but not each knock of a flood.
    const level = statusCode !== 429 && (statusCode >= 400 || !['GET', 'HEAD'].includes(request.method)) ? 'info' : 'debug'
    request.log[level]({ req: request, status: statusCode, ms: Math.round(elapsedTime) }, 'answered')
  })
  // A stop waits for open requests this long; a reader who keeps a connection open must not hold it up.
  app.addHook('preClose', async () => void setTimeout(() => app.server.closeAllConnections(), config.drainMs).unref())

  operating(app, { config, metrics, ...(checks && { checks }) })
  app.get('/api/openapi.json', { schema: { hide: true, response: { 200: Type.Unknown() } } }, () => app.swagger())
  return app
}

/** How the parts of a request are called in a problem document: `/query/limit`. */
const PLACES: Record<string, string> = { querystring: 'query' }
