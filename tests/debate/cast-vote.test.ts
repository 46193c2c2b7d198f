import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { chooseStall } from '../../server/debate/stances/choose-stall.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { castVote, withdrawVote } from '../../server/debate/votes/cast-vote.ts'
import { figuresOf } from '../../server/debate/votes/figures-of.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { type Forum, openForum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const figures = async (forum: Forum, number = 1) => {
  const { db, t } = forum.readers.read
  const [row] = await db
    .select()
    .from(t.replyFigures)
    .where(and(eq(t.replyFigures.threadId, 1), eq(t.replyFigures.number, number)))
  return row && { ...row, figures: figuresOf(row) }
}
const vote = (forum: Forum, as: string, what: 'agree' | 'disagree' | 'pass', more: { number?: number; key?: string } = {}) =>
  forum.run(castVote, { as, input: { threadId: 1, number: more.number ?? 1, vote: what }, ...(more.key && { key: more.key }) })

onBothEngines('a vote on a reply', (_, engine) => {
  test('counts once for the stall of who votes, however often it is sent', async () => {
    const forum = await debate({ engine })
    await forum.person('ita', { stall: 'offline' })
    expect(await vote(forum, 'ita', 'agree', { key: 'a' })).toEqual({ vote: 'agree', stall: 'offline', counts: true, aside: false })
    await vote(forum, 'ita', 'agree', { key: 'a' })
    await vote(forum, 'ita', 'agree', { key: 'b' })
    await Promise.all(['c', 'd', 'e'].map((key) => vote(forum, 'ita', 'disagree', { key })))
    expect((await figures(forum))!.figures).toMatchObject({ offline: { agree: 0, disagree: 1, pass: 0 }, online: { disagree: 0 } })
  })

  test('moves to another stall only when it is cast again after the change', async () => {
    const forum = await debate({ engine })
    await forum.person('ita', { stall: 'offline' })
    await vote(forum, 'ita', 'agree')
    await forum.run(chooseStall, { as: 'ita', input: { threadId: 1, stall: 'online' } })
    expect((await figures(forum))!.figures).toMatchObject({ offline: { agree: 1 }, online: { agree: 0 } })
    await vote(forum, 'ita', 'pass', { number: 2 })
    expect((await figures(forum, 2))!.figures.online.pass).toBe(1)
    await vote(forum, 'ita', 'agree')
    expect((await figures(forum))!.figures).toMatchObject({ offline: { agree: 0 }, online: { agree: 1 } })
  })

  test('is taken back as if it had never been', async () => {
    const forum = await debate({ engine })
    await vote(forum, 'ita', 'agree')
    expect(await forum.run(withdrawVote, { as: 'ita', input: { threadId: 1, number: 1 } })).toEqual({ vote: null })
    expect(await forum.run(withdrawVote, { as: 'ita', input: { threadId: 1, number: 1 } })).toEqual({ vote: null })
    expect((await figures(forum))!.figures.observer).toEqual({ agree: 0, disagree: 0, pass: 0 })
  })

  test('of somebody who is new waits, and says so', async () => {
    const forum = await debate({ engine, limits: true })
    await forum.person('baru', { createdAt: forum.at - 3_600_000, stall: 'online' })
    await forum.person('lama', { createdAt: forum.at - 99 * 86_400_000, stall: 'online' })
    expect(await vote(forum, 'baru', 'agree')).toMatchObject({ counts: false, aside: false })
    const counted = []
    for (const number of [1, 2, 3]) counted.push((await vote(forum, 'lama', 'agree', { number })).counts)
    expect(counted).toEqual([false, false, true])
    expect(await figures(forum, 1)).toBeUndefined()
  })
})

test.each([
  ['on a reply of one’s own', 'sari', 'own-post', async () => undefined],
  ['on a reply that does not exist', 'ita', 'not-found', async () => 99],
  [
    'on a reply its author took away',
    'ita',
    'not-found',
    (f: Forum) => f.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } }),
  ],
  ['by somebody who is silenced', 'bisu', 'person-muted', (f: Forum) => f.person('bisu', { muted: true })],
  ['by somebody who is suspended', 'luar', 'person-suspended', (f: Forum) => f.person('luar', { state: 'suspended' })],
  [
    'in a closed debate',
    'ita',
    'thread-closed',
    async (f: Forum) => {
      await f.person('ani', { role: 'moderator' })
      await f.run(changeThread, { as: 'ani', input: { threadId: 1, state: 'closed' } })
    },
  ],
] as const)('a vote %s is refused', async (_, as, code, before) => {
  const forum = await debate()
  const number = await before(forum)
  await expect(vote(forum, as, 'agree', { number: typeof number === 'number' ? number : 1 })).rejects.toMatchObject({ code })
})

test('the stall of a debate may be changed once in seven days', async () => {
  const forum = await openForum({ limits: true })
  const debating = await debate({ on: forum })
  const choose = (stall: 'online' | 'offline') => debating.run(chooseStall, { as: 'ita', input: { threadId: 1, stall } })
  await choose('online')
  await choose('offline')
  await expect(choose('online')).rejects.toMatchObject({ code: 'stall-changed-lately', detail: { state: 'offline' } })
  await choose('offline')
  debating.at += 7 * 86_400_000
  expect(await choose('online')).toEqual({ stall: 'online' })
})

onBothEngines('the tally', (_, engine) => {
  test('gives each changed reply a version of its own, and badges what both stalls agree with', async () => {
    const forum = await debate({ engine })
    for (let n = 0; n < 24; n++) await forum.person(`p${n}`, { stall: n % 2 ? 'online' : 'offline' })
    for (let n = 0; n < 24; n++) await vote(forum, `p${n}`, 'agree')
    await vote(forum, 'p0', 'agree', { number: 2 })
    const tally = () => forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    expect(await tally()).toMatchObject({ version: 2, more: false })
    expect(await tally()).toMatchObject({ version: 2, more: false })
    expect(await figures(forum)).toMatchObject({ badge: 'provisional', version: 1 })
    expect((await figures(forum))!.key).toBeCloseTo((13 / 14) ** 2, 12)
    expect(await figures(forum, 2)).toMatchObject({ badge: 'waiting', version: 2 })
    const { db, t } = forum.readers.read
    expect(await db.select().from(t.commonGrounds)).toMatchObject([{ number: 1, badge: 'provisional' }])
    expect(forum.signals.filter(({ kind }) => kind === 'tally')).toEqual([{ kind: 'tally', topic: 1, version: 2 }])
  })
})
