import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { countEligible } from '../../server/debate/tally/count-eligible.ts'
import { figuresOf } from '../../server/debate/votes/figures-of.ts'
import { forgetOrigins } from '../../server/debate/votes/forget-origins.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const HOUR = 3_600_000
const vote = (forum: Forum, as: string, number: number) =>
  forum.run(castVote, { as, input: { threadId: 1, number, vote: 'agree' as const } })
const count = async (forum: Forum) => {
  let pieces = 0
  while ((await forum.run(countEligible, { as: null, input: {} })).more) pieces++
  return pieces
}
const agreeing = async (forum: Forum, number: number) => {
  const { db, t } = forum.readers.read
  const { replyFigures: f } = t
  const [row] = await db
    .select()
    .from(f)
    .where(and(eq(f.threadId, 1), eq(f.number, number)))
  return row ? figuresOf(row).online.agree : 0
}

onBothEngines('votes of somebody who is new', (_, engine) => {
  test('count as soon as he has been here for a day and voted three times, all of them, and his stance', async () => {
    const forum = await debate({ engine, limits: true })
    await forum.person('baru', { createdAt: forum.at - HOUR, stall: 'online' })
    for (const number of [1, 2, 3]) await forum.run(castVote, { as: 'baru', input: { threadId: 1, number, vote: 'agree' } })
    await forum.run(takeStance, { as: 'baru', input: { threadId: 1, stance: 'unsure' } })
    forum.at += 22 * HOUR
    expect(await count(forum)).toBe(0)
    expect(await agreeing(forum, 1)).toBe(0)

    forum.at += HOUR
    forum.signals.length = 0
    expect(await count(forum)).toBe(1)
    for (const number of [1, 2, 3]) expect(await agreeing(forum, number)).toBe(1)
    const { db, t } = forum.readers.read
    expect(await db.select().from(t.stallFigures)).toMatchObject([{ stall: 'online', agree: 0, unsure: 1, disagree: 0 }])
    expect(await db.select().from(t.votes)).toEqual(
      [1, 2, 3].map((number) => expect.objectContaining({ number, counts: true, at: forum.at })),
    )
    expect(forum.signals).toContainEqual({ kind: 'tally-due', topic: 1 })
    expect(await db.select().from(t.tallyDue)).toEqual([{ threadId: 1 }])

    expect(await count(forum), 'a second time there is nothing to do').toBe(0)
    expect(await agreeing(forum, 1)).toBe(1)
  })

  test('wait for his third vote however old he is; then those before it count too', async () => {
    const forum = await debate({ engine, limits: true })
    await forum.person('lama', { createdAt: forum.at - 999 * HOUR, stall: 'online' })
    for (const number of [1, 2]) await vote(forum, 'lama', number)
    expect(await count(forum)).toBe(0)
    await vote(forum, 'lama', 3)
    expect([await agreeing(forum, 1), await agreeing(forum, 3)]).toEqual([0, 1])
    expect(await count(forum)).toBe(1)
    expect([await agreeing(forum, 1), await agreeing(forum, 2), await agreeing(forum, 3)]).toEqual([1, 1, 1])
  })

  test('that were set aside never count', async () => {
    const forum = await debate({ engine, limits: true })
    await forum.person('lama', { createdAt: forum.at - 999 * HOUR, stall: 'online' })
    for (const number of [1, 2, 3]) await vote(forum, 'lama', number)
    const setAside =
      (n: number) =>
      async ({ db, t: { votes } }: Parameters<Parameters<Forum['transactor']['run']>[0]>[0]) =>
        void (await db.update(votes).set({ aside: true, counts: false }).where(eq(votes.number, n)))
    await forum.transactor.run(setAside(1), '')
    await count(forum)
    expect([await agreeing(forum, 1), await agreeing(forum, 2)]).toEqual([0, 1])
  })
})

test('many waiting votes are counted fifty at a time', async () => {
  const forum = await debate({ limits: true })
  await forum.person('baru', { createdAt: forum.at - HOUR, stall: 'online' })
  for (let n = 4; n <= 120; n++) {
    forum.at += 60_000
    await forum.door(postReply, {
      actor: await forum.person(`penulis${n}`),
      input: { threadId: 1, text: `Pendapat nomor ${n} tentang pasar, ${n * n}.` },
    })
  }
  for (let n = 1; n <= 120; n++) {
    forum.at += 2_000 // no faster than votes may come
    await vote(forum, 'baru', n)
  }
  forum.at += 24 * HOUR
  expect(await count(forum)).toBe(3)
  const { db, t } = forum.readers.read
  expect(await db.$count(t.votes, eq(t.votes.counts, true))).toBe(120)
  expect(await db.$count(t.replyFigures, eq(t.replyFigures.onlineAgree, 1))).toBe(120)
})

onBothEngines('from which network a vote came', (_, engine) => {
  test('is forgotten a day later, the vote is not', async () => {
    const forum = await debate({ engine })
    const actor = await forum.person('ita')
    const cast = (number: number) =>
      forum.door(castVote, { actor, network: `jaringan ${number}`, input: { threadId: 1, number, vote: 'agree' as const } })
    await cast(1)
    forum.at += 23 * HOUR
    await cast(2)
    const forget = () => forum.run(forgetOrigins, { as: null, input: {} })
    const { db, t } = forum.readers.read
    await forget()
    expect(await db.$count(t.voteOrigins)).toBe(2)
    forum.at += 1 * HOUR + 1
    expect(await forget()).toEqual({ more: false })
    expect(await db.select().from(t.voteOrigins)).toMatchObject([{ number: 2, network: 'jaringan 2' }])
    expect(await db.$count(t.votes)).toBe(2)
  })
})
