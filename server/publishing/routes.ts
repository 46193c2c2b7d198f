import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Clock } from '../kernel/clock.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { ownHeldRoutes } from './held/routes.ts'
import { trustRoutes } from './trust/routes.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock }

/** HTTP's view of publishing: what is held of oneself, and how far somebody is trusted. */
export const publishingRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, needs) => {
  for (const routes of [ownHeldRoutes, trustRoutes]) await app.register(routes, needs)
}
