import { describe, expect, test } from 'vitest'
import { countUnread } from '../../server/notices/count-unread.ts'
import { markNoticesRead } from '../../server/notices/mark-notices-read.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { marketWithFlags, refuses, SECRET } from '../moderation/market-with-flags.ts'
import { openForum, type Forum } from '../tools/open-forum.ts'
import { openTestThread } from '../tools/open-test-thread.ts'
import { onBothEngines } from '../tools/open-store.ts'

const toldTo = async (forum: Forum, name: string, more: { after?: string; limit?: number } = {}) =>
  readNotices(forum.readers.read, { personId: (await forum.person(name)).personId, limit: 50, ...more })
const shortly = async (forum: Forum, name: string) =>
  (await toldTo(forum, name)).items.map(({ kind, reply, by }) => [kind, reply, by] as const)
const unread = async (forum: Forum, name: string) => countUnread(forum.readers.read, { personId: (await forum.person(name)).personId })

onBothEngines('who is told of a reply', (_, engine) => {
  type Told = Record<string, readonly (readonly [kind: string, reply: number, by: string | null])[]>

  // `rini` owns the debate, `sari` wrote #1, `rini` #2; then `who` posts #3.
  test.each<[what: string, who: string, more: object, told: Told]>([
    ['to nobody', 'jaka', {}, { rini: [['reply-in-thread', 3, 'jaka']], sari: [] }],
    ['to somebody', 'jaka', { parent: 1 }, { rini: [['reply-in-thread', 3, 'jaka']], sari: [['answer', 3, 'jaka']] }],
    ['to the owner', 'jaka', { parent: 2 }, { rini: [['answer', 3, 'jaka']], sari: [] }],
    [
      'that quotes somebody',
      'jaka',
      { quote: { number: 1, text: 'Ongkir naik' } },
      { rini: [['reply-in-thread', 3, 'jaka']], sari: [['answer', 3, 'jaka']] },
    ],
    [
      'to one that quotes another',
      'jaka',
      { parent: 1, quote: { number: 2, text: 'Sewa' } },
      { rini: [['reply-in-thread', 3, 'jaka']], sari: [['answer', 3, 'jaka']] },
    ],
    [
      'that quotes the opening',
      'jaka',
      { quote: { number: 0, text: 'malas macet' } },
      { rini: [['reply-in-thread', 3, 'jaka']], sari: [] },
    ],
    ['to oneself', 'sari', { parent: 1 }, { rini: [['reply-in-thread', 3, 'sari']], sari: [] }],
    ['by the owner to somebody', 'rini', { parent: 1 }, { rini: [], sari: [['answer', 3, 'rini']] }],
    ['by the owner to himself', 'rini', { parent: 2 }, { rini: [], sari: [] }],
    ['by the owner to nobody', 'rini', {}, { rini: [], sari: [] }],
  ])('a reply %s', async (_, who, more, told) => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Ongkir naik lagi.' } })
    await forum.run(postReply, { as: 'rini', input: { threadId: 1, text: 'Sewa kios juga.' } })
    for (const name of Object.keys(told)) await forum.run(markNoticesRead, { as: name, input: { upTo: 99 } })
    const before = await Promise.all(Object.keys(told).map((name) => shortly(forum, name)))

    await forum.run(postReply, { as: who, input: { threadId: 1, text: 'Begini.', ...more } })
    for (const [index, [name, news]] of Object.entries(told).entries())
      expect([name, await shortly(forum, name)]).toEqual([name, [...news, ...before[index]!]])
  })

  test('the owner of a lively debate is told once, until he has read it, of each of his debates', async () => {
    const forum = await openForum({ engine })
    const say = (threadId: number) => forum.run(postReply, { as: 'sari', input: { threadId, text: 'Ongkir naik lagi.' } })
    await openTestThread(forum)
    await openTestThread(forum)
    for (let n = 0; n < 5; n++) await say(1)
    await say(2)
    expect((await toldTo(forum, 'rini')).items.map(({ threadId, reply }) => [threadId, reply])).toEqual([
      [2, 1],
      [1, 1],
    ])
    await forum.run(markNoticesRead, { as: 'rini', input: { upTo: 1 } })
    await say(1)
    await say(2)
    expect((await toldTo(forum, 'rini')).items.map(({ number, threadId, reply, read }) => [number, threadId, reply, read])).toEqual([
      [3, 1, 6, false],
      [2, 2, 1, false],
      [1, 1, 1, true],
    ])
  })

  test('every answer is told, and open pages hear of each', async () => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Ongkir naik lagi.' } })
    for (let n = 0; n < 3; n++) await forum.run(postReply, { as: 'jaka', input: { threadId: 1, text: 'Iya.', parent: 1 } })
    const { personId } = await forum.person('sari')
    expect(await unread(forum, 'sari')).toBe(3)
    expect(forum.signals.filter((signal) => signal.kind === 'me' && signal.personId === personId)).toHaveLength(3)
  })

  test('a refused reply tells nobody', async () => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    const refused = forum.run(postReply, { as: 'jaka', input: { threadId: 1, text: 'Iya.', quote: { number: 0, text: 'tidak ada' } } })
    await expect(refused).rejects.toEqual(refuses('quote-not-found'))
    expect(await unread(forum, 'rini')).toBe(0)
  })

  test('numbers count 1, 2, 3 … per person, also when many write at once', async () => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Ongkir naik lagi.' } })
    const say = (n: number) => forum.run(postReply, { as: `p${n % 5}`, input: { threadId: 1, text: 'Iya.', parent: 1 } })
    await Promise.all(Array.from({ length: 30 }, (_, n) => say(n)))
    expect((await toldTo(forum, 'sari')).items.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, n) => 30 - n))
  })
})

