import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { keysetPage } from '../../kernel/shapes.ts'
import type { Readers } from '../../store/readers.ts'
import { readLog, readLogAfter, type LoggedEntry } from './read-log.ts'
import { readLogHead } from './read-log-head.ts'
import { LogHead, LogItem, LogWhat, Month } from './schema.ts'

const LogQuery = Type.Object(
  {
    order: Type.Optional(Type.Enum(['newest', 'oldest'])),
    what: Type.Optional(LogWhat),
    month: Type.Optional(Month),
    after: Type.Optional(Type.String({ pattern: '^\\d{1,15}(\\.\\d{1,10})?$', description: "the page before's `next`" })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
)
const Answer = Type.Object({ ...keysetPage(LogItem).properties, head: LogHead })

/**
 * The public log for programs: newest first, by action and month; or oldest first and whole, each entry exactly as it was sealed, so
 * that anybody can go along the chain.
 */
export const logRoutes: FastifyPluginAsyncTypebox<{ readers: Readers }> = async (app, { readers }) => {
  app.get(
    '/api/moderation/log',
    { schema: { operationId: 'readModerationLog', querystring: LogQuery, response: { 200: Answer } } },
    async ({ query: { order = 'newest', limit = 50, ...ask } }) =>
      readers.snapshot(async (scope) => {
        const head = await readLogHead(scope)
        const page =
          order === 'newest'
            ? await readLog(scope, { ...ask, limit })
            : await fromStart(ask, (seq) => readLogAfter(scope, seq, limit), limit)
        return { items: page.items.map(itemOf), next: page.next, head }
      }),
  )
}

type Ask = { what?: unknown; month?: unknown; after?: string | undefined }

/** In the order of the seals nothing is left out: whoever checks them needs every entry. */
async function fromStart({ what, month, after = '0' }: Ask, read: (seq: number) => Promise<LoggedEntry[]>, limit: number) {
  if (what !== undefined || month !== undefined || after.includes('.'))
    throw new Refusal('invalid-input', { errors: [{ at: '/query/order', code: 'not-one-of' }] })
  const items = await read(Math.min(Number(after), Number.MAX_SAFE_INTEGER))
  return { items, next: items.length === limit ? String(items.at(-1)!.seq) : null }
}

const itemOf = ({ seq, at, kind, threadId, number, state, appeal, entry, hash }: LoggedEntry): LogItem => ({
  seq,
  at,
  kind,
  threadId,
  number,
  state,
  appeal,
  entry,
  hash,
})
