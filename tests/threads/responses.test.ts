import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { readNotices } from '../../server/notices/read-notices.ts'
import { mutePerson } from '../../server/people/mutes/mute-person.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { readResponses } from '../../server/threads/read-answered.ts'
import { readResponseCards } from '../../server/threads/read-response-cards.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import { debate } from '../debate/open-debate.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'

const text = 'Tulisan yang cukup panjang untuk menjawab debat yang lain.'

onBothEngines('a debate that answers another', (_, engine) => {
  let forum: Forum
  beforeEach(async () => {
    forum = await debate({ engine })
  })
  const answer = (as: string, title: string, answers = 1) => forum.run(openThread, { as, input: { title, text, answers } })
  const hide = (id: number) =>
    forum.transactor.run(
      async ({ db, t }) => void (await db.update(t.threads).set({ openingState: 'hidden' }).where(eq(t.threads.id, id))),
      '',
    )
  const noticesOf = async (name: string) => {
    const { personId } = await forum.person(name)
    const { items } = await forum.readers.snapshot((scope) => readNotices(scope, { personId, limit: 9 }))
    return items.map(({ kind, threadId }) => `${kind} ${threadId}`)
  }

  test('names it, is named by it, and tells its author once', async () => {
    await answer('sari', 'Tanggapan pertama')
    const { read } = forum.readers
    expect((await readThread(read, { id: 2 }))?.answers).toMatchObject({ id: 1, title: 'Pelatihan, bukan larangan' })
    expect((await readThread(read, { id: 1 }))?.responses).toMatchObject([{ id: 2, title: 'Tanggapan pertama' }])
    expect((await noticesOf('lina')).filter((kind) => kind.startsWith('response'))).toEqual(['response 2'])
    expect((await noticesOf('sari')).filter((kind) => kind.startsWith('response'))).toEqual([])
  })

  test('tells nobody of an answer to himself, or by somebody whom he silenced', async () => {
    await answer('lina', 'Menjawab diri sendiri')
    const { personId } = await forum.person('sari')
    await forum.run(mutePerson, { as: 'lina', input: { personId, muted: true } })
    await answer('sari', 'Yang tak mau didengar')
    expect((await noticesOf('lina')).filter((kind) => kind.startsWith('response'))).toEqual([])
    expect((await readResponses(forum.readers.read, { id: 1, limit: 5 })).items).toHaveLength(2)
  })

  test('stands in a list by keyset, the newest first; of a hidden one neither title nor words of its address', async () => {
    for (const n of [1, 2, 3]) await answer('sari', `Tanggapan ke-${n}`)
    await answer('sari', 'Tanggapan atas tanggapan', 2)
    await hide(3)
    const { read } = forum.readers
    const first = await readResponseCards(read, { id: 1, limit: 2 })
    expect(first).toMatchObject({
      items: [
        { id: 4, title: 'Tanggapan ke-3' },
        { id: 3, title: '', slug: '' },
      ],
      next: 3,
    })
    expect(await readResponseCards(read, { id: 1, before: 3, limit: 2 })).toMatchObject({ items: [{ id: 2 }], next: null })
    expect(await readResponseCards(read, { id: 2, limit: 2 })).toMatchObject({ items: [{ id: 5 }], next: null })
  })

  test('answers nothing that is not there or that nobody reads', async () => {
    await hide(1)
    for (const nothing of [1, 99])
      await expect(answer('sari', 'Tanggapan', nothing)).rejects.toMatchObject({
        code: 'invalid-input',
        detail: { errors: [{ at: '/body/answers', code: 'not-one-of' }] },
      })
  })
})
