import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { accountRoutes } from './account/account-routes.ts'
import { entranceRoutes } from './entrance/entrance-routes.ts'
import type { Entrance } from './entrance/entrance.ts'
import { personRoutes } from './person-routes.ts'
import type { SessionCookie } from './sessions/session-cookie.ts'

/** HTTP's view of people: coming in, one's own account, and others. */
export const peopleRoutes: FastifyPluginAsyncTypebox<{ entrance: Entrance; cookie: SessionCookie }> = async (app, needs) => {
  for (const routes of [entranceRoutes, accountRoutes, personRoutes]) await app.register(routes, needs)
}
