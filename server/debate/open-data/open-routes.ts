import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { keysetPage, ThreadId } from '../../kernel/shapes.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import { readHead } from '../../threads/read-head.ts'
import { readBalance } from './read-balance.ts'
import { readRanked } from './read-ranked.ts'
import { Balance, RankedReply } from './schema.ts'
import { votesCsv } from './votes-csv.ts'

type Needs = { readers: Readers }

const closed = { additionalProperties: false }
const InThread = Type.Object({ id: ThreadId }, closed)
const ListQuery = Type.Object(
  { after: Type.Optional(ReplyNumber), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  closed,
)
/** Whoever recomputes badges does not need the last hour; a file that is asked for often is made once an hour. */
const AN_HOUR = 'public, max-age=3600'

/** HTTP's view of the open figures of a debate: the same for everybody, whoever asks. */
export const openRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { readers }) => {
  app.get(
    '/api/threads/:id/balance',
    { schema: { operationId: 'getBalance', params: InThread, response: { 200: Balance } } },
    async ({ params: { id } }) => {
      const balance = await readers.snapshot((scope) => readBalance(scope, id))
      if (!balance) throw new Refusal('not-found')
      return balance
    },
  )

  app.get(
    '/api/threads/:id/common-ground',
    { schema: { operationId: 'listCommonGround', params: InThread, querystring: ListQuery, response: { 200: keysetPage(RankedReply) } } },
    async ({ params: { id: threadId }, query: { after = 0, limit = 20 } }) =>
      readers.snapshot(async (scope) => {
        if (!(await readHead(scope, { id: threadId }))) throw new Refusal('not-found')
        return readRanked(scope, { threadId, after, limit })
      }),
  )

  app.get(
    '/api/threads/:id/votes.csv',
    {
      schema: {
        operationId: 'exportVotes',
        params: InThread,
        response: { 200: { description: 'CSV', content: { 'text/csv': { schema: Type.String() } } } },
      },
    },
    async ({ params: { id } }, reply) => {
      if (!(await readHead(readers.read, { id }))) throw new Refusal('not-found')
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', AN_HOUR)
        .header('content-disposition', `attachment; filename="dua-lapak-${id}.csv"`)
        .send(Readable.from(votesCsv(readers, id)) as unknown as string)
    },
  )
}
