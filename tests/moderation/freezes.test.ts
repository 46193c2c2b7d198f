import { expect, test } from 'vitest'
import { thawBadges } from '../../server/debate/integrity/thaw-badges.ts'
import { wrongFigures } from '../../server/debate/integrity/wrong-figures.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { castVote, withdrawVote } from '../../server/debate/votes/cast-vote.ts'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { answerFreeze } from '../../server/moderation/freezes/answer-freeze.ts'
import { wrongLog } from '../../server/moderation/log/wrong-log.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { crowd, partisan } from '../debate/crowd.ts'
import { debate } from '../debate/open-debate.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openSite } from './open-site.ts'

const DAY = 86_400_000

/** A reply whose badge is frozen: thirty puppets of one network came to its twelve opponents. */
async function frozen(engine: 'sqlite' | 'postgres' = 'sqlite') {
  const forum = await partisan(engine)
  for (const name of ['ani', 'budi']) await forum.person(name, { role: 'moderator' })
  await crowd(forum, { stall: 'offline', many: 30, network: 'satu' })
  return forum
}
const answer = (forum: Forum, as: string, action: 'lift' | 'aside', reason: 'no-sign' | 'one-hand') =>
  forum.run(answerFreeze, { as, input: { threadId: 1, number: 1, action, reason } })
const tally = (forum: Forum) => forum.run(tallyThread, { as: null, input: { threadId: 1 } })
const figures = async (forum: Forum) => (await forum.readers.read.db.select().from(forum.readers.read.t.replyFigures))[0]!
/** The people of a crowd have voted elsewhere too, in debates that nobody made. */
const flaws = async (forum: Forum) => (await forum.readers.snapshot(wrongFigures)).filter(({ where }) => !where.startsWith('person '))
const entries = async (forum: Forum) => {
  const { db, t } = forum.readers.read
  return (await db.select({ entry: t.moderationLog.entry }).from(t.moderationLog)).map(({ entry }) => JSON.parse(entry) as object)
}

onBothEngines('a frozen badge', (_, engine) => {
  test('stands in the public log at once, by figures alone, and moves the queue', async () => {
    const forum = await frozen(engine)
    const [entry, ...more] = await entries(forum)
    expect(more).toEqual([])
    expect(entry).toEqual({
      kind: 'badge-frozen',
      seq: 1,
      at: expect.any(Number),
      threadId: 1,
      number: 1,
      because: 'burst',
      stall: 'offline',
      votes: expect.any(Number),
    })
    expect((await forum.log(0)).map(({ kind, ref }) => ({ kind, ref }))).toEqual([
      { kind: 'freeze', ref: 1 }, // there is something to look at
      { kind: 'freeze', ref: 1 }, // and a badge depends on it
    ])
  })

  test('says no number in the log while the figures of the stall are withheld', async () => {
    const forum = await debate({ engine, limits: true })
    await crowd(forum, { stall: 'online', many: 12, every: DAY / 24 })
    await crowd(forum, { stall: 'offline', many: 5, every: 1000, ageDays: 2 })
    expect(await figures(forum)).toMatchObject({ frozen: 'burst', offlineAgree: 0 })
    const [entry] = await entries(forum)
    expect(entry).toMatchObject({ kind: 'badge-frozen', stall: 'offline' })
    expect(entry).not.toHaveProperty('votes')
    for (const name of ['ani', 'budi']) await forum.person(name, { role: 'moderator' })
    expect(await answer(forum, 'ani', 'aside', 'one-hand')).toMatchObject({ aside: 5 })
    expect((await entries(forum))[1]).not.toHaveProperty('votes')
  })

  test('is let go by a moderator, and what he has seen does not freeze it again', async () => {
    const forum = await frozen(engine)
    expect(await answer(forum, 'ani', 'lift', 'no-sign')).toEqual({ threadId: 1, number: 1, aside: 0 })
    await tally(forum)
    expect(await figures(forum)).toMatchObject({ frozen: null, offlineAgree: 30, doubted: 0 })
    expect((await figures(forum)).key).toBeCloseTo((13 / 14) * (31 / 44), 9)
    expect((await entries(forum))[1]).toMatchObject({ kind: 'badge-lifted', moderator: 'ani', because: 'no-sign' })
    await forum.run(castVote, { as: 'ita', input: { threadId: 1, number: 1, vote: 'agree' } })
    await tally(forum)
    expect(await figures(forum)).toMatchObject({ frozen: null })
    expect(await flaws(forum)).toEqual([])
    expect(await forum.readers.snapshot(wrongLog)).toEqual([])
  })

  test('is let go without the doubted votes, which never count again', async () => {
    const forum = await frozen(engine)
    const { db, t } = forum.readers.read
    expect(await answer(forum, 'ani', 'aside', 'one-hand')).toMatchObject({ aside: 30 })
    await tally(forum)
    expect(await figures(forum)).toMatchObject({ frozen: null, offlineAgree: 0, offlineDisagree: 12, doubted: 0 })
    expect((await entries(forum))[1]).toMatchObject({ kind: 'votes-aside', moderator: 'ani', because: 'one-hand', votes: 30 })

    const puppet = (await db.select().from(t.votes)).find(({ aside }) => aside)!
    const again = { actor: { personId: puppet.personId, sessionId: null }, input: { threadId: 1, number: 1, vote: 'pass' as const } }
    expect((await forum.door(castVote, again)).result).toMatchObject({ vote: 'pass', counts: false, aside: true })
    expect(await figures(forum)).toMatchObject({ offlinePass: 0 })
    await forum.door(withdrawVote, { ...again, input: { threadId: 1, number: 1 } })
    expect((await forum.door(castVote, again)).result, 'taken back and cast anew').toMatchObject({
      vote: 'pass',
      counts: false,
      aside: true,
    })
    expect(await figures(forum)).toMatchObject({ offlinePass: 0 })
    expect(await flaws(forum)).toEqual([])
  })

  test('knows whose votes were doubted also when they are taken back before it is answered', async () => {
    const forum = await frozen(engine)
    const { db, t } = forum.readers.read
    const [suspect] = await db.select().from(t.suspectVotes)
    const as = { actor: { personId: suspect!.personId, sessionId: null } }
    await forum.door(withdrawVote, { ...as, input: { threadId: 1, number: 1 } })
    await answer(forum, 'ani', 'aside', 'one-hand')
    const again = await forum.door(castVote, { ...as, input: { threadId: 1, number: 1, vote: 'agree' } })
    expect(again.result).toMatchObject({ counts: false, aside: true })
    expect(await flaws(forum)).toEqual([])
  })

  test('that ends by itself says so in the log', async () => {
    const forum = await partisan(engine)
    await crowd(forum, { stall: 'offline', many: 40, every: 5000 })
    forum.at += 2 * DAY
    while ((await forum.run(thawBadges, { as: null, input: {} })).more);
    expect((await entries(forum)).map((entry) => ({ ...entry }))).toMatchObject([
      { kind: 'badge-frozen', because: 'burst' },
      { kind: 'badge-released', because: 'calm' },
    ])
  })
})

