import { expect, test } from 'vitest'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { readVoteQueue } from '../../server/debate/votes/read-vote-queue.ts'
import type { Stall } from '../../server/people/schema.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const queue = async (forum: Forum, name: string, stall: Stall) =>
  readVoteQueue(forum.readers.read, { threadId: 1, personId: (await forum.person(name)).personId }, stall)
const vote = (forum: Forum, as: string, number: number, what: 'agree' | 'pass' = 'agree') =>
  forum.run(castVote, { as, input: { threadId: 1, number, vote: what } })

onBothEngines('replies that wait for votes', (_, engine) => {
  test('come by how much a vote of the reader’s stall helps, without his own and those he has voted on', async () => {
    const forum = await debate({ engine }) // three replies by sari, who is online
    await forum.run(postReply, { as: 'lina', input: { threadId: 1, text: 'Saya menjawab dari pasar.' } })
    for (let n = 1; n <= 4; n++) await forum.person(`d${n}`, { stall: 'online' })
    await forum.person('pak_haji', { stall: 'offline' })
    expect(await queue(forum, 'pak_haji', 'offline')).toEqual([1, 2, 3, 4])
    expect(await queue(forum, 'sari', 'online')).toEqual([4])

    for (const name of ['d1', 'd2', 'd3', 'd4']) await vote(forum, name, 3)
    expect((await queue(forum, 'pak_haji', 'offline'))[0], 'the other stall has voted on it, his own has not').toBe(3)
    for (const name of ['d1', 'd2', 'd3', 'd4']) await vote(forum, name, 2, 'pass')
    expect((await queue(forum, 'd5', 'online')).at(-1), 'people of his own stall have passed it').toBe(2)
    await vote(forum, 'pak_haji', 3, 'pass')
    expect((await queue(forum, 'pak_haji', 'offline')).toSorted((a, b) => a - b)).toEqual([1, 2, 4])
    await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } })
    expect((await queue(forum, 'pak_haji', 'offline')).toSorted((a, b) => a - b)).toEqual([2, 4])
  })

  test('are looked for among the newest hundred and those that moved last, however long the debate is', async () => {
    const forum = await debate({ engine })
    for (let n = 4; n <= 130; n++) await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: `Balasan yang ke-${n}.` } })
    await forum.person('d1', { stall: 'online' })
    for (const number of [5, 6]) await vote(forum, 'd1', number)
    const found = await queue(forum, 'pak_haji', 'offline')
    expect([found.length, found.slice(0, 2), found.includes(31), found.includes(30)]).toEqual([102, [5, 6], true, false])
  })
})
