import { onTestFinished } from 'vitest'
import { figuresOfReplies } from '../../server/debate/open-data/figures-of-replies.ts'
import { loadConfig } from '../../server/kernel/config.ts'
import { buildServer } from '../../server/kernel/http/http.ts'
import { moderationRoutes } from '../../server/moderation/routes.ts'
import { noticeRoutes } from '../../server/notices/routes.ts'
import { flagPages } from '../../server/pages/moderation/flag.ts'
import { noticesPage } from '../../server/pages/notices.ts'
import { appealPage } from '../../server/pages/moderation/appeal.ts'
import { appealsPart } from '../../server/pages/moderation/appeals-part.ts'
import { strikesPage } from '../../server/pages/moderation/strikes.ts'
import { frozenPart } from '../../server/pages/moderation/frozen-part.ts'
import { heldPart } from '../../server/pages/moderation/held-part.ts'
import { againPart } from '../../server/pages/moderation/again-part.ts'
import { togetherPage } from '../../server/pages/moderation/together.ts'
import { queuePages } from '../../server/pages/moderation/queue.ts'
import { replyRoutes } from '../../server/replies/routes.ts'
import { threadRoutes } from '../../server/threads/routes.ts'
import type { Forum } from '../tools/open-forum.ts'
import { plainFrame } from '../tools/plain-frame.ts'
import { servePages } from '../tools/serve-pages.ts'
import { signInByHeader } from '../tools/sign-in-by-header.ts'

const ORIGIN = 'http://127.0.0.1:3000'

type Sent = { as?: string; body?: object; form?: Record<string, string>; key?: string }

/**
 * The routes and pages of moderation and notices over a forum, with a header that says who asks in the place of signing in.
 * `ask('POST', url, { as, body })` sends JSON, `form` sends a form.
 */
export async function openSite(forum: Forum) {
  const app = await buildServer(loadConfig({ DUA_LAPAK_LIMITS: 'off' }), { logTo: { write: () => undefined } })
  onTestFinished(() => app.close())
  signInByHeader(app, forum)
  const needs = { run: forum.door, readers: forum.readers, clock: () => forum.at, newKey: () => 'key', networkOf: async () => null }
  const shared = { ...needs, figures: figuresOfReplies }
  for (const routes of [threadRoutes, replyRoutes, noticeRoutes]) await app.register(routes, shared)
  await app.register(moderationRoutes, needs)
  await servePages(
    app,
    [
      ...queuePages({ ...needs, parts: [heldPart(needs), appealsPart, againPart(needs), frozenPart(needs)] }),
      togetherPage(needs),
      appealPage(needs),
      ...flagPages(needs),
      strikesPage(needs),
      noticesPage(needs),
    ],
    plainFrame(ORIGIN),
  )

  return async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, { as, body, form, key }: Sent = {}) => {
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
