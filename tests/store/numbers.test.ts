import { expect, test } from 'vitest'
import { verify } from '../../server/store/upkeep/verify.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openSample, sari } from './open-sample.ts'
import { post } from './sample-side.ts'
import { acceptedIn, storm, upTo } from './storm.ts'

onBothEngines('numbers and log', (_, engine) => {
  test('have no gaps when a hundred commands come at once, some refused, some twice', async () => {
    const forum = await openSample(engine)
    const outcomes = await Promise.allSettled(storm.map((ask) => forum.run(post, ask)))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(storm.filter(({ input }) => input.refuse).length)

    for (const threadId of [1, 2]) {
      const log = await forum.log(threadId)
      expect(log.map(({ seq }) => seq)).toEqual(upTo(acceptedIn(threadId)))
      expect(log.map(({ ref }) => ref)).toEqual(upTo(acceptedIn(threadId)))
    }
    expect(await verify(forum.readers.read)).toEqual([])
  })

  test('keep the order in which the commands of a thread were asked for', async () => {
    const forum = await openSample(engine)
    const results = await Promise.all(upTo(50).map((n) => forum.run(post, { as: sari, input: { threadId: 1, text: `${n}` } })))
    expect(results.map(({ number }) => number)).toEqual(upTo(50))
  })

  test('say after the commit how far each thread has come', async () => {
    const forum = await openSample(engine)
    await Promise.all(upTo(20).map(() => forum.run(post, { as: sari, input: { threadId: 1 } })))
    expect(forum.signals.filter(({ kind }) => kind === 'head')).toEqual(upTo(20).map((head) => ({ kind: 'head', topic: 1, head })))
  })

  test('carry plain values beside the reference, or nothing', async () => {
    const forum = await openSample(engine)
    await forum.run(post, { as: sari, input: { threadId: 1, text: 'Halo' } })
    expect(await forum.log(1)).toEqual([{ seq: 1, kind: 'reply', ref: 1, small: { length: 4 }, at: forum.at }])
  })

  test('of a thread that does not exist cannot be made', async () => {
    const forum = await openSample(engine)
    await expect(forum.run(post, { as: sari, input: { threadId: 9 } })).rejects.toMatchObject({ code: 'not-found' })
    expect(await verify(forum.readers.read)).toEqual([])
  })
})
