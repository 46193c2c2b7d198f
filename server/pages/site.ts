import type { FastifyPluginAsync } from 'fastify'
import type { Clock } from '../kernel/clock.ts'
import { pageCache } from '../page/page-cache.ts'
import { pageLane } from '../page/page-lane.ts'
import type { Versions } from '../page/versions.ts'
import type { Entrance } from '../people/entrance/entrance.ts'
import type { NetworkName } from '../people/networks/network-names.ts'
import type { SessionCookie } from '../people/sessions/session-cookie.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { debatePages } from './debate-pages.ts'
import { feedRoutes } from './feeds/feed-routes.ts'
import type { FrameOf } from './frame-of.ts'
import { frontDoor } from './front-door.ts'
import { legalRequestsPage } from './legal-requests.ts'
import { againPart } from './moderation/again-part.ts'
import { flagPages } from './moderation/flag.ts'
import { frozenPart } from './moderation/frozen-part.ts'
import { heldPart } from './moderation/held-part.ts'
import { orderPage } from './moderation/order.ts'
import { ordersPage } from './moderation/orders.ts'
import { togetherPage } from './moderation/together.ts'
import { queuePages } from './moderation/queue.ts'
import { appealPage } from './moderation/appeal.ts'
import { appealsPart } from './moderation/appeals-part.ts'
import { strikesPage } from './moderation/strikes.ts'
import { noticesPage } from './notices.ts'
import { pageRoutes } from './page-routes.ts'
import { heldPage } from './publishing/held.ts'
import { oneTimeLinkRoutes } from './people/one-time-link.ts'
import { peoplePages } from './people/people-pages.ts'

type Needs = {
  readonly run: Run
  readonly readers: Readers
  readonly clock: Clock
  /** A fresh idempotency key for a form. */
  readonly newKey: () => string
  /** The public address, without a slash at its end. */
  readonly origin: string
  /** Where orders of law are sent; undefined if the operator named no place. */
  readonly contact: string | undefined
  readonly networkOf: NetworkName
  readonly versions: Versions
  readonly entrance: Entrance
  readonly cookie: SessionCookie
  readonly frameOf: FrameOf
}

/** All that is looked at in a browser: the way in, every page and form, one-time links, feeds. */
export const site: FastifyPluginAsync<Needs> = async (app, { versions, entrance, cookie, frameOf, ...needs }) => {
  const { run, readers, clock, newKey, origin } = needs
  const { site: siteVersion, lists: listVersion, thread: threadVersion } = versions
  const lane = pageLane(app.server, (cookies) => cookie.tokenIn(cookies) !== undefined)
  const cache = pageCache()
  const pages = [
    ...debatePages({ ...needs, listVersion, threadVersion }),
    ...queuePages({ ...needs, parts: [heldPart(needs), appealsPart, againPart(needs), frozenPart(needs)] }),
    togetherPage(needs),
    appealPage(needs),
    ...flagPages(needs),
    strikesPage(needs),
    noticesPage(needs),
    heldPage(needs),
    legalRequestsPage(needs),
    ordersPage(needs),
    orderPage(needs),
    ...peoplePages({ newKey, entrance, cookie }),
  ]
  await app.register(frontDoor, { run, readers, origin })
  await app.register(oneTimeLinkRoutes, { entrance, cookie, frameOf })
  await app.register(pageRoutes, { pages, cache, lane, frameOf, siteVersion })
  await app.register(feedRoutes, { readers, clock, origin, cache, siteVersion, listVersion })
}
