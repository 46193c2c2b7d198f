import { Worker } from 'node:worker_threads'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { keepLook } from '../../server/debate/integrity/keep-look.ts'
import { lookAtThread } from '../../server/debate/integrity/look-at-thread.ts'
import type { NightData } from '../../server/debate/integrity/night-thread.ts'
import { isTime, listen } from '../../server/debate/integrity/nightly.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { answerFreeze } from '../../server/moderation/freezes/answer-freeze.ts'
import type { Stall } from '../../server/people/schema.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { plantVotes } from '../tools/plant-votes.ts'
import { debate } from './open-debate.ts'
import { seeded } from './planted-groups.ts'

const HOUR = 3_600_000
const REPLIES = 12
const PARTISAN = 12

type Voter = { stall: Stall; opinion: 1 | -1; onPartisan: 'agree' | 'disagree' | null }
const people = (many: number, voter: Voter): Voter[] => Array.from({ length: many }, () => voter)
const ONLINE: Voter = { stall: 'online', opinion: 1, onPartisan: 'agree' }
const OFFLINE: Voter = { stall: 'offline', opinion: -1, onPartisan: null }
/** Says that he sells in the market, and votes like those who sell online. */
const FALSE: Voter = { stall: 'offline', opinion: 1, onPartisan: 'agree' }

/**
 * A debate of twelve replies on which two stalls think differently, but for one in ten votes; reply 12 has a badge by those who declared
 * another stall than theirs. Their votes are written past the door: thousands of them, long counted.
 */
async function divided(engine: 'sqlite' | 'postgres', voters: readonly Voter[]) {
  const forum = await debate({ engine })
  for (let n = 4; n <= REPLIES; n++)
    await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: `Balasan ke-${n} tentang lorong pasar.` } })
  const random = seeded(7)
  const votes = voters.flatMap(({ stall, opinion, onPartisan }, n) =>
    Array.from({ length: REPLIES }, (_, index) => index + 1).flatMap((number) => {
      const side = random() < 0.1 ? -opinion : opinion
      const vote = number === PARTISAN ? onPartisan : side * (number % 2 ? 1 : -1) > 0 ? ('agree' as const) : ('disagree' as const)
      if (vote === null) return []
      const personId = `00000000-0000-7000-8000-${String((n * 7_919) % 1_000_003).padStart(12, '0')}`
      return [{ number, personId, vote, stall, at: forum.at + n }]
    }),
  )
  await plantVotes(forum, votes)
  await tally(forum)
  return forum
}

const tally = (forum: Forum) => forum.run(tallyThread, { as: null, input: { threadId: 1 } })
const honest = [
  ...people(60, ONLINE),
  ...people(56, OFFLINE),
  ...people(2, { ...OFFLINE, onPartisan: 'agree' }),
  ...people(2, { ...OFFLINE, onPartisan: 'disagree' }),
]
const infiltrated = [...honest, ...people(16, FALSE)]
const partisan = async (forum: Forum) => {
  const { db, t } = forum.readers.read
  return (await db.select().from(t.replyFigures).where(eq(t.replyFigures.number, PARTISAN)))[0]!
}
const look = async (forum: Forum) => {
  const { replies, ...rest } = await lookAtThread(forum.readers.read, 1)
  const input = {
    threadId: 1,
    tally: 1,
    ...rest,
    replies: replies.map(({ suspects, ...reply }) => ({ ...reply, suspects: [...suspects] })),
    last: true,
  }
  await forum.run(keepLook, { as: null, input })
  await tally(forum)
  return { replies, ...rest }
}

