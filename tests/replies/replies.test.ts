import { expect, test } from 'vitest'
import type { Refusal } from '../../server/kernel/refusal.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { readReplies, readRepliesBefore, readReply } from '../../server/replies/read-replies.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { readHistory } from '../../server/threads/read-history.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import { withdrawRevision } from '../../server/replies/withdraw-revision.ts'
import { flagPost } from '../../server/moderation/flags/flag-post.ts'
import { openForum, type Forum } from '../tools/open-forum.ts'
import { openTestThread } from '../tools/open-test-thread.ts'
import { onBothEngines } from '../tools/open-store.ts'

const MINUTE = 60_000

const refuses = (code: string) => expect.objectContaining({ name: 'Refusal', code }) as Refusal
const say = (forum: Forum, as: string, text: string, more: object = {}) =>
  forum.run(postReply, { as, input: { threadId: 1, text, ...more } })
const read = (forum: Forum, number: number) => readReply(forum.readers.read, { threadId: 1, number })

onBothEngines('replies', (_, engine) => {
  const start = async () => {
    const forum = await openForum({ engine })
    await openTestThread(forum)
    return forum
  }

  test('followers of a thread are told of a new reply, which counts from 1', async () => {
    const forum = await start()
    const first = await say(forum, 'sari', 'Ongkir naik lagi.')
    const second = await say(forum, 'pendi', 'Sewa kios juga.')

    expect([first.number, second.number]).toEqual([1, 2])
    expect(await forum.log(1)).toMatchObject([
      { seq: 1, kind: 'thread', ref: 0 },
      { seq: first.seq, kind: 'reply', ref: 1 },
      { seq: second.seq, kind: 'reply', ref: 2 },
    ])
    expect(forum.signals).toContainEqual({ kind: 'head', topic: 1, head: second.seq })
  })

  test('posting the same draft twice on a bad network is posting it once', async () => {
    const forum = await start()
    const draft = { as: 'sari', key: 'a1', input: { threadId: 1, text: 'Halo' } } as const
    const first = await forum.outcome(postReply, draft)

    expect(await forum.outcome(postReply, draft)).toEqual({ ...first, repeated: true })
    expect((await readThread(forum.readers.read, { id: 1 }))?.replyCount).toBe(1)
  })

  test('a hundred who speak at once get a hundred numbers without a gap', async () => {
    const forum = await start()
    const posted = await Promise.all(Array.from({ length: 100 }, (_, i) => say(forum, `p${i % 7}`, `Kata ke-${i}`)))

    expect(posted.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
    expect((await forum.log(1)).map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, i) => i + 1))
  })

  test('a reply in a closed thread is refused and takes no number', async () => {
    const forum = await start()
    await forum.person('mod', { role: 'moderator' })
    await forum.run(changeThread, { as: 'mod', input: { threadId: 1, state: 'closed' } })

    await expect(say(forum, 'sari', 'Masih boleh?')).rejects.toEqual(refuses('thread-closed'))
    expect((await readThread(forum.readers.read, { id: 1 }))?.replyCount).toBe(0)
  })

  test('a reply in a thread that is not there is not found', async () => {
    const forum = await start()
    await expect(forum.run(postReply, { as: 'sari', input: { threadId: 99, text: 'Halo' } })).rejects.toEqual(refuses('not-found'))
  })

  test('an answer to a reply that is not there is refused', async () => {
    const forum = await start()
    await expect(say(forum, 'sari', 'Betul', { parent: 1 })).rejects.toEqual(refuses('parent-not-found'))
  })

  test('nobody is quoted with what he did not say', async () => {
    const forum = await start()
    await say(forum, 'sari', 'Ongkir naik **lagi**, katanya.')

    await expect(say(forum, 'pendi', 'Bohong', { quote: { number: 1, text: 'Ongkir turun' } })).rejects.toEqual(refuses('quote-not-found'))
    await say(forum, 'pendi', 'Betul', { quote: { number: 1, text: 'naik lagi' } })
    expect((await read(forum, 2))?.quote).toEqual({ number: 1, text: 'naik lagi', author: 'sari', stall: 'observer' })
  })

  test('the opening can be quoted as number 0', async () => {
    const forum = await start()
    await say(forum, 'pendi', 'Setuju', { quote: { number: 0, text: 'pembeli pindah karena malas macet' } })

    expect((await read(forum, 1))?.quote).toMatchObject({ number: 0, author: 'rini' })
  })

  test('a deleted reply keeps its number and loses its text, its history and every quote of it', async () => {
    const forum = await start()
    await say(forum, 'sari', 'Ongkir naik lagi.')
    await say(forum, 'pendi', 'Betul', { quote: { number: 1, text: 'naik lagi' } })
    forum.at += 10 * MINUTE
    await forum.run(changeReply, { as: 'sari', input: { threadId: 1, number: 1, text: 'Ongkir naik lagi, dua kali.' } })
    await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } })

    expect(await read(forum, 1)).toMatchObject({ number: 1, state: 'deleted', text: null, html: null, author: null })
    expect((await read(forum, 2))?.quote).toBeNull()
    expect((await readHistory(forum.readers.read, { threadId: 1, number: 1, limit: 9 })).items).toEqual([])
    expect((await forum.log(1)).slice(-2)).toMatchObject([
      { kind: 'state', ref: 1, small: { state: 'deleted' } },
      { kind: 'edit', ref: 2 },
    ])
  })

  test('nobody edits or deletes what another wrote', async () => {
    const forum = await start()
    await say(forum, 'sari', 'Ongkir naik lagi.')

    await expect(forum.run(changeReply, { as: 'pendi', input: { threadId: 1, number: 1, text: 'Turun' } })).rejects.toEqual(
      refuses('not-allowed'),
    )
    await expect(forum.run(deleteReply, { as: 'pendi', input: { threadId: 1, number: 1 } })).rejects.toEqual(refuses('not-allowed'))
    expect((await read(forum, 1))?.text).toBe('Ongkir naik lagi.')
  })

  test('an edit keeps the older text to be read, and is marked', async () => {
    const forum = await start()
    await say(forum, 'sari', 'Ongkir naik lagi.')
    forum.at += 3 * MINUTE
    await forum.run(changeReply, { as: 'sari', input: { threadId: 1, number: 1, text: 'Ongkir naik 5 %.' } })

    expect(await read(forum, 1)).toMatchObject({ text: 'Ongkir naik 5 %.', editedAt: forum.at })
    expect((await readHistory(forum.readers.read, { threadId: 1, number: 1, limit: 9 })).items).toMatchObject([
      { field: 'text', revision: 1, text: 'Ongkir naik lagi.', at: forum.at },
    ])
  })

  test('a slip mended within two minutes leaves no trace, unless somebody has answered', async () => {
    const forum = await start()
    await say(forum, 'sari', 'Ongkir naik lgai.')
    forum.at += MINUTE
    await forum.run(changeReply, { as: 'sari', input: { threadId: 1, number: 1, text: 'Ongkir naik lagi.' } })
    expect(await read(forum, 1)).toMatchObject({ text: 'Ongkir naik lagi.', editedAt: null })

    await say(forum, 'pendi', 'Betul')
    await forum.run(changeReply, { as: 'sari', input: { threadId: 1, number: 1, text: 'Ongkir turun.' } })
    expect((await readHistory(forum.readers.read, { threadId: 1, number: 1, limit: 9 })).items.map(({ text }) => text)).toEqual([
      'Ongkir naik lagi.',
    ])
  })

  test('a slip that somebody has flagged leaves its trace', async () => {
    const forum = await start()
    await say(forum, 'sari', 'Telepon saja 0812.')
    await forum.run(flagPost, { as: 'pendi', input: { threadId: 1, number: 1, reason: 'personal-data' } })
    await forum.run(changeReply, { as: 'sari', input: { threadId: 1, number: 1, text: 'Tanya saja di kios.' } })
    expect((await read(forum, 1))?.editedAt).toBe(forum.at)
    expect((await readHistory(forum.readers.read, { threadId: 1, number: 1, limit: 9 })).items).toHaveLength(1)
  })

  test('an older version is withdrawn for good by its author, hidden by a moderator, and by nobody else', async () => {
    const forum = await start()
    await forum.person('ani', { role: 'moderator' })
    await say(forum, 'sari', 'Rumahku di Jalan Melati 7.')
    await say(forum, 'pendi', 'Hati-hati.')
    for (const text of ['Rumahku jauh.', 'Rumahku dekat.']) {
      forum.at += MINUTE
      await forum.run(changeReply, { as: 'sari', input: { threadId: 1, number: 1, text } })
    }
    const withdraw = (as: string, revision: number) =>
      forum.run(withdrawRevision, { as, input: { threadId: 1, number: 1, field: 'text', revision } })
    const history = async () => (await readHistory(forum.readers.read, { threadId: 1, number: 1, limit: 9 })).items
    await expect(withdraw('pendi', 1)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(withdraw('sari', 9)).rejects.toMatchObject({ code: 'not-found' })
    await withdraw('ani', 2)
    expect(await history()).toMatchObject([
      { revision: 2, text: null, withdrawnBy: 'moderator' },
      { revision: 1, text: 'Rumahku di Jalan Melati 7.', withdrawnBy: null },
    ])
    await withdraw('sari', 1)
    await withdraw('ani', 1)
    expect(await history()).toMatchObject([{ text: null }, { text: null, withdrawnBy: 'author' }])
    const { db, t } = forum.readers.read
    expect(JSON.stringify(await db.select().from(t.revisions))).not.toContain('Melati')
  })

  test('a long history is read page by page, newest first', async () => {
    const forum = await start()
    await say(forum, 'sari', 'Kata 0')
    forum.at += 5 * MINUTE
    for (let i = 1; i <= 5; i++) {
      forum.at += i % 2 // two edits at the same moment must not hide each other
      await forum.run(changeReply, { as: 'sari', input: { threadId: 1, number: 1, text: `Kata ${i}` } })
    }
    const seen: string[] = []
    for (let after: string | undefined, pages = 0; pages < 9; pages++) {
      const page = await readHistory(forum.readers.read, { threadId: 1, number: 1, after, limit: 2 })
      seen.push(...page.items.map(({ text }) => text ?? ''))
      if (page.next === null) break
      after = page.next
    }
    expect(seen).toEqual(['Kata 4', 'Kata 3', 'Kata 2', 'Kata 1', 'Kata 0'])
    const wrong = readHistory(forum.readers.read, { threadId: 1, number: 1, after: '1.name.1', limit: 2 })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('any page is read by its numbers, forwards and backwards', async () => {
    const forum = await start()
    for (let i = 1; i <= 7; i++) await say(forum, 'sari', `Kata ${i}`)
    const numbers = (replies: readonly { number: number }[]) => replies.map(({ number }) => number)

    expect(numbers(await readReplies(forum.readers.read, { threadId: 1, after: 2, limit: 3 }))).toEqual([3, 4, 5])
    expect(numbers(await readRepliesBefore(forum.readers.read, { threadId: 1, before: 4, limit: 10 }))).toEqual([3, 2, 1])
    expect(await read(forum, 8)).toBeNull()
  })
})
