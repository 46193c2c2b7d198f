import { expect, test } from 'vitest'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { mutePerson } from '../../server/people/mutes/mute-person.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { tally, voteAll } from '../tools/vote-all.ts'
import { openDebate } from './open-pages.ts'

/** A debate with four replies of `sari`: online has voted on the third, offline on the second. */
async function debated() {
  const site = await openDebate()
  const { forum } = site
  await forum.person('lina', { stall: 'offline' })
  await forum.person('tom', { stall: 'online' })
  for (const n of [1, 2, 3, 4]) await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: `Balasan **yang ke-${n}**.` } })
  await voteAll(forum, 2, { offline: [6, 0] })
  await voteAll(forum, 3, { online: [6, 0] })
  await tally(forum)
  return site
}

const strip = (body: string) => /<details class="strip votes".*?<\/details>/s.exec(body)?.[0] ?? ''
const asked = (body: string) =>
  [...strip(body).matchAll(/data-asks="(\d+)"( hidden)?/g)].map(([, number, hidden]) => number + (hidden ?? ''))

test('a debate asks a reader of each stall about what needs a vote of that stall most, one at a time', async () => {
  const { get, address, english } = await debated()
  const offline = (await get(address, 'lina')).body
  expect(asked(offline)).toEqual(['3', '1 hidden', '4 hidden'])
  expect(strip(offline)).toMatch(/Butuh suara <span class="s off">Lapak luring<\/span>/)
  expect(strip(offline)).toContain('>sari</span>: <a href="/id/debat/1/b/3" lang="id">Balasan yang ke-3.</a>')
  expect(strip(offline)).toContain('<button form="ikut" name="take" value="vote.3.agree" aria-pressed="false">Setuju</button>')
  expect(strip(offline)).toContain('href="/id/debat/1/suara"')
  const online = (await get(english, 'tom')).body
  expect(asked(online)[0]).toBe('2')
  expect(strip(online)).toContain('Needs votes from the')
  expect(offline.indexOf('class="strip votes"')).toBeLessThan(offline.indexOf('id="b0"'))
})

test('what has a vote is not asked about again, nor what somebody says whom the reader has silenced', async () => {
  const { get, post, address, forum } = await debated()
  expect((await post(address, 'lina', { do: 'take-part', take: 'vote.3.pass' })).statusCode).toBe(303)
  expect(asked((await get(address, 'lina')).body)).toEqual(['1', '4 hidden', '2 hidden'])
  await forum.run(mutePerson, { as: 'lina', input: { personId: (await forum.person('sari')).personId, muted: true } })
  expect(strip((await get(address, 'lina')).body)).toBe('')
  for (const number of [1, 2, 3, 4]) await forum.run(castVote, { as: 'tom', input: { threadId: 1, number, vote: 'agree' } })
  expect(strip((await get(address, 'tom')).body), 'nothing is left').toBe('')
})

test('who has no stall there is invited to take one, and who is not signed in to sign in; of a debate that is over nobody is asked', async () => {
  const { get, address, english, forum } = await debated()
  await forum.person('dina', { stall: null })
  const without = strip((await get(address, 'dina')).body)
  expect(without).toContain('Pilih lapakmu di debat ini')
  expect(without).toContain('href="#lapak"')
  expect((await get(address, 'dina')).body).toContain('id="lapak"')
  for (const [page, sentence] of [
    [address, 'Masuk, lalu beri suara'],
    [english, 'Sign in, then vote'],
  ] as const)
    expect(strip((await get(page)).body)).toContain(sentence)
  await forum.run(changeThread, { as: 'sari', input: { threadId: 1, state: 'closed' } })
  forum.at += 2 * 86_400_000
  await forum.person('mod', { role: 'moderator' })
  await forum.run(changeThread, { as: 'mod', input: { threadId: 1, state: 'closed' } })
  for (const as of [undefined, 'lina', 'dina']) expect(strip((await get(address, as)).body)).toBe('')
})
