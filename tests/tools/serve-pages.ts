import type { FastifyInstance } from 'fastify'
import { pageCache } from '../../server/page/page-cache.ts'
import { pageLane } from '../../server/page/page-lane.ts'
import type { FrameOf } from '../../server/pages/frame-of.ts'
import type { Page } from '../../server/pages/page.ts'
import { pageRoutes } from '../../server/pages/page-routes.ts'

/** Serves these pages as the forum does: kept for who is not signed in, until `siteVersion` moves. */
export async function servePages(app: FastifyInstance, pages: readonly Page[], frameOf: FrameOf, siteVersion = () => 0): Promise<void> {
  await app.register(pageRoutes, { pages, cache: pageCache(), lane: pageLane(app.server, () => false), frameOf, siteVersion })
}
