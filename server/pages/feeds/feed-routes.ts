import { Readable } from 'node:stream'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { compileCoercingValidator } from '../../kernel/validator.ts'
import { LOCALES, wordsFor } from '../../kernel/words.ts'
import { figuresCsv } from '../../moderation/figures/figures-csv.ts'
import { logCsv } from '../../moderation/log/log-csv.ts'
import { readLogHead } from '../../moderation/log/read-log-head.ts'
import type { PageCache } from '../../page/page-cache.ts'
import { pathsFor, pathWords } from '../../page/paths.ts'
import { sendKept } from '../../page/send-page.ts'
import type { Readers } from '../../store/readers.ts'
import { readHead } from '../../threads/read-head.ts'
import { TopicId } from '../../threads/schema.ts'
import { atMostEvery } from '../market/at-most-every.ts'
import { groundFeed } from './ground-feed.ts'
import { logFeed } from './log-feed.ts'
import { marketFeed } from './market-feed.ts'
import { responsesFeed } from './responses-feed.ts'
import { threadFeed } from './thread-feed.ts'

type Needs = {
  readonly readers: Readers
  readonly clock: Clock
  readonly origin: string
  readonly cache: PageCache
  /** Moves with every change of a person, a topic or a rule. */
  readonly siteVersion: () => number
  /** Moves with every change of any thread. */
  readonly listVersion: () => number
}

/** However lively the forum is, the feed of all debates is made anew at most this often. */
const REBUILT_EVERY_MS = 1_000

const isTopic = compileCoercingValidator(TopicId)

/** Gives the market, each topic and each debate its feed in both languages, the same for everybody, and kept as pages are. */
export const feedRoutes: FastifyPluginAsync<Needs> = async (app, { readers, clock, origin, cache, siteVersion, listVersion }) => {
  const version = atMostEvery(REBUILT_EVERY_MS, listVersion, clock)
  const hidden = { schema: { hide: true } }

  async function send(request: FastifyRequest, reply: FastifyReply, key: string, make: () => Promise<string>) {
    const kept = await cache.get(`feed ${siteVersion()} ${key}`, make)
    return sendKept(request, reply.type('application/atom+xml; charset=utf-8'), kept)
  }

  for (const locale of LOCALES) {
    const words = wordsFor(locale)

    app.get<{ Querystring: { topic?: unknown } }>(`/${locale}/atom.xml`, hidden, async (request, reply) => {
      const { topic } = request.query
      if (topic !== undefined && (typeof topic !== 'string' || isTopic(topic).length > 0)) throw new Refusal('not-found')
      return send(request, reply, `${locale} market ${topic ?? ''} ${version()}`, () =>
        readers.snapshot((scope) => marketFeed(scope, { origin, topic }, words)),
      )
    })

    app.get(pathsFor(locale).groundFeed, hidden, async (request, reply) =>
      send(request, reply, `${locale} ground ${version()}`, () => readers.snapshot((scope) => groundFeed(scope, { origin }, words))),
    )

    app.get(pathsFor(locale).logFeed, hidden, async (request, reply) => {
      const { seq } = await readLogHead(readers.read)
      return send(request, reply, `${locale} log ${seq} ${version()}`, () => readers.snapshot((scope) => logFeed(scope, { origin }, words)))
    })

    const table = (reply: FastifyReply, name: string, lines: AsyncGenerator<string>) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-cache')
        .header('content-disposition', `attachment; filename="${name}.csv"`)
        .send(Readable.from(lines))
    const { log, transparency } = pathWords(locale)
    app.get(pathsFor(locale).logTable, hidden, async (_request, reply) => table(reply, log, logCsv(readers, words)))
    app.get(pathsFor(locale).transparencyTable, hidden, async (_request, reply) => table(reply, transparency, figuresCsv(readers, words)))

    const { thread, ground, responses } = pathWords(locale)
    type OfThread = { Params: { id: string } }

    app.get<OfThread>(`/${locale}/${thread}/:id(^[1-9]\\d{0,8}).atom`, hidden, async (request, reply) => {
      const id = Number(request.params.id)
      const head = await readHead(readers.read, { id })
      if (!head) throw new Refusal('not-found')
      return send(request, reply, `${locale} thread ${id} ${head.head}`, () =>
        readers.snapshot((scope) => threadFeed(scope, { origin, id }, words)),
      )
    })

    app.get<OfThread>(`/${locale}/${thread}/:id(^[1-9]\\d{0,8})/${responses}.atom`, hidden, async (request, reply) => {
      const id = Number(request.params.id)
      // What answers it moves on its own.
      return send(request, reply, `${locale} responses ${id} ${version()}`, () =>
        readers.snapshot((scope) => responsesFeed(scope, { origin, id }, words)),
      )
    })

    app.get<OfThread>(`/${locale}/${thread}/:id(^[1-9]\\d{0,8})/${ground}.atom`, hidden, async (request, reply) => {
      const threadId = Number(request.params.id)
      const head = await readHead(readers.read, { id: threadId })
      if (!head) throw new Refusal('not-found')
      return send(request, reply, `${locale} ground ${threadId} ${head.head} ${head.tally}`, () =>
        readers.snapshot((scope) => groundFeed(scope, { origin, threadId }, words)),
      )
    })
  }
}
