import { expect, test } from 'vitest'
import { addTopic } from '../../server/threads/add-topic.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { followThread } from '../../server/threads/follow-thread.ts'
import { markRead } from '../../server/threads/mark-read.ts'
import { readHistory } from '../../server/threads/read-history.ts'
import { readMarket, type MarketAsk } from '../../server/threads/read-market.ts'
import { readMine } from '../../server/threads/read-mine.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import { readTopics } from '../../server/threads/read-topics.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { openForum, type Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openTestThread } from '../tools/open-test-thread.ts'

const MINUTE = 60_000
const refuses = (code: string) => expect.objectContaining({ name: 'Refusal', code }) as Error
const ids = async (forum: Forum, ask: Partial<MarketAsk> = {}) =>
  (await readMarket(forum.readers.read, { sort: 'active', limit: 20, ...ask })).items.map(({ id }) => id)

onBothEngines('threads', (_, engine) => {
  test('an opened thread is number 1, followed by its author, with his stall of that moment', async () => {
    const forum = await openForum({ engine })
    await forum.person('rini', { stall: 'online' })
    const opened = await openTestThread(forum, { motion: 'Pedagang butuh pelatihan.' })

    expect(opened).toEqual({ threadId: 1, slug: 'lorong-sepi-itu-nyata' })
    expect(await readThread(forum.readers.read, { id: 1 })).toMatchObject({
      title: 'Lorong sepi itu nyata',
      motion: 'Pedagang butuh pelatihan.',
      author: { name: 'rini', stall: 'online', role: 'member' },
      state: 'open',
      replyCount: 0,
    })
    const { personId } = await forum.person('rini')
    expect(await readMine(forum.readers.read, { personId, threadId: 1 })).toMatchObject({ following: true })
  })

  test('a topic must be there; an administrator adds it with both names', async () => {
    const forum = await openForum({ engine })
    const draft = { title: 'Ongkir siapa yang bayar', text: 'Ongkir gratis itu selalu ada yang membayar, siapa?', topic: 'ongkir' }
    await expect(forum.run(openThread, { as: 'rini', input: draft })).rejects.toEqual(refuses('invalid-input'))

    await forum.person('admin', { role: 'administrator' })
    await forum.run(addTopic, { as: 'admin', input: { id: 'ongkir', nameId: 'Ongkir', nameEn: 'Shipping' } })
    await forum.run(openThread, { as: 'rini', input: draft })
    expect(await readTopics(forum.readers.read)).toEqual([{ id: 'ongkir', name: { id: 'Ongkir', en: 'Shipping' } }])
    expect(await ids(forum, { topic: 'ongkir' })).toEqual([1])
    expect(await ids(forum, { topic: 'lain' })).toEqual([])
    await expect(forum.run(addTopic, { as: 'rini', input: { id: 'x-y', nameId: 'X-y', nameEn: 'X-y' } })).rejects.toEqual(
      refuses('not-allowed'),
    )
  })

  test('the market lists by activity or by age, page after page without loss', async () => {
    const forum = await openForum({ engine })
    for (let i = 0; i < 5; i++) {
      await openTestThread(forum)
      forum.at += MINUTE
    }
    await forum.run(postReply, { as: 'sari', input: { threadId: 2, text: 'Ramai lagi' } })

    expect(await ids(forum)).toEqual([2, 5, 4, 3, 1])
    expect(await ids(forum, { sort: 'new' })).toEqual([5, 4, 3, 2, 1])
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = await readMarket(forum.readers.read, { sort: 'active', limit: 2, after })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual([2, 5, 4, 3, 1])
  })

  test('threads of one moment are kept apart by their numbers', async () => {
    const forum = await openForum({ engine })
    for (let i = 0; i < 4; i++) await openTestThread(forum)
    const first = await readMarket(forum.readers.read, { sort: 'active', limit: 2 })

    expect(first.items.map(({ id }) => id)).toEqual([4, 3])
    expect(await ids(forum, { after: first.next! })).toEqual([2, 1])
  })

  test('a cursor that is none of ours is refused', async () => {
    const forum = await openForum({ engine })
    await expect(readMarket(forum.readers.read, { sort: 'active', limit: 2, after: "1' or 1" })).rejects.toEqual(refuses('invalid-input'))
  })

  test('following and reading are remembered; reading never goes back', async () => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    for (let i = 0; i < 5; i++) await forum.run(postReply, { as: 'pendi', input: { threadId: 1, text: `Kata ${i}` } })
    const { personId } = await forum.person('sari')
    const mine = () => readMine(forum.readers.read, { personId, threadId: 1 })
    expect(await mine()).toEqual({ lastRead: 0, unread: 0, following: false })

    await forum.run(followThread, { as: 'sari', input: { threadId: 1, following: true } })
    await forum.run(followThread, { as: 'sari', input: { threadId: 1, following: true } })
    await forum.run(markRead, { as: 'sari', input: { threadId: 1, number: 3 } })
    await forum.run(markRead, { as: 'sari', input: { threadId: 1, number: 2 } })
    expect(await mine()).toEqual({ lastRead: 3, unread: 2, following: true })
    expect(await ids(forum, { sort: 'following', personId })).toEqual([1])

    await forum.run(markRead, { as: 'sari', input: { threadId: 1, number: 99 } })
    await forum.run(followThread, { as: 'sari', input: { threadId: 1, following: false } })
    expect(await mine()).toEqual({ lastRead: 5, unread: 0, following: false })
  })

  test('an edited opening keeps what it said, and takes a new address', async () => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    forum.at += 5 * MINUTE
    await forum.run(changeThread, { as: 'rini', input: { threadId: 1, title: 'Lorong ramai itu nyata' } })

    expect(await readThread(forum.readers.read, { id: 1 })).toMatchObject({
      title: 'Lorong ramai itu nyata',
      slug: 'lorong-ramai-itu-nyata',
      editedAt: forum.at,
    })
    expect((await readHistory(forum.readers.read, { threadId: 1, number: 0, limit: 9 })).items).toMatchObject([
      { field: 'title', text: 'Lorong sepi itu nyata' },
    ])
  })

  test.each([
    ['a stranger', 'sari', 'not-allowed'],
    ['its author', 'rini', null],
    ['a moderator', 'mod_ani', null],
  ] as const)('closing a thread by %s', async (_, as, code) => {
    const forum = await openForum({ engine })
    await forum.person('mod_ani', { role: 'moderator' })
    await openTestThread(forum)
    const close = forum.run(changeThread, { as, input: { threadId: 1, state: 'closed' } })

    if (code) await expect(close).rejects.toEqual(refuses(code))
    else {
      await close
      await forum.run(changeThread, { as, input: { threadId: 1, state: 'open' } })
      expect((await readThread(forum.readers.read, { id: 1 }))?.state).toBe('open')
    }
  })
})
