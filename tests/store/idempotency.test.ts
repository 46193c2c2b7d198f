import { expect, test } from 'vitest'
import { onBothEngines } from '../tools/open-store.ts'
import { budi, openSample, sari } from './open-sample.ts'
import { hello, nothing, post } from './sample-side.ts'

onBothEngines('a key', (_, engine) => {
  const halo = { as: sari, key: 'k1', input: { threadId: 1, text: 'Halo' } }

  test('makes a repeated request give the first result, and says that it was repeated', async () => {
    const forum = await openSample(engine)
    const first = await forum.outcome(post, halo)
    expect(first).toEqual({ result: { number: 1, seq: 1 }, repeated: false })
    expect(await forum.outcome(post, { ...halo, at: forum.at + 1000 })).toEqual({ ...first, repeated: true })
    expect(await forum.log(1)).toHaveLength(1)
  })

  test('does not care about the order of fields', async () => {
    const forum = await openSample(engine)
    await forum.run(post, halo)
    expect(await forum.outcome(post, { ...halo, input: { text: 'Halo', threadId: 1 } })).toMatchObject({ repeated: true })
  })

  test.each([
    ['another input', post, { threadId: 1, text: 'Lain' }],
    ['another command', nothing, {}],
  ] as const)('is refused for %s', async (_name, command, input) => {
    const forum = await openSample(engine)
    await forum.run(post, halo)
    await expect(forum.run<object, unknown, never>(command as never, { ...halo, input })).rejects.toMatchObject({ code: 'key-reused' })
    expect(await forum.log(1)).toHaveLength(1)
  })

  test('belongs to one person', async () => {
    const forum = await openSample(engine)
    await forum.run(post, halo)
    expect(await forum.outcome(post, { ...halo, as: budi })).toEqual({ result: { number: 2, seq: 2 }, repeated: false })
  })

  test('of a refused command may be tried again', async () => {
    const forum = await openSample(engine)
    await expect(forum.run(post, { ...halo, input: { threadId: 3 } })).rejects.toMatchObject({ code: 'not-found' })
    await expect(forum.run(post, { ...halo, input: { threadId: 1, refuse: true } })).rejects.toMatchObject({ code: 'thread-closed' })
    const { db, t } = forum.readers.read
    expect(await db.select().from(t.commands)).toEqual([])
    expect(await forum.log(1)).toEqual([])
    expect(await forum.run(post, halo)).toEqual({ number: 1, seq: 1 })
  })

  test('sent twenty times at once counts once, and every sender gets the one answer', async () => {
    const forum = await openSample(engine)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => forum.outcome(post, halo)))
    for (const { result } of outcomes) expect(result).toEqual({ number: 1, seq: 1 })
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await forum.log(1)).toHaveLength(1)
  })

  test('also keeps that nothing came of it', async () => {
    const forum = await openSample(engine)
    const ask = { as: sari, key: 'k1', input: {} }
    expect(await forum.outcome(nothing, ask)).toEqual({ result: null, repeated: false })
    expect(await forum.outcome(nothing, ask)).toEqual({ result: null, repeated: true })
  })
})

onBothEngines('a request', (_, engine) => {
  test('without a key is a new one each time', async () => {
    const forum = await openSample(engine)
    const ask = { as: sari, input: { threadId: 1 } }
    expect([await forum.run(post, ask), await forum.run(post, ask)]).toEqual([
      { number: 1, seq: 1 },
      { number: 2, seq: 2 },
    ])
  })

  test('by nobody in particular is taken only where that is allowed', async () => {
    const forum = await openSample(engine)
    expect(await forum.run(hello, { as: null, input: { name: 'Sari' } })).toEqual({ name: 'Sari', actor: null })
    await expect(forum.run(post, { as: null, input: { threadId: 1 } })).rejects.toMatchObject({ code: 'sign-in-required' })
  })

  test('of a wrong shape is refused before anything is read', async () => {
    const forum = await openSample(engine)
    const input = { threadId: 1, admin: true } as { threadId: number }
    await expect(forum.run(post, { as: sari, input })).rejects.toMatchObject({
      code: 'invalid-input',
      detail: { errors: [{ at: '/body/admin', code: 'unknown-field' }] },
    })
  })
})
