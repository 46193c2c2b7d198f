import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { asker, KeyHeader } from '../people/asker.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { countUnread } from './count-unread.ts'
import { markNoticesRead } from './mark-notices-read.ts'
import { readNotices } from './read-notices.ts'
import { NoticePage, ReadUpTo, Unread } from './schema.ts'

type Needs = { run: Run; readers: Readers }

const ListQuery = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 16 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  { additionalProperties: false },
)

/** HTTP's view of one's own notices. */
export const noticeRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers }) => {
  app.get(
    '/api/notices',
    { schema: { operationId: 'listNotices', querystring: ListQuery, response: { 200: NoticePage } } },
    async (request) => {
      const { personId } = signedIn(request)
      const { after, limit = 20 } = request.query
      return readers.snapshot(async (scope) => ({
        ...(await readNotices(scope, { personId, after, limit })),
        unread: await countUnread(scope, { personId }),
      }))
    },
  )

  app.put(
    '/api/notices/read',
    { schema: { operationId: 'markNoticesRead', headers: KeyHeader, body: ReadUpTo, response: { 200: Unread } } },
    async (request) => (await run(markNoticesRead, { ...asker(request), input: request.body })).result,
  )
}