test.each([
  ['a member', 'ita', { action: 'lift', reason: 'no-sign' }, 'not-a-moderator'],
  ['its author', 'sari', { action: 'lift', reason: 'no-sign' }, 'own-matter'],
  ['who wrote in the debate', 'lina', { action: 'lift', reason: 'no-sign' }, 'own-matter'],
  ['a moderator, for a reason of the other answer', 'ani', { action: 'lift', reason: 'one-hand' }, 'invalid-input'],
] as const)('%s does not answer', async (_, as, how, code) => {
  const forum = await frozen()
  const { db, t } = forum.readers.read
  const role = (name: string) =>
    forum.transactor.run(async (tx) => void (await tx.db.update(tx.t.people).set({ role: name === 'ita' ? 'member' : 'moderator' })), '')
  expect(await db.$count(t.freezes)).toBe(1)
  await forum.person('ita')
  await role(as)
  await expect(forum.run(answerFreeze, { as, input: { threadId: 1, number: 1, ...how } })).rejects.toMatchObject({ code })
  expect(await figures(forum)).toMatchObject({ frozen: 'burst' })
})

test.each([
  ['voted on the reply', 'vote'],
  ['has a stance in the debate', 'stance'],
] as const)('a moderator who %s does not answer, and the queue offers him nothing', async (_, how) => {
  const forum = await frozen()
  if (how === 'vote') await forum.run(castVote, { as: 'ani', input: { threadId: 1, number: 1, vote: 'pass' } })
  else await forum.run(takeStance, { as: 'ani', input: { threadId: 1, stance: 'unsure' } })
  const refused = { code: 'own-matter', detail: { state: 'own-vote' } }
  await expect(answer(forum, 'ani', 'lift', 'no-sign')).rejects.toMatchObject(refused)
  const ask = await openSite(forum)
  const page = await ask('GET', '/en/queue?state=frozen', { as: 'ani' })
  expect(page.text).toContain('another moderator decides')
  expect(page.text).not.toContain('name="reason"')
  expect(await answer(forum, 'budi', 'lift', 'no-sign'), 'a vote on another reply ties nobody').toMatchObject({ number: 1 })
})

