import { expect, test } from 'vitest'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openForum } from './open-forum.ts'
import { onBothEngines } from './open-store.ts'

const opinion = { title: 'Ongkir dan harga', text: 'Harga toko selalu kalah dari ongkir gratis.', stall: 'offline' } as const

onBothEngines('a forum of the tests', (_, engine) => {
  test('makes people when they first act, and keeps them', async () => {
    const forum = await openForum({ engine })
    const { threadId } = await forum.run(openThread, { as: 'sari', input: opinion })
    await forum.run(postReply, { as: 'budi', input: { threadId, text: 'Di Tanah Abang tidak.' } })
    await forum.run(postReply, { as: 'sari', input: { threadId, text: 'Coba hitung.' } })

    const { db, t } = forum.readers.read
    expect((await db.select().from(t.people)).map(({ name }) => name).toSorted()).toEqual(['budi', 'sari'])
    expect(await forum.log(threadId)).toMatchObject([
      { seq: 1, kind: 'thread' },
      { seq: 2, kind: 'reply', ref: 1 },
      { seq: 3, kind: 'reply', ref: 2 },
    ])
    expect(forum.signals).toContainEqual({ kind: 'head', topic: threadId, head: 3 })
  })

  test('lets time pass only when it is told', async () => {
    const forum = await openForum({ engine })
    const { threadId } = await forum.run(openThread, { as: 'sari', input: opinion })
    forum.at += 60_000
    await forum.run(postReply, { as: 'sari', input: { threadId, text: 'Semenit kemudian.' } })
    const [opened, replied] = await forum.log(threadId)
    expect(replied!.at - opened!.at).toBe(60_000)
  })
})
