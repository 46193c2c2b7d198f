import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Clock } from '../../kernel/clock.ts'
import { signedIn } from '../../people/signed-in.ts'
import type { Readers } from '../../store/readers.ts'
import { readStrikes } from './read-strikes.ts'
import { Strikes } from './schema.ts'

type Needs = { readers: Readers; clock: Clock }

/** HTTP's view of one's own strikes. */
export const strikeRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { readers, clock }) => {
  app.get('/api/me/strikes', { schema: { operationId: 'listOwnStrikes', response: { 200: Strikes } } }, async (request) => {
    const { personId } = signedIn(request)
    return readers.snapshot((scope) => readStrikes(scope, { personId, now: clock() }))
  })
}
