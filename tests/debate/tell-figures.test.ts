import { expect, test } from 'vitest'
import { changeMind } from '../../server/debate/minds/change-mind.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { tellFigures } from '../../server/debate/tally/tell-figures.ts'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { liveParts } from '../../server/pages/thread/live-parts.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const ORIGIN = 'http://127.0.0.1:3000'

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

    const read = tellFigures(forum.readers, liveParts(ORIGIN))
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
    const { d, version } = await tellFigures(forum.readers, liveParts(ORIGIN))(1, 0, 'en', 'json')
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
      const { d, version } = await tellFigures(forum.readers, liveParts(ORIGIN))(1, 0, 'en', as)
      expect(version).toBe(2)
      expect((d as Told).replies).toHaveLength(1)
    }
  })

  test('is the version alone where only stances moved', async () => {
    const forum = await debate({ engine })
    await forum.run(takeStance, { as: 'lina', input: { threadId: 1, stance: 'agree' } })
    await forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    expect(await tellFigures(forum.readers, liveParts(ORIGIN))(1, 0, 'id', 'json')).toMatchObject({
      d: { thread: { have: { offline: 1 } }, replies: [] },
      version: 1,
    })
  })

  test('are the parts of a page too that changed, and no others: for pages alone, and empty where nothing is left of them', async () => {
    const forum = await debate({ engine })
    const read = tellFigures(forum.readers, liveParts(ORIGIN))
    const tally = async () => (await forum.run(tallyThread, { as: null, input: { threadId: 1 } })).version
    const parts = async (after: number) => ((await read(1, after, 'id', 'html')).d as { parts?: Record<string, string> }).parts
    for (let n = 0; n < 11; n++) {
      await forum.person(`orang${n}`, { stall: n % 2 === 0 ? 'offline' : 'online' })
      if (n < 10) await forum.run(castVote, { as: `orang${n}`, input: { threadId: 1, number: 1, vote: 'agree' } })
      if (n % 2 === 0) await forum.run(takeStance, { as: `orang${n}`, input: { threadId: 1, stance: 'agree' } })
    }
    const first = await tally()
    const drawn = (await parts(0))!
    expect(Object.keys(drawn).toSorted()).toEqual(['ground', 'invite'])
    expect(drawn['ground']).toMatch(/^<div data-fresh="ground" data-part="ground"><section class="ground".*Balasan yang ke-1/s)
    expect(drawn['invite']).toContain('Belum ada suara lapak daring')
    expect(await parts(first)).toBeUndefined()
    expect((await read(1, 0, 'id', 'json')).d).not.toHaveProperty('parts')

    await forum.run(castVote, { as: 'orang10', input: { threadId: 1, number: 3, vote: 'agree' } })
    const second = await tally()
    expect(await parts(first)).toBeUndefined()
    await forum.run(castVote, { as: 'orang10', input: { threadId: 1, number: 1, vote: 'disagree' } })
    await forum.run(takeStance, { as: 'orang1', input: { threadId: 1, stance: 'unsure' } })
    const third = await tally()
    expect(await parts(second)).toEqual({
      ground: expect.stringContaining('83%'),
      invite: expect.stringContaining('Baru 1 orang'),
    })
    await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } })
    const last = await tally()
    expect(await parts(third)).toEqual({ ground: '<div data-fresh="ground" data-part="ground"></div>' })
    await forum.run(changeMind, {
      as: 'orang2',
      input: { threadId: 1, number: 2, reason: 'Cerita tentang pelatihan di kios itu yang mengubah.' },
    })
    await tally()
    expect(await parts(last)).toEqual({ minds: expect.stringContaining('<section class="minds"') })
  })
})
