import { expect, test } from 'vitest'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { tellFigures } from '../../server/debate/tally/tell-figures.ts'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

type Told = { h: string; thread: unknown; replies: [number, string][] }

onBothEngines('what is told of figures', (_, engine) => {
  test('is what changed after a version, in frames of 24 kB at most, until there is no more', async () => {
    const forum = await debate({ engine })
    const replies = 60
    for (let n = 4; n <= replies; n++) await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: `Balasan yang ke-${n}.` } })
    for (let number = 1; number <= replies; number++)
      await forum.run(castVote, { as: 'ita', input: { threadId: 1, number, vote: 'agree' } })
    const { version: head } = await forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    expect(head).toBe(replies)

    const read = tellFigures(forum.readers)
    const numbers: number[] = []
    let frames = 0
    for (let known = 0; known < head; frames++) {
      const { d, version } = await read(1, known, 'id', 'html')
      const told = d as Told
      expect(Buffer.byteLength(JSON.stringify(d))).toBeLessThanOrEqual(24 * 1024 + 100)
      expect(version - known).toBe(told.replies.length)
      for (const [number, h] of told.replies) expect(h).toContain(`data-figures="${number}"`)
      expect(told.h).toMatch(/^<div data-balance>/)
      numbers.push(...told.replies.map(([number]) => number))
      known = version
    }
    expect(numbers).toEqual(Array.from({ length: replies }, (_, index) => index + 1))
    expect(frames).toBeGreaterThan(1)
    expect(await read(1, head, 'id', 'html')).toMatchObject({ d: { replies: [] }, version: head })
  })

  test('shows of few votes no more than pages do, and of stances what there is', async () => {
    const forum = await debate({ engine })
    for (const [person, stall] of [
      ['ita', 'online'],
      ['budi', 'offline'],
    ] as const) {
      // prettier-ignore
      await forum.person(person, { stall })
      await forum.run(castVote, { as: person, input: { threadId: 1, number: 2, vote: 'agree' } })
      await forum.run(takeStance, { as: person, input: { threadId: 1, stance: 'unsure' } })
    }
    await forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    const none = { online: null, offline: null, buyer: null, observer: null }
    const have = { online: 1, offline: 1, buyer: 0, observer: 0 }
    const { d, version } = await tellFigures(forum.readers)(1, 0, 'en', 'json')
    expect(version).toBe(1)
    expect(d).toEqual({
      thread: { have, figures: none },
      replies: [{ number: 2, key: null, badge: 'waiting', frozen: false, have, figures: none, helpful: 0, minds: 0 }],
    })
  })

  test('is nothing of a reply that nobody sees any more, to whom it was not told yet', async () => {
    const forum = await debate({ engine })
    for (const number of [1, 2]) await forum.run(castVote, { as: 'lina', input: { threadId: 1, number, vote: 'agree' } })
    await forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } })
    for (const as of ['json', 'html'] as const) {
      const { d, version } = await tellFigures(forum.readers)(1, 0, 'en', as)
      expect(version).toBe(2)
      expect((d as Told).replies).toHaveLength(1)
    }
  })

  test('is the version alone where only stances moved', async () => {
    const forum = await debate({ engine })
    await forum.run(takeStance, { as: 'lina', input: { threadId: 1, stance: 'agree' } })
    await forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    expect(await tellFigures(forum.readers)(1, 0, 'id', 'json')).toMatchObject({
      d: { thread: { have: { offline: 1 } }, replies: [] },
      version: 1,
    })
  })
})
