import { onTestFinished } from 'vitest'
import { loadConfig } from '../../server/kernel/config.ts'
import { buildServer } from '../../server/kernel/http/http.ts'
import { newToken } from '../../server/kernel/new-token.ts'
import { oneTimeLinkRoutes } from '../../server/pages/people/one-time-link.ts'
import { peoplePages } from '../../server/pages/people/people-pages.ts'
import { type JoinPolicy, openEntrance } from '../../server/people/entrance/entrance.ts'
import { peopleRoutes } from '../../server/people/routes.ts'
import { sessionCookie } from '../../server/people/sessions/session-cookie.ts'
import { sessionOf } from '../../server/people/sessions/session-of.ts'
import { sessions } from '../../server/people/sessions/sessions.ts'
import { openForum } from '../tools/open-forum.ts'
import { plainFrame } from '../tools/plain-frame.ts'
import { servePages } from '../tools/serve-pages.ts'

type Options = { joining?: JoinPolicy; limits?: boolean; origin?: string }
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A password that nobody would guess. */
export const PASSWORD = 'ongkir gratis itu mitos'

/** A whole forum's way in, by API and by pages, with real sessions; `browser()` keeps its own cookie. `lines` is the server's log. */
export async function openEntranceSite({ joining = 'open', limits = false, origin = 'http://127.0.0.1:3000' }: Options = {}) {
  const forum = await openForum({ limits })
  const lines: string[] = []
  const { readers, door: run } = forum
  const clock = () => forum.at
  const app = await buildServer(loadConfig({ DUA_LAPAK_LIMITS: 'off', DUA_LAPAK_ORIGIN: origin, DUA_LAPAK_LOG_LEVEL: 'debug' }), {
    logTo: { write: (line) => void lines.push(line) },
  })
  onTestFinished(() => app.close())
  const cookie = sessionCookie(origin)
  const entrance = openEntrance({ run, readers, clock, joining, limits })
  const frameOf = plainFrame(origin)
  await app.register(sessions, { run, clock, cookie, sessionOf: sessionOf({ readers, clock, cookie }) })
  await app.register(peopleRoutes, { entrance, cookie })
  await app.register(oneTimeLinkRoutes, { entrance, cookie, frameOf })
  const pages = peoplePages({ entrance, cookie, newKey: newToken })
  await servePages(app, pages, frameOf)

  /** Somebody's browser. `sid` is the secret in its cookie. */
  function browser(address = '127.0.0.1') {
    const held: { sid: string } = { sid: '' }
    async function ask(method: Method, url: string, type: string | null, payload?: string, headers: Record<string, string> = {}) {
      const answer = await app.inject({
        method,
        url,
        remoteAddress: address,
        headers: {
          origin,
          'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
          ...(type && { 'content-type': type }),
          ...(held.sid && { cookie: `${origin.startsWith('https') ? '__Host-sid' : 'sid'}=${held.sid}` }),
          ...headers,
        },
        ...(payload !== undefined && { payload }),
      })
      const set = answer.cookies.find(({ name }) => name.endsWith('sid'))
      if (set) held.sid = set.value
      return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => answer.json<Record<string, unknown>>() }
    }
    return {
      held,
      get: (url: string, headers?: Record<string, string>) => ask('GET', url, null, undefined, headers),
      /** Asks the API, with a body of JSON if there is one. */
      api: (method: Method, url: string, body?: object, headers?: Record<string, string>) =>
        ask(method, url, body ? 'application/json' : null, body && JSON.stringify(body), headers),
      /** Sends a form of a page. */
      send: (url: string, form: Record<string, string> = {}, headers?: Record<string, string>) =>
        ask('POST', url, 'application/x-www-form-urlencoded', new URLSearchParams(form).toString(), headers),
    }
  }

  /** Joins by the API in a browser of his own. */
  async function member(name: string, more: object = {}) {
    const his = browser()
    const { status } = await his.api('POST', '/api/people', { name, password: PASSWORD, ...more })
    if (status !== 201) throw new Error(`${name} could not join: ${status}`)
    return his
  }

  return { forum, app, run, browser, member, lines }
}
