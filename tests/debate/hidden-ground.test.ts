import { expect, test } from 'vitest'
import { readBestGround, readGrounds } from '../../server/debate/tally/read-grounds.ts'
import { readDue } from '../../server/debate/tally/read-due.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { wrongFigures } from '../../server/debate/integrity/wrong-figures.ts'
import { decideCase } from '../../server/moderation/decisions/decide-case.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { addTopic } from '../../server/threads/add-topic.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { readMarket } from '../../server/threads/read-market.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

/** A debate in which six people of each stall agree with replies 1 and 2, and no moderator has anything to do yet. */
async function agreed(engine: 'sqlite' | 'postgres'): Promise<Forum> {
  const forum = await debate({ engine })
  await forum.person('ani', { role: 'moderator' })
  for (let n = 0; n < 12; n++) {
    await forum.person(`orang${n}`, { stall: n % 2 === 0 ? 'online' : 'offline' })
    for (const number of n < 10 ? [1, 2] : [1])
      await forum.run(castVote, { as: `orang${n}`, input: { threadId: 1, number, vote: 'agree' } })
  }
  await tally(forum)
  return forum
}

const due = async ({ readers }: Forum) => readDue(readers.read)
const tally = (forum: Forum) => forum.run(tallyThread, { as: null, input: { threadId: 1 } })
const best = async ({ readers }: Forum) => (await readBestGround(readers.read, 1))?.number
const panel = async ({ readers }: Forum) => (await readGrounds(readers.read, 1, 3)).map(({ number }) => number)
const market = async ({ readers }: Forum) => (await readMarket(readers.read, { sort: 'common-ground', limit: 9 })).items.length

onBothEngines('the common ground of a debate', (_, engine) => {
  test('goes on with the next reply when a moderator hides the best one, and comes back with it', async () => {
    const forum = await agreed(engine)
    expect([await best(forum), await panel(forum), await market(forum)]).toEqual([1, [1, 2], 1])
    await forum.run(flagPost, { as: 'orang1', input: { threadId: 1, number: 1, reason: 'spam' } })
    const draft = { caseId: 1, rule: 3, reason: 'other', note: 'Bukan tempatnya di sini.' } as const
    await forum.run(decideCase, { as: 'ani', input: { ...draft, action: 'hide' } })
    expect(await due(forum)).toEqual([1])
    expect(forum.signals).toContainEqual({ kind: 'tally-due', topic: 1 })
    await tally(forum)
    expect([await best(forum), await panel(forum)]).toEqual([2, [2]])
    expect(await forum.readers.snapshot(wrongFigures)).toEqual([])

    await forum.run(decideCase, {
      as: 'ani',
      input: { caseId: 1, action: 'restore', reason: 'other', note: 'Ternyata tempatnya di sini.' },
    })
    await tally(forum)
    expect([await best(forum), await panel(forum)]).toEqual([1, [1, 2]])
  })

  test('is gone, from the market too, when its authors delete all of it', async () => {
    const forum = await agreed(engine)
    for (const number of [1, 2]) {
      await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number } })
      expect(await due(forum)).toEqual([1])
      await tally(forum)
    }
    expect([await best(forum), await panel(forum), await market(forum)]).toEqual([undefined, [], 0])
    expect(await forum.readers.snapshot(wrongFigures)).toEqual([])
  })

  test('is told again when its words change, and other edits tell nothing', async () => {
    const forum = await agreed(engine)
    for (const number of [3, 2])
      await forum
        .run(changeReply, { as: 'sari', input: { threadId: 1, number, text: 'Kata-kata yang lain sama sekali.' } })
        .then(async () => expect(await due(forum)).toEqual(number === 3 ? [] : [1]))
  })

  test('is listed where its debate is, also when that is moved to another topic', async () => {
    const forum = await agreed(engine)
    await forum.person('admin', { role: 'administrator' })
    for (const id of ['ongkir', 'pasar']) await forum.run(addTopic, { as: 'admin', input: { id, nameId: id, nameEn: id } })
    const inTopic = async (topic: string) => (await readMarket(forum.readers.read, { sort: 'common-ground', topic, limit: 9 })).items.length
    for (const topic of ['ongkir', 'pasar'] as const) {
      await forum.run(changeThread, { as: 'lina', input: { threadId: 1, topic } })
      expect([await inTopic('ongkir'), await inTopic('pasar')]).toEqual(topic === 'ongkir' ? [1, 0] : [0, 1])
      await forum.run(castVote, { as: 'lina', input: { threadId: 1, number: 2, vote: 'agree' } })
      await tally(forum)
      expect([await inTopic('ongkir'), await inTopic('pasar')]).toEqual(topic === 'ongkir' ? [1, 0] : [0, 1])
    }
  })
})
