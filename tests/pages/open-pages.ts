import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify from 'fastify'
import { problems } from '../../server/kernel/http/problem.ts'
import { readForm } from '../../server/kernel/http/read-form.ts'
import { requestLocale } from '../../server/kernel/http/request-locale.ts'
import { wordsFor } from '../../server/kernel/words.ts'
import { problemPage } from '../../server/page/problem-page.ts'
import { shell } from '../../server/page/shell.ts'
import { countVersions } from '../../server/page/versions.ts'
import { debatePages } from '../../server/pages/debate-pages.ts'
import { frontDoor } from '../../server/pages/front-door.ts'
import type { Page } from '../../server/pages/page.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { type Forum, openForum } from '../tools/open-forum.ts'
import { plainFrame } from '../tools/plain-frame.ts'
import { servePages } from '../tools/serve-pages.ts'
import { signInByHeader } from '../tools/sign-in-by-header.ts'

const origin = 'http://127.0.0.1:3000'

/** The pages of the debate over a real forum, asked without a socket; `as` names who is signed in. */
export async function openPages(more: (forum: Forum) => readonly Page[] = () => []) {
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

  const frameOf = plainFrame(origin)
  const app = Fastify()
  await app.register(problems, {
    render: async (problem, request) => {
      const words = wordsFor(requestLocale(request))
      return shell(await frameOf({ words, viewer: null }), problemPage(problem, words))
    },
  })
  await app.register(cookie)
  await app.register(formbody, { parser: readForm })
  signInByHeader(app, forum)
  const { door: run, readers } = forum
  await app.register(frontDoor, { run, readers, origin })
  const pages = debatePages({
    run,
    readers,
    clock: () => forum.at,
    newKey: () => `k${++keys}`,
    origin,
    networkOf: async () => null,
    listVersion: listening.lists,
    threadVersion: listening.thread,
  })
  await servePages(app, [...pages, ...more(forum)], frameOf, listening.site)

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
