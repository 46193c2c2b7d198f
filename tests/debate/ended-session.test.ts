import { expect, test } from 'vitest'
import { endSession } from '../../server/people/sessions/end-session.ts'
import { openApp } from '../tools/open-app.ts'

test('who votes on and on is not looked up again at the door; a session that has ended votes no more all the same', async () => {
  const forum = await openApp()
  const origin = await forum.listen()
  const sari = await forum.guest('sari', { stall: 'online' })
  const ask = (method: string, path: string, body: object) =>
    fetch(origin + path, {
      method,
      headers: { 'content-type': 'application/json', cookie: sari.cookie, origin },
      body: JSON.stringify(body),
    })
  await ask('POST', '/api/threads', { title: 'Pelatihan, bukan larangan', text: 'Pembuka yang cukup panjang untuk dibaca siapa saja.' })
  const budi = await forum.guest('budi', { stall: 'offline' })
  await fetch(`${origin}/api/threads/1/replies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: budi.cookie, origin },
    body: JSON.stringify({ text: 'Balasan pertama.' }),
  })
  const vote = (choice: string) => ask('PUT', '/api/threads/1/replies/1/vote', { vote: choice })
  expect((await vote('agree')).status).toBe(200)
  await forum.run(endSession, { actor: { personId: sari.personId, sessionId: sari.sessionId }, input: { sessionId: sari.sessionId } })
  expect((await vote('disagree')).status).toBe(401)
  await forum.close()
})