test('a moderator who voted elsewhere in the debate alone may answer', async () => {
  const forum = await frozen()
  await forum.run(castVote, { as: 'ani', input: { threadId: 1, number: 2, vote: 'agree' } })
  expect(await answer(forum, 'ani', 'lift', 'no-sign')).toMatchObject({ number: 1 })
})

test('whose reply it is learns that its badge is looked into, and that it is over; of votes that no badge depends on nobody learns', async () => {
  const told = async (forum: Forum) => {
    const { personId } = await forum.person('sari')
    const { items } = await readNotices(forum.readers.read, { personId, limit: 50 })
    return items.filter(({ kind }) => kind.startsWith('badge')).map(({ kind, reply, by }) => ({ kind, reply, by }))
  }
  const forum = await frozen()
  expect(await told(forum)).toEqual([{ kind: 'badge-frozen', reply: 1, by: null }])
  await answer(forum, 'ani', 'aside', 'one-hand')
  expect(await told(forum)).toEqual([
    { kind: 'badge-thawed', reply: 1, by: null },
    { kind: 'badge-frozen', reply: 1, by: null },
  ])
  const other = await partisan()
  await crowd(other, { stall: 'offline', many: 8, network: 'satu' })
  expect(await figures(other)).toMatchObject({ doubted: 8 })
  expect(await told(other)).toEqual([])
})

test('the queue shows the words of the reply, escaped and cut, and where they stand', async () => {
  const forum = await frozen()
  const text = `Ongkir <b>gratis</b> itu ${'mahal '.repeat(80)}`
  await forum.transactor.run(async ({ db, t }) => void (await db.update(t.replies).set({ text })), '')
  const ask = await openSite(forum)
  const page = await ask('GET', '/id/antrean?state=frozen', { as: 'ani' })
  expect(page.text).toContain('<blockquote class="prose" lang="id">Ongkir &lt;b&gt;gratis&lt;/b&gt; itu mahal')
  expect(page.text).toContain(' …</blockquote>')
  expect(page.text).toMatch(/href="[^"]*1[^"]*1"[^>]*>Balasan #1</)
  expect(page.text).toContain('30 / 12 / 0')
})

test('of two moderators who answer at once the second finds nothing left', async () => {
  const forum = await frozen()
  await answer(forum, 'ani', 'lift', 'no-sign')
  await expect(answer(forum, 'budi', 'aside', 'one-hand')).rejects.toMatchObject({ code: 'already-decided' })
  expect(await figures(forum)).toMatchObject({ offlineAgree: 30 })
})

test('a broken log holds no tally up', async () => {
  const forum = await partisan()
  await crowd(forum, { stall: 'offline', many: 40, every: 5000 })
  await forum.transactor.run(async (tx) => void (await tx.db.update(tx.t.moderationLog).set({ entry: '{}' })), '')
  forum.at += 2 * DAY
  while ((await forum.run(thawBadges, { as: null, input: {} })).more);
  expect(await figures(forum)).toMatchObject({ frozen: null })
  expect(await entries(forum)).toHaveLength(1)
})

test.each([
  [
    'id',
    '/id/antrean?state=frozen',
    'mungkin dari satu tangan (luring)',
    'Sisihkan suara yang diragukan',
    'Suara itu tidak diragukan lagi',
  ],
  [
    'en',
    '/en/queue?state=frozen',
    'may come from one hand (offline)',
    'Set the doubtful votes aside',
    'Those votes are no longer in doubt',
  ],
])('the queue shows it with its figures and is answered without a script (%s)', async (_, url, title, aside, gone) => {
  const forum = await frozen()
  const ask = await openSite(forum)
  const page = await ask('GET', url, { as: 'ani' })
  expect(page.status).toBe(200)
  for (const words of [title, aside, '0 / 12 / 0', 'name="reason"']) expect(page.text).toContain(words)
  expect(page.text, 'nobody’s vote').not.toMatch(/orang\d+/)
  const none = await ask('POST', url, { as: 'ani', form: { do: 'freeze', key: 'k1', post: '1 1' } })
  expect(none.status, 'no answer chosen').toBe(422)
  const sent = await ask('POST', url, { as: 'ani', form: { do: 'freeze', key: 'k2', post: '1 1', reason: 'lift no-sign' } })
  expect(sent.status).toBe(303)
  const late = await ask('POST', url, { as: 'budi', form: { do: 'freeze', key: 'k3', post: '1 1', reason: 'aside one-hand' } })
  expect(late.status).toBe(422)
  expect(late.text).toContain(gone)
})
