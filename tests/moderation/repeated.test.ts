import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken } from '../../server/kernel/hash-token.ts'
import { newId } from '../../server/kernel/new-id.ts'
import { newToken } from '../../server/kernel/new-token.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { answerDisclosure } from '../../server/moderation/legal/answer-disclosure.ts'
import { answerOrder } from '../../server/moderation/legal/answer-order.ts'
import { proposeDisclosure } from '../../server/moderation/legal/propose-disclosure.ts'
import { recordOrder } from '../../server/moderation/legal/record-order.ts'
import { nameSkeleton } from '../../server/people/names/name-skeleton.ts'
import { appoint } from '../../server/people/appoint.ts'
import { NO_PASSWORD } from '../../server/people/passwords/no-password.ts'
import { startSession } from '../../server/people/sessions/start-session.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openApp, type Guest, type OpenApp } from '../tools/open-app.ts'

const SECRET = 'rahasia-yang-dilaporkan'
const ORDER = { threadId: 1, number: 1, authority: 'Kementerian', orderNumber: 'B-1', article: 'Pasal 14', urgent: false }

let forum: OpenApp
let former: Guest
let cookie: string

beforeAll(async () => {
  forum = await openApp()
  const { run } = forum
  const as = ({ personId }: Guest) => ({ actor: { personId, sessionId: null } })
  const author = await forum.guest('penulis')
  const flagger = await forum.guest('pelapor')
  const second = await forum.guest('kedua', { role: 'administrator' })
  former = await forum.guest('mantan', { role: 'administrator' })
  cookie = former.cookie
  await run(openThread, { ...as(author), input: { title: 'Sebuah debat di sini', text: 'Pembuka yang cukup panjang untuk dibaca.' } })
  await run(postReply, { ...as(author), input: { threadId: 1, text: SECRET } })
  await run(flagPost, { ...as(flagger), input: { threadId: 1, number: 1, reason: 'spam' } })
  const { caseId } = (await run(recordOrder, { ...as(second), input: ORDER })).result
  await run(answerOrder, { ...as(second), input: { caseId, outcome: 'complied' } })
  const asked = { caseId, fields: ['name', 'post'] as ('name' | 'post')[], note: 'Poin 2.' }
  const { proposalId } = (await run(proposeDisclosure, { ...as(second), input: asked })).result
  await run(answerDisclosure, { ...as(former), input: { proposalId, agree: true } })
  const { caseId: waits } = (await run(recordOrder, { ...as(second), input: { ...ORDER, number: 0, orderNumber: 'B-2' } })).result
  requests.push(
    ['POST', '/api/moderation/cases/1/claim'],
    ['DELETE', '/api/moderation/cases/1/claim'],
    ['POST', '/api/moderation/cases/1/unmask'],
    ['POST', '/api/moderation/orders', { ...ORDER, number: 0, orderNumber: 'B-3' }],
    ['POST', `/api/moderation/orders/${waits}/answer`, { outcome: 'refused', refusal: 'unclear' }],
    ['POST', `/api/moderation/disclosures/${proposalId}/file`],
  )
})
afterAll(() => forum.close())

const requests: [method: 'POST' | 'DELETE', url: string, body?: object][] = []

const send = (index: number) => {
  const [method, url, body] = requests[index]!
  return forum.app.inject({
    method,
    url,
    headers: {
      origin: forum.config.origin,
      cookie,
      'idempotency-key': `kunci-${index}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { payload: JSON.stringify(body) }),
  })
}

async function signInAgain(personId: string): Promise<string> {
  const token = newToken()
  const session = { sessionId: newId(Date.now()), tokenHash: hashToken(token), device: 'test', replaces: null }
  await forum.run(startSession, { actor: null, input: { personId, seenHash: NO_PASSWORD, newHash: null, session } })
  return `sid=${token}`
}

test('a request sent again under its key is answered to a moderator, and not to whoever is none any more', async () => {
  for (const index of requests.keys()) expect([200, 201], requests[index]![1]).toContain((await send(index)).statusCode)
  for (const index of requests.keys()) expect([200, 201], 'again').toContain((await send(index)).statusCode)
  await forum.run(appoint, { actor: null, input: { skeleton: nameSkeleton('mantan'), role: 'member' } })
  cookie = await signInAgain(former.personId)
  for (const index of requests.keys()) {
    const { statusCode, body } = await send(index)
    expect(statusCode, requests[index]![1]).toBe(403)
    expect(body).not.toContain(SECRET)
  }
})