onBothEngines('who is told of a decision', (_, engine) => {
  test('the author learns what, which rule and why; flaggers the outcome alone; nobody who decided or flagged', async () => {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await flag('ujang', 3, 'spam')
    await hide('ani', 1)

    const [author] = (await toldTo(forum, 'jaka')).items
    expect(author).toMatchObject({
      kind: 'decision',
      threadId: 1,
      reply: 3,
      by: null,
      decision: { action: 'hide', rule: 3, reason: 'other', note: 'Nomor orang lain.' },
    })
    for (const name of ['tika', 'ujang'])
      expect((await toldTo(forum, name)).items).toMatchObject([
        { kind: 'flag-outcome', reply: 3, by: null, decision: { action: 'hide', rule: null, reason: null } },
      ])
    expect(await toldTo(forum, 'ani')).toEqual({ items: [], next: null })
    expect(JSON.stringify(author)).not.toMatch(/tika|ujang|ani/)
  })

  test('undoing it is told to the same people', async () => {
    const { forum, flag, hide, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await hide('ani', 1)
    await decide('bayu', 1, { action: 'restore' })
    expect((await toldTo(forum, 'jaka')).items.map(({ decision }) => decision?.action)).toEqual(['restore', 'hide', undefined])
    expect((await toldTo(forum, 'tika')).items.map(({ decision }) => decision?.action)).toEqual(['restore', 'hide'])
  })

  test('keeping a post is told to its author and its flaggers', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await decide('ani', 1, { action: 'keep' })
    expect((await toldTo(forum, 'jaka')).items[0]).toMatchObject({ kind: 'decision', decision: { action: 'keep' } })
    expect((await toldTo(forum, 'tika')).items).toMatchObject([{ kind: 'flag-outcome', decision: { action: 'keep' } }])
  })

  test('flaggers of an earlier case are not told again', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await decide('ani', 1, { action: 'keep' })
    await flag('ujang', 3)
    await decide('ani', 2, { action: 'hide', rule: 3 })
    expect(await unread(forum, 'tika')).toBe(1)
    expect(await unread(forum, 'ujang')).toBe(1)
  })
})

onBothEngines('what is hidden', (_, engine) => {
  test('leaves no name of its author and no text in the notices about it', async () => {
    const { forum, say, flag, hide, decide } = await marketWithFlags({ engine })
    await say('jaka', `Sekali lagi: ${SECRET}`, { parent: 1 })
    expect(await shortly(forum, 'sari')).toEqual([['answer', 6, 'jaka']])
    await flag('tika', 6)
    await hide('ani', 1)
    expect(await shortly(forum, 'sari')).toEqual([['answer', 6, null]])
    expect(JSON.stringify([await toldTo(forum, 'sari'), await toldTo(forum, 'rini')])).not.toMatch(/jaka|rahasia/)
    await decide('ani', 1, { action: 'restore' })
    expect(await shortly(forum, 'sari')).toEqual([['answer', 6, 'jaka']])
  })

  test('nor does a deleted reply leave a name', async () => {
    const { forum, say } = await marketWithFlags({ engine })
    await say('jaka', 'Begini.', { parent: 1 })
    await forum.run(deleteReply, { as: 'jaka', input: { threadId: 1, number: 6 } })
    expect(await shortly(forum, 'sari')).toEqual([['answer', 6, null]])
  })

  test('takes the title of its debate and the words of its address out of all notices', async () => {
    const { forum, flag, decide } = await marketWithFlags({ engine })
    expect((await toldTo(forum, 'rini')).items).toMatchObject([{ title: 'Lorong sepi itu nyata', slug: 'lorong-sepi-itu-nyata' }])
    await flag('tika', 0)
    await decide('ani', 1, { action: 'hide', rule: 6 })
    expect((await toldTo(forum, 'rini')).items).toMatchObject([
      { kind: 'decision', title: null, slug: '' },
      { kind: 'reply-in-thread', title: null, slug: '' },
    ])
  })
})

