import { onTestFinished } from 'vitest'
import { loadConfig } from '../../server/kernel/config.ts'
import { buildServer } from '../../server/kernel/http/http.ts'
import { moderationRoutes } from '../../server/moderation/routes.ts'
import { noticeRoutes } from '../../server/notices/routes.ts'
import { pageCache } from '../../server/page/page-cache.ts'
import { pageLane } from '../../server/page/page-lane.ts'
import { flagPages } from '../../server/pages/moderation/flag.ts'
import { frameFor } from '../../server/pages/frame-of.ts'
import { noticesPage } from '../../server/pages/notices.ts'
import { pageRoutes } from '../../server/pages/page-routes.ts'
import { queuePages } from '../../server/pages/moderation/queue.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { replyRoutes } from '../../server/replies/routes.ts'
import { writingSide } from '../../server/rooms.ts'
import { executor } from '../../server/store/writer/executor.ts'
import { makeRun } from '../../server/store/run.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { threadRoutes } from '../../server/threads/routes.ts'
import type { Forum } from '../tools/open-forum.ts'

const ORIGIN = 'http://127.0.0.1:3000'

type Sent = { as?: string; body?: object; form?: Record<string, string>; key?: string }

/**
 * The routes and pages of moderation and notices over a forum, with a header that says who asks in the place of signing in.
 * `ask('POST', url, { as, body })` sends JSON, `form` sends a form.
 */
export async function openSite(forum: Forum) {
  const { readers } = forum
  const clock = () => forum.at
  const run = makeRun(
    localWriter(forum.transactor, executor(writingSide({ limits: false })), () => undefined),
    clock,
    false,
  )
  const app = await buildServer(loadConfig({ DUA_LAPAK_LIMITS: 'off' }), { logTo: { write: () => undefined } })
  onTestFinished(() => app.close())
  app.decorateRequest('viewer', null)
  app.addHook('onRequest', async (request) => {
    const name = request.headers['x-as']
    if (typeof name === 'string') request.viewer = await readActor(readers.read, await forum.person(name), forum.at)
  })
  const needs = { run, readers, clock, newKey: () => 'key' }
  for (const routes of [threadRoutes, replyRoutes, moderationRoutes, noticeRoutes]) await app.register(routes, needs)
  const assets = { css: '/assets/app.css', theme: '/assets/theme.js', main: '/assets/main.js' }
  await app.register(pageRoutes, {
    pages: [...queuePages(needs), ...flagPages(needs), noticesPage(needs)],
    cache: pageCache(),
    lane: pageLane(app.server, () => false),
    frameOf: frameFor({ assets, origin: ORIGIN, epoch: 'e', unreadNotices: async () => 0 }),
    siteVersion: () => 0,
  })

  return async (method: 'GET' | 'POST' | 'PUT', url: string, { as, body, form, key }: Sent = {}) => {
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
    const answer = await app.inject({
      method,
      url,
      headers: {
        origin: ORIGIN,
        ...(as && { 'x-as': as }),
        ...(key && { 'idempotency-key': key }),
        ...((body || form) && { 'content-type': type }),
      },
      ...(body && { payload: JSON.stringify(body) }),
      ...(form && { payload: new URLSearchParams(form).toString() }),
    })
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => answer.json<unknown>() }
  }
}
