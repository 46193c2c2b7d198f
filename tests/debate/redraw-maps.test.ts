import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test, vi } from 'vitest'
import { drawOpinions } from '../../server/debate/integrity/draw-opinions.ts'
import { keepMap } from '../../server/debate/integrity/keep-map.ts'
import { readBehind } from '../../server/debate/integrity/read-behind.ts'
import { readOwnPlace } from '../../server/debate/integrity/read-own-place.ts'
import { redrawing } from '../../server/debate/integrity/redrawing.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { plantVotes } from '../tools/plant-votes.ts'
import { tally } from '../tools/vote-all.ts'
import { debate } from './open-debate.ts'

const REPLIES = 9

/** A debate of nine replies on which people of two stalls vote against each other. */
async function divided(people: number, engine: 'sqlite' | 'postgres' = 'sqlite') {
  const forum = await debate({ engine })
  for (let n = 4; n <= REPLIES; n++)
    await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: `Balasan ke-${n} tentang lorong pasar.` } })
  await come(forum, 0, people)
  return forum
}

async function come(forum: Forum, from: number, to: number) {
  const votes = Array.from({ length: to - from }, (_, n) => from + n).flatMap((n) =>
    Array.from({ length: REPLIES }, (_, index) => ({
      number: index + 1,
      personId: `00000000-0000-7000-8000-${String(n * 7_919).padStart(12, '0')}`,
      stall: n % 2 ? ('online' as const) : ('offline' as const),
      vote: (n + index) % 2 ? ('agree' as const) : ('disagree' as const),
    })),
  )
  await plantVotes(forum, votes)
  await tally(forum)
}

const maps = async (forum: Forum) => {
  const { db, t } = forum.readers.read
  return db.select({ threadId: t.opinionMaps.threadId, voters: t.opinionMaps.voters }).from(t.opinionMaps)
}

/** Draws the map as the thread does that redraws them. */
async function draw(forum: Forum) {
  const { doubted: _, ...drawing } = await drawOpinions(forum.readers.read, 1)
  const { db, t } = forum.readers.read
  const [thread] = await db.select({ tally: t.threads.tally }).from(t.threads).where(eq(t.threads.id, 1))
  await forum.run(keepMap, { as: null, input: { threadId: 1, tally: thread!.tally, ...drawing } })
}

/** Redraws what was told of by and by, with no pause between rounds worth waiting for. */
function redraw(forum: Forum) {
  const errors: unknown[] = []
  const { hear, stop } = redrawing({
    run: forum.door,
    readers: forum.readers,
    database: forum.where,
    everyMs: 20,
    onError: (error) => void errors.push(error),
  })
  onTestFinished(async () => {
    await stop()
    expect(errors).toEqual([])
  })
  return hear
}

onBothEngines('a map that is drawn by day', (_, engine) => {
  test('is behind as soon as figures have changed, and not before', async () => {
    const forum = await divided(60, engine)
    expect(await readBehind(forum.readers.read, 10), 'there is none yet').toEqual([])
    await draw(forum)
    expect(await maps(forum)).toEqual([{ threadId: 1, voters: 60 }])
    expect(await readBehind(forum.readers.read, 10)).toEqual([])
    await come(forum, 60, 62)
    expect(await readBehind(forum.readers.read, 10)).toEqual([1])
    await draw(forum)
    expect(await maps(forum)).toEqual([{ threadId: 1, voters: 62 }])
    expect(await readBehind(forum.readers.read, 10)).toEqual([])
  })

  test('goes, and its bearings with it, when there are too few voters again', async () => {
    const forum = await divided(60, engine)
    await draw(forum)
    await forum.transactor.run(async ({ db, t }) => void (await db.delete(t.votes).where(eq(t.votes.number, 1))), '')
    await forum.transactor.run(async ({ db, t }) => void (await db.delete(t.votes).where(eq(t.votes.number, 2))), '')
    await forum.transactor.run(async ({ db, t }) => void (await db.delete(t.votes).where(eq(t.votes.number, 3))), '')
    await draw(forum)
    expect(await maps(forum)).toEqual([])
    const { db, t } = forum.readers.read
    expect(await db.select().from(t.mapBearings)).toEqual([])
  })

  test('tells a reader his own place by his votes as they are, from seven on', async () => {
    const forum = await divided(60, engine)
    const { personId } = await forum.person('rini', { stall: 'offline' })
    const own = async () => readOwnPlace(forum.readers.read, { threadId: 1, personId })
    expect(await own(), 'there is no map').toBeNull()
    await draw(forum)
    const vote = async (from: number, to: number, side: number) => {
      for (let number = from; number <= to; number++)
        await forum.run(castVote, { as: 'rini', input: { threadId: 1, number, vote: (number + side) % 2 ? 'agree' : 'disagree' } })
    }
    await vote(1, 6, 0)
    expect(await own()).toEqual({ have: 6, need: 7, here: null })
    await vote(7, 9, 0)
    const before = (await own())!
    expect(before).toMatchObject({ have: 9, here: { group: expect.any(Number) } })
    await vote(1, 9, 1)
    const after = (await own())!
    expect(after.here!.group, 'who votes like the others now stands with them').not.toBe(before.here!.group)
    expect(after.here!.column).not.toBe(before.here!.column)
  })
})

test('debates that were told of are drawn in a thread of their own; one with a map is found without that', async () => {
  const forum = await divided(60)
  const hear = redraw(forum)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await maps(forum), 'nobody told of it').toEqual([])
  hear(1)
  await vi.waitFor(async () => expect(await maps(forum)).toEqual([{ threadId: 1, voters: 60 }]), 15_000)
  await come(forum, 60, 64)
  await vi.waitFor(async () => expect(await maps(forum)).toEqual([{ threadId: 1, voters: 64 }]), 15_000)
  const { db, t } = forum.readers.read
  expect(await db.select().from(t.looks), 'what is looked at by night is left to the night').toEqual([])
})

test('a debate that is too small, or not there, is drawn by nobody and stops nobody', async () => {
  const forum = await divided(59)
  const hear = redraw(forum)
  hear(99)
  hear(1)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(await maps(forum)).toEqual([])
  await come(forum, 59, 60)
  hear(1)
  await vi.waitFor(async () => expect(await maps(forum)).toHaveLength(1), 15_000)
})