onBothEngines('the nightly look', (_, engine) => {
  test('freezes a badge that is there by voters alone who vote unlike the stall they declare', async () => {
    const forum = await divided(engine, infiltrated)
    expect(await partisan(forum)).toMatchObject({ badge: 'common-ground', frozen: null })
    const { agreement, voters, replies } = await look(forum)
    expect(voters).toBe(136)
    expect(agreement).toBeGreaterThanOrEqual(0.85)
    const scored = replies.find(({ number }) => number === PARTISAN)!
    expect(scored).toMatchObject({ badge: 'waiting', without: { offline: { agree: 2, disagree: 2 } } })
    expect(scored.suspects).toHaveLength(16)
    expect(await partisan(forum)).toMatchObject({ badge: 'common-ground', frozen: 'contradiction', secondBadge: 'waiting' })
    const { db, t } = forum.readers.read
    expect(await db.select().from(t.freezes)).toMatchObject([{ why: 'contradiction', stall: null, suspects: 16, endsAt: null }])
  })

  test('leaves alone for a week what a moderator let go, and its badge stands', async () => {
    const forum = await divided(engine, infiltrated)
    await forum.person('ani', { role: 'moderator' })
    await look(forum)
    await forum.run(answerFreeze, { as: 'ani', input: { threadId: 1, number: PARTISAN, action: 'lift', reason: 'no-sign' } })
    await tally(forum)
    forum.at += HOUR
    await look(forum)
    expect(await partisan(forum)).toMatchObject({ badge: 'common-ground', frozen: null, secondBadge: null })
    forum.at += 7 * 24 * HOUR
    await look(forum)
    expect(await partisan(forum)).toMatchObject({ frozen: 'contradiction' })
  })

  test('takes the badge where moderators set those votes aside', async () => {
    const forum = await divided(engine, infiltrated)
    await forum.person('ani', { role: 'moderator' })
    await look(forum)
    expect(
      await forum.run(answerFreeze, { as: 'ani', input: { threadId: 1, number: PARTISAN, action: 'aside', reason: 'false-stall' } }),
    ).toMatchObject({ aside: 16 })
    await tally(forum)
    expect(await partisan(forum)).toMatchObject({ badge: 'waiting', frozen: null, offlineAgree: 2 })
  })

  test('lets a badge go by itself when both scores agree again', async () => {
    const forum = await divided(engine, infiltrated)
    await look(forum)
    await forum.transactor.run(async (tx) => void (await tx.db.delete(tx.t.votes).where(eq(tx.t.votes.number, 1))), '')
    const { replies, ...rest } = await lookAtThread(forum.readers.read, 1)
    const agreed = replies.map(({ number, figures }) => ({
      number,
      badge: 'common-ground' as const,
      figures,
      without: figures,
      suspects: [],
    }))
    await forum.run(keepLook, { as: null, input: { threadId: 1, tally: 2, ...rest, replies: agreed, last: true } })
    expect(await partisan(forum)).toMatchObject({ frozen: null, badge: 'common-ground' })
    expect((await forum.log(1)).at(-1)).toMatchObject({ kind: 'badge', small: { frozen: '', by: 'agreed' } })
  })

  test('draws a map from sixty voters on, and says nothing of fewer; of stalls it speaks from a hundred on', async () => {
    const few = await divided(engine, [...people(30, ONLINE), ...people(29, OFFLINE)])
    expect(await look(few)).toMatchObject({ voters: 59, map: null, agreement: null })
    const sixty = await divided(engine, [...people(30, ONLINE), ...people(30, OFFLINE)])
    const { map } = await look(sixty)
    expect(map!.groups.map(({ people }) => people)).toEqual([30, 30])
    const { db, t } = sixty.readers.read
    expect(await db.select().from(t.opinionMaps)).toMatchObject([{ threadId: 1, voters: 60, agreement: null, map }])
    expect(await partisan(sixty)).toMatchObject({ secondBadge: null, frozen: null })
  })
})

test('says nothing of a debate whose groups are not its stalls', async () => {
  const mixed = [...people(40, ONLINE), ...people(40, { ...ONLINE, opinion: -1 }), ...people(40, OFFLINE), ...people(30, FALSE)]
  const forum = await divided('sqlite', mixed)
  const { agreement, replies } = await look(forum)
  expect(agreement).toBeLessThan(0.85)
  for (const { badge } of replies) expect(badge).toBeNull()
  expect(await partisan(forum)).toMatchObject({ frozen: null, secondBadge: null })
})

test('runs in a thread of its own over the file, once for each debate that changed, and ends with a recount', async () => {
  const forum = await divided('sqlite', infiltrated)
  const night = async () => {
    const flaws: (readonly string[])[] = []
    const workerData: NightData = { database: forum.where, now: forum.at }
    const worker = new Worker(new URL('../../server/debate/integrity/night-thread.ts', import.meta.url), { workerData })
    await listen(worker, { run: forum.door, onFlaws: (found) => void flaws.push(found) })
    return flaws
  }
  const looked = async () => forum.readers.read.db.select().from(forum.readers.read.t.looks)
  const [flaws = []] = await night()
  expect(
    flaws.every((flaw) => flaw.startsWith('person ')),
    'the voters of this test were never counted',
  ).toBe(true)
  expect(flaws.length).toBeGreaterThan(0)
  expect(await partisan(forum)).toMatchObject({ frozen: 'contradiction' })
  const [first] = await looked()
  expect(first).toMatchObject({ threadId: 1, at: forum.at })
  forum.at += 2 * HOUR
  await tally(forum)
  await night()
  expect(await looked(), 'it rests for a day').toEqual([first])
  forum.at += 20 * HOUR
  await night()
  expect(await looked()).toMatchObject([{ threadId: 1, at: forum.at }])
})

test.each([
  ['two in the morning in Jakarta, a day later', '2026-03-02T19:05Z', '2026-03-01T19:10Z', true],
  ['the afternoon after', '2026-03-02T08:00Z', '2026-03-01T19:10Z', false],
  ['the same night again', '2026-03-01T19:40Z', '2026-03-01T19:10Z', false],
  ['any hour, where a night was missed', '2026-03-03T08:00Z', '2026-03-01T19:10Z', true],
] as const)('%s: it is time, or not', (_, now, last, is) => {
  expect(isTime(Date.parse(now), Date.parse(last))).toBe(is)
})
