import cookie from '@fastify/cookie'
import Fastify, { type FastifyRequest } from 'fastify'
import { describe, expect, onTestFinished, test } from 'vitest'
import { endSession } from '../../server/people/sessions/end-session.ts'
import { readActor } from '../../server/people/read-actor.ts'
import { readSessions } from '../../server/people/sessions/read-sessions.ts'
import { sessionCookie } from '../../server/people/sessions/session-cookie.ts'
import { sessionOf } from '../../server/people/sessions/session-of.ts'
import { sessions } from '../../server/people/sessions/sessions.ts'
import type { Run } from '../../server/store/run.ts'
import { type Forum, openForum } from '../tools/open-forum.ts'
import { joined, signedIn } from './new-people.ts'

const HOUR = 3_600_000

/** A small server that says who asks, and gives and takes the cookie. */
async function openDoor(forum: Forum, origin: string, broken = false) {
  const app = Fastify()
  onTestFinished(() => app.close())
  const door = sessionCookie(origin)
  const touches: unknown[] = []
  const run: Run = async (command, ask) => {
    touches.push(ask.actor)
    if (broken) throw new Error('storage is away')
    return forum.outcome(command, { as: ask.actor, input: ask.input })
  }
  const clock = () => forum.at
  await app.register(cookie)
  const read = sessionOf({ readers: forum.readers, clock, cookie: door })
  let reads = 0
  await app.register(sessions, { run, clock, cookie: door, sessionOf: (request) => (reads++, read(request)) })
  const answer = (request: FastifyRequest) => ({ viewer: request.viewer?.name ?? null })
  app.get('/who', answer)
  app.get('/hands-on', { config: { handsOn: true } }, answer)
  app.post('/in', (_, reply) => {
    door.set(reply, 'secret')
    return {}
  })
  app.post('/out', (_, reply) => {
    door.clear(reply)
    return {}
  })
  const who = async (header?: string, url = '/who') => {
    const answer = await app.inject({ url, headers: header === undefined ? {} : { cookie: header } })
    return answer.json<{ viewer: string | null }>().viewer
  }
  const setCookie = async (url: string) => String((await app.inject({ method: 'POST', url })).headers['set-cookie'])
  return { who, setCookie, touches, reads: () => reads }
}

describe('the session cookie', () => {
  test('under https is bound to this host, sent over https only, hidden from scripts and from other sites’ changes', async () => {
    const { setCookie } = await openDoor(await openForum(), 'https://dualapak.example')
    expect((await setCookie('/in')).split('; ').toSorted()).toEqual(
      ['HttpOnly', 'Max-Age=7776000', 'Path=/', 'SameSite=Lax', 'Secure', '__Host-sid=secret'].toSorted(),
    )
  })

  test('under http, for a machine of one’s own, has neither the prefix nor the mark, which browsers would refuse', async () => {
    const { setCookie } = await openDoor(await openForum(), 'http://127.0.0.1:3000')
    expect((await setCookie('/in')).split('; ').toSorted()).toEqual(
      ['HttpOnly', 'Max-Age=7776000', 'Path=/', 'SameSite=Lax', 'sid=secret'].toSorted(),
    )
  })

  test.each(['https://dualapak.example', 'http://127.0.0.1:3000'])('is taken back with the same marks (%s)', async (origin) => {
    const { setCookie } = await openDoor(await openForum(), origin)
    const [given, taken] = [await setCookie('/in'), await setCookie('/out')]
    const marks = (text: string) => text.split('; ').filter((part) => !/^(Max-Age|Expires|\S*sid)=/.test(part))
    expect(marks(taken).toSorted()).toEqual(marks(given).toSorted())
    expect(taken).toMatch(/sid=;/)
    expect(taken).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/)
  })
})

