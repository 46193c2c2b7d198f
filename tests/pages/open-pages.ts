import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify from 'fastify'
import { problems } from '../../server/kernel/http/problem.ts'
import { readForm } from '../../server/kernel/http/read-form.ts'
import { requestLocale } from '../../server/kernel/http/request-locale.ts'
import { wordsFor } from '../../server/kernel/words.ts'
import { pageCache } from '../../server/page/page-cache.ts'
import { pageLane } from '../../server/page/page-lane.ts'
import { problemPage } from '../../server/page/problem-page.ts'
import { shell } from '../../server/page/shell.ts'
import { countVersions } from '../../server/page/versions.ts'
import { debatePages } from '../../server/pages/debate-pages.ts'
import { frameFor } from '../../server/pages/frame-of.ts'
import { frontDoor } from '../../server/pages/front-door.ts'
import type { Page } from '../../server/pages/page.ts'
import { pageRoutes } from '../../server/pages/page-routes.ts'
import { readActor } from '../../server/people/read-actor.ts'
import type { Run } from '../../server/store/run.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openForum } from '../tools/open-forum.ts'

const assets = { css: '/assets/app-1.css', theme: '/assets/theme-1.js', main: '/assets/main-1.js' }
const origin = 'http://127.0.0.1:3000'

/** The pages of the debate over a real forum, asked without a socket; `as` names who is signed in. */
export async function openPages(more: (forum: Awaited<ReturnType<typeof openForum>>) => readonly Page[] = () => []) {
  const forum = await openForum()
  const versions = countVersions()
  let heard = 0
  let keys = 0
  const hear = () => {
    for (; heard < forum.signals.length; heard++) versions.hear(forum.signals[heard]!)
  }
  const listening = {
    site: () => (hear(), versions.site()),
    lists: () => (hear(), versions.lists()),
    thread: (id: number) => (hear(), versions.thread(id)),
  }

  const app = Fastify()
  await app.register(problems, {
    render: async (problem, request) => {
      const words = wordsFor(requestLocale(request))
      return shell({ words, viewer: null, assets, origin, epoch: 'e' }, problemPage(problem, words))
    },
  })
  await app.register(cookie)
  await app.register(formbody, { parser: readForm })
  app.decorateRequest('viewer', null)
  app.addHook('onRequest', async (request) => {
    const name = request.headers['x-as']
    if (typeof name === 'string') request.viewer = await readActor(forum.readers.read, await forum.person(name), forum.at)
  })
  // A run without the forum's own: forms carry their own actor and key.
  const run: Run = async (command, { actor, input, key }) => forum.outcome(command, { as: actor, input, ...(key && { key }) })
  await app.register(frontDoor, { run, readers: forum.readers, origin })
  await app.register(pageRoutes, {
    pages: [
      ...debatePages({
        run,
        readers: forum.readers,
        clock: () => forum.at,
        newKey: () => `k${++keys}`,
        origin,
        listVersion: listening.lists,
        threadVersion: listening.thread,
      }),
      ...more(forum),
    ],
    cache: pageCache(),
    lane: pageLane(app.server, () => false),
    frameOf: frameFor({ assets, origin, epoch: 'e', unreadNotices: async () => 0 }),
    siteVersion: listening.site,
  })

  return {
    forum,
    get: (url: string, as?: string, headers: Record<string, string> = {}) =>
      app.inject({ url, headers: { ...headers, ...(as && { 'x-as': as }) } }),
    post: (url: string, as: string | undefined, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url,
        payload: new URLSearchParams(fields).toString(),
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', ...(as && { 'x-as': as }) },
      }),
  }
}

export const opening = 'Lorong pasar makin sepi, tetapi menutup aplikasi tidak mendatangkan pembeli kembali.'

/** A forum with one debate by `sari`, number 1. */
export async function openDebate(more = {}) {
  const pages = await openPages()
  const { slug } = await pages.forum.run(openThread, {
    as: 'sari',
    input: { title: 'Lorong sepi itu nyata', text: opening, stall: 'online', motion: 'Pasar butuh pelatihan live.', ...more },
  })
  return { ...pages, address: `/id/debat/1-${slug}`, english: `/en/debate/1-${slug}` }
}
