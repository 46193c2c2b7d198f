import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { accountRoutes } from './account-routes.ts'
import { entranceRoutes } from './entrance-routes.ts'
import type { Entrance } from './entrance.ts'
import { personRoutes } from './person-routes.ts'
import type { SessionCookie } from './session-cookie.ts'

/** HTTP's view of people: coming in, one's own account, and others. */
export const peopleRoutes: FastifyPluginAsyncTypebox<{ entrance: Entrance; cookie: SessionCookie }> = async (app, needs) => {
  for (const routes of [entranceRoutes, accountRoutes, personRoutes]) await app.register(routes, needs)
}