onBothEngines('reading notices', (_, engine) => {
  const withAnswers = async (count: number) => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Ongkir naik lagi.' } })
    for (let n = 0; n < count; n++) await forum.run(postReply, { as: 'jaka', input: { threadId: 1, text: 'Iya.', parent: 1 } })
    return forum
  }

  test('goes page by page, newest first', async () => {
    const forum = await withAnswers(5)
    const first = await toldTo(forum, 'sari', { limit: 2 })
    const second = await toldTo(forum, 'sari', { limit: 2, after: first.next! })
    const third = await toldTo(forum, 'sari', { limit: 2, after: second.next! })
    expect([first, second, third].map(({ items }) => items.map(({ number }) => number))).toEqual([[5, 4], [3, 2], [1]])
    expect(third.next).toBeNull()
  })

  test.each<[upTo: number, left: number]>([
    [0, 5],
    [2, 3],
    [5, 0],
    [999, 0],
  ])('up to %i leaves %i', async (upTo, left) => {
    const forum = await withAnswers(5)
    expect(await forum.run(markNoticesRead, { as: 'sari', input: { upTo } })).toEqual({ unread: left })
    expect(await unread(forum, 'sari')).toBe(left)
    expect((await toldTo(forum, 'sari')).items.filter(({ read }) => !read)).toHaveLength(left)
  })

  test('never goes back, and beyond the newest does not swallow what comes later', async () => {
    const forum = await withAnswers(5)
    await forum.run(markNoticesRead, { as: 'sari', input: { upTo: 999 } })
    await forum.run(markNoticesRead, { as: 'sari', input: { upTo: 1 } })
    expect(await unread(forum, 'sari')).toBe(0)
    await forum.run(postReply, { as: 'jaka', input: { threadId: 1, text: 'Satu lagi.', parent: 1 } })
    expect(await unread(forum, 'sari')).toBe(1)
  })

  test('tells the reader’s other pages, unless nothing was new', async () => {
    const forum = await withAnswers(1)
    const before = forum.signals.length
    await forum.run(markNoticesRead, { as: 'sari', input: { upTo: 1 } })
    expect(forum.signals.slice(before)).toEqual([{ kind: 'me', personId: (await forum.person('sari')).personId }])
    await forum.run(markNoticesRead, { as: 'sari', input: { upTo: 1 } })
    await forum.run(markNoticesRead, { as: 'baru', input: { upTo: 1 } })
    expect(forum.signals).toHaveLength(before + 1)
  })

  test('is of one’s own only', async () => {
    const forum = await withAnswers(2)
    await forum.run(openThread, {
      as: 'lina',
      input: { title: 'Debat kedua', text: 'Pendapat yang cukup panjang untuk sebuah debat kedua.' },
    })
    expect(await toldTo(forum, 'lina')).toEqual({ items: [], next: null })
    expect(await unread(forum, 'lina')).toBe(0)
  })

  test('refuses a cursor that is none of its own', async () => {
    const forum = await withAnswers(1)
    await expect(toldTo(forum, 'sari', { after: '-1' })).rejects.toEqual(refuses('invalid-input'))
  })
})

describe('what a reader may say of what he read', () => {
  test.each([[{ upTo: -1 }], [{ upTo: 1.5 }], [{ upTo: '3' }], [{}], [{ upTo: 1, personId: 'x' }], [{ upTo: 3e9 }]])(
    'not %j',
    async (input) => {
      const forum = await openForum()
      const asked = input as { upTo: number }
      await expect(forum.run(markNoticesRead, { as: 'sari', input: asked })).rejects.toEqual(refuses('invalid-input'))
    },
  )
})
