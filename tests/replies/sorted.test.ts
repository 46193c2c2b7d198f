import { expect, test } from 'vitest'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { readReplies, readRepliesBefore } from '../../server/replies/read-replies.ts'
import { readSorted } from '../../server/replies/read-sorted.ts'
import { readTwoStalls } from '../../server/replies/read-two-stalls.ts'
import { roomOf } from '../../server/replies/room-of.ts'
import type { ReplySort } from '../../server/replies/schema.ts'
import type { Stall } from '../../server/people/schema.ts'
import { debate } from '../debate/open-debate.ts'
import { onBothEngines } from '../tools/open-store.ts'
import type { Forum } from '../tools/open-forum.ts'
import { tally, voteAll } from '../tools/vote-all.ts'

const numbers = (replies: readonly { number: number }[]) => replies.map(({ number }) => number)
const sorted = async (forum: Forum, sort: ReplySort, after = 0, limit = 50) =>
  readSorted(forum.readers.read, { threadId: 1, sort, after, limit })
const say = (forum: Forum, as: string, stall: Stall) => forum.run(postReply, { as, input: { threadId: 1, text: `Kata ${as}.`, stall } })

/** Three replies by sari: 1 is liked by the online stall alone, 2 by both a little, 3 by nobody, since nobody has voted on it. */
async function voted(engine: 'sqlite' | 'postgres') {
  const forum = await debate({ engine })
  await voteAll(forum, 1, { online: [6, 0], offline: [0, 5] })
  await voteAll(forum, 2, { online: [4, 2], offline: [4, 1] })
  await tally(forum)
  return forum
}

onBothEngines('replies sorted by votes', (_, engine) => {
  test('stand by what both stalls think, or by what one does, without those that nobody voted on', async () => {
    const forum = await voted(engine)
    expect(numbers((await sorted(forum, 'common-ground')).items)).toEqual([2, 1])
    expect(numbers((await sorted(forum, 'online')).items)).toEqual([1, 2])
    expect(numbers((await sorted(forum, 'offline')).items)).toEqual([2, 1])
    expect((await sorted(forum, 'online')).next).toBeNull()
  })

  test('leave out those that are not shown', async () => {
    const forum = await voted(engine)
    await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 2 } })
    expect(numbers((await sorted(forum, 'common-ground')).items)).toEqual([1])
  })

  test('are read page by page, each once, the newer first of two that are equal', async () => {
    const forum = await debate({ engine })
    for (let i = 0; i < 4; i++) await say(forum, 'sari', 'online')
    for (const number of [1, 2, 4, 5, 6, 7]) await voteAll(forum, number, { online: [number === 4 ? 2 : 1, 0] })
    await tally(forum)
    const seen: number[] = []
    for (let after: number | null = 0, pages = 0; after !== null && pages < 9; pages++) {
      const page = await sorted(forum, 'online', after, 2)
      seen.push(...numbers(page.items))
      after = page.next
    }
    expect(seen).toEqual([4, 7, 6, 5, 2, 1])
  })

  test('go on from where the last one of a page stands now', async () => {
    const forum = await voted(engine)
    await voteAll(forum, 3, { online: [1, 0] })
    await tally(forum)
    expect(numbers((await sorted(forum, 'online', 0, 2)).items)).toEqual([1, 3])
    await voteAll(forum, 3, { online: [0, 6] })
    await tally(forum)
    expect(numbers((await sorted(forum, 'online', 3)).items)).toEqual([])
    expect((await sorted(forum, 'online', 99)).items).toEqual([])
  })

  test('of one stall are found from either end', async () => {
    const forum = await debate({ engine })
    await say(forum, 'lina', 'offline')
    await say(forum, 'sari', 'online')
    await say(forum, 'lina', 'offline')
    const { read } = forum.readers
    expect(numbers(await readReplies(read, { threadId: 1, stall: 'offline', after: 0, limit: 9 }))).toEqual([4, 6])
    expect(numbers(await readReplies(read, { threadId: 1, stall: 'offline', after: 4, limit: 9 }))).toEqual([6])
    expect(numbers(await readRepliesBefore(read, { threadId: 1, stall: 'online', before: 5, limit: 2 }))).toEqual([3, 2])
    expect(await readReplies(read, { threadId: 1, stall: 'buyer', after: 0, limit: 9 })).toEqual([])
  })

  test('stand side by side, first what the other stall agrees with, the same number of each', async () => {
    const forum = await voted(engine)
    for (let i = 0; i < 4; i++) await say(forum, 'lina', 'offline')
    await voteAll(forum, 6, { online: [3, 0] })
    await voteAll(forum, 4, { online: [0, 3] })
    await tally(forum)
    const { online, offline } = await readTwoStalls(forum.readers.read, 1)
    // 2 has the offline stall's yes, 3 nothing yet, 1 its no.
    expect([numbers(online.replies), online.more]).toEqual([[2, 3, 1], false])
    expect([numbers(offline.replies), offline.more]).toEqual([[6, 7, 5], true])
  })
})

test.each([
  ['nobody has spoken', 0, 0, 3],
  ['one stall has not spoken', 40, 0, 3],
  ['one stall has hardly spoken', 40, 2, 3],
  ['both have', 40, 7, 7],
  ['both have said more than there is room for', 13, 13, 12],
])('room for each stall where %s', (_, online, offline, room) => {
  expect(roomOf(online, offline)).toBe(room)
  expect(roomOf(offline, online)).toBe(room)
})