describe('who asks', () => {
  test('is the person whose session the cookie opens', async () => {
    const forum = await openForum()
    const [sari] = await joined(forum, 'sari')
    const { token } = await signedIn(forum, sari!.personId)
    const { who } = await openDoor(forum, 'http://127.0.0.1:3000')
    expect(await who(`sid=${token}`)).toBe('sari')
    expect(await who(`lang=en; sid=${token}`)).toBe('sari')
  })

  test('is nobody without one, with a wrong one, and after the session ended', async () => {
    const forum = await openForum()
    const [sari] = await joined(forum, 'sari')
    const { token, ref } = await signedIn(forum, sari!.personId)
    const { who } = await openDoor(forum, 'http://127.0.0.1:3000')
    for (const header of [
      undefined,
      '',
      'sid=',
      `sid=${token}x`,
      `sid=${token.slice(1)}`,
      `sid=${'A'.repeat(43)}`,
      `__Host-sid=${token}`,
      `sid =${token}`,
      `sid="${token}"`,
      `Sid=${token}`,
      `xsid=${token}`,
      `sid=${ref.sessionId}`,
    ])
      expect(await who(header)).toBeNull()
    await forum.run(endSession, { as: ref, input: { sessionId: ref.sessionId } })
    expect(await who(`sid=${token}`)).toBeNull()
  })

  test('under https is not believed from a cookie without the prefix, which any subdomain could have set', async () => {
    const forum = await openForum()
    const [sari] = await joined(forum, 'sari')
    const { token } = await signedIn(forum, sari!.personId)
    const { who } = await openDoor(forum, 'https://dualapak.example')
    expect(await who(`__Host-sid=${token}`)).toBe('sari')
    expect(await who(`sid=${token}`)).toBeNull()
  })
})

describe('a session in use', () => {
  test('is noted at most once an hour, without anybody waiting for it', async () => {
    const forum = await openForum()
    const [sari] = await joined(forum, 'sari')
    const { token, ref } = await signedIn(forum, sari!.personId)
    const { who, touches } = await openDoor(forum, 'http://127.0.0.1:3000')
    const seenAt = async () => {
      const list = await readSessions(forum.readers.read, await readActor(forum.readers.read, ref, forum.at), forum.at)
      return list.find(({ id }) => id === ref.sessionId)!.seenAt
    }
    await who(`sid=${token}`)
    expect(touches).toEqual([])
    forum.at += HOUR
    await Promise.all([1, 2, 3, 4].map(() => who(`sid=${token}`)))
    await expect.poll(seenAt).toBe(forum.at)
    expect(touches).toEqual([ref])
    await who(`sid=${token}`)
    expect(touches).toHaveLength(1)
  })

  test('is still in use when that cannot be written', async () => {
    const forum = await openForum()
    const [sari] = await joined(forum, 'sari')
    const { token } = await signedIn(forum, sari!.personId)
    const { who, touches } = await openDoor(forum, 'http://127.0.0.1:3000', true)
    forum.at += 2 * HOUR
    expect(await who(`sid=${token}`)).toBe('sari')
    expect(await who(`sid=${token}`)).toBe('sari')
    expect(touches.length).toBeGreaterThan(0)
  })
})

describe('a route that only hands a command on', () => {
  test('looks a session up once in ten seconds, and others each time', async () => {
    const forum = await openForum()
    const [sari] = await joined(forum, 'sari')
    const { token } = await signedIn(forum, sari!.personId)
    const { who, reads } = await openDoor(forum, 'http://127.0.0.1:3000')
    const handOn = () => who(`sid=${token}`, '/hands-on')
    expect([await handOn(), await handOn(), await handOn(), reads()]).toEqual(['sari', 'sari', 'sari', 1])
    expect([await who(`sid=${token}`), await who(`sid=${token}`), reads()]).toEqual(['sari', 'sari', 3])
    forum.at += 10_000
    expect([await handOn(), reads()]).toEqual(['sari', 4])
    forum.at -= HOUR // a clock that is put back must not make it remember for an hour
    expect([await handOn(), reads()]).toEqual(['sari', 5])
  })

  test('remembers nobody who is not signed in', async () => {
    const forum = await openForum()
    const { who, reads } = await openDoor(forum, 'http://127.0.0.1:3000')
    const nobody = `sid=${'x'.repeat(43)}`
    expect([await who(nobody, '/hands-on'), await who(nobody, '/hands-on'), await who(undefined, '/hands-on'), reads()]).toEqual([
      null,
      null,
      null,
      2,
    ])
  })
})
