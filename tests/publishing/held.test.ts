import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { approveHeld } from '../../server/moderation/held/approve-held.ts'
import { refuseHeld } from '../../server/moderation/held/refuse-held.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { forgetHeld } from '../../server/publishing/held/forget-held.ts'
import { readHeld, readHeldItem } from '../../server/publishing/held/read-held.ts'
import { readHeldIn, readOwnHeld } from '../../server/publishing/held/read-own-held.ts'
import { withdrawHeld } from '../../server/publishing/held/withdraw-held.ts'
import { changeReply } from '../../server/replies/change-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { readReply } from '../../server/replies/read-replies.ts'
import type { ActorRef } from '../../server/store/commands.ts'
import { verify } from '../../server/store/upkeep/verify.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { readHead } from '../../server/threads/read-head.ts'
import { openForum, type Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openTestThread } from '../tools/open-test-thread.ts'
import { signIn } from './sign-in.ts'

const PHONE = 'Hubungi saya di 0812-3456-7890 untuk grosir.'
const REFUSAL = { rule: 3, reason: 'contact-data', note: 'Nomornya bukan milik Anda.' } as const
const refused = (code: string) => expect.objectContaining({ code })

onBothEngines('what waits for a moderator', (_, engine) => {
  let forum: Forum
  let sari: ActorRef
  let mod: ActorRef
  let scope: Forum['readers']['read']

  beforeEach(async () => {
    forum = await openForum({ engine })
    scope = forum.readers.read
    await openTestThread(forum)
    sari = await signIn(forum, 'sari')
    mod = await signIn(forum, 'mod_bayu', { role: 'moderator' })
  })
  const post = (more: object = {}, key?: string) =>
    forum.outcome(postReply, { as: sari, input: { threadId: 1, text: PHONE, ...more }, ...(key && { key }) })
  const hold = async (more: object = {}) => (await post({ anyway: true, ...more })).result.held!
  const noticesOf = async ({ personId }: ActorRef) => (await readNotices(scope, { personId, limit: 10 })).items

  describe('a reply with personal data', () => {
    test('is asked about first, with the places', async () => {
      const asked = { kinds: ['personal-data'], marks: [{ at: '/body/text', code: 'phone', from: 16, to: 30 }], holds: true }
      await expect(post()).rejects.toMatchObject({ code: 'nudge', detail: { nudge: asked } })
      expect(await readReply(scope, { threadId: 1, number: 1 })).toBeNull()
    })

    test('is held when it is sent all the same, also when that is repeated under its key', async () => {
      expect(await post({ anyway: true }, 'kunci')).toEqual({ repeated: false, result: { threadId: 1, number: 0, seq: 1, held: 1 } })
      expect(await post({ anyway: true }, 'kunci')).toEqual({ repeated: true, result: { threadId: 1, number: 0, seq: 1, held: 1 } })
      expect(await hold()).toBe(1) // without a key: the same words wait once
    })

    test('is on no other path: no reply, no number, no event but one of the queue', async () => {
      await hold()
      expect(await readReply(scope, { threadId: 1, number: 1 })).toBeNull()
      expect(await readHead(scope, { id: 1 })).toMatchObject({ replyCount: 0, head: 1 })
      expect(await forum.log(1)).toHaveLength(1)
      expect(await forum.log(0)).toMatchObject([{ kind: 'held', ref: 1 }])
    })

    test('is seen by its author, and by moderators with what was found', async () => {
      await hold({ stall: 'online' })
      const own = { id: 1, kind: 'reply', state: 'waiting', threadId: 1, number: null, text: PHONE, reasons: ['personal-data'] }
      expect(await readHeldIn(scope, { personId: sari.personId, threadId: 1 })).toMatchObject([own])
      expect(await readHeldIn(scope, { personId: mod.personId, threadId: 1 })).toEqual([])
      const marks = [{ at: 'text', code: 'phone', from: 16, to: 30 }]
      const item = { ...own, author: 'sari', marks, threadTitle: 'Lorong sepi itu nyata', dueAt: forum.at + 86_400_000 }
      expect((await readHeld(scope, { limit: 10, at: forum.at })).items).toMatchObject([item])
    })
  })

  test('what the program itself posts, or what was masked, is posted at once', async () => {
    expect(await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: PHONE } })).toMatchObject({ number: 1 })
    expect((await post({ text: 'Nomornya 08••-••••-••••, tanya saya.' })).result).toMatchObject({ number: 2 })
  })

  test('approving posts it as its author, with its number now, and tells him', async () => {
    await hold({ stall: 'offline' })
    await forum.run(postReply, { as: 'budi', input: { threadId: 1, text: 'Saya dulu.' } })
    forum.at += 5000
    expect(await forum.run(approveHeld, { as: mod, input: { id: 1 } })).toEqual({ post: { threadId: 1, number: 2 } })
    expect(await readReply(scope, { threadId: 1, number: 2 })).toMatchObject({
      author: { name: 'sari', stall: 'offline' },
      text: PHONE,
      createdAt: forum.at,
    })
    expect(await readHeldItem(scope, 1, forum.at)).toMatchObject({
      state: 'approved',
      text: null,
      post: { threadId: 1, number: 2 },
      marks: [],
    })
    expect(await readHeldIn(scope, { personId: sari.personId, threadId: 1 })).toEqual([])
    expect(await noticesOf(sari)).toMatchObject([{ kind: 'held', threadId: 1, reply: 2, detail: { outcome: 'published', held: '1' } }])
    expect((await forum.log(1)).map(({ kind }) => kind)).toEqual(['thread', 'reply', 'reply'])
    expect((await forum.log(0)).map(({ kind }) => kind)).toEqual(['held', 'held'])
    expect(await verify(scope)).toEqual([])
  })

  test('refusing posts nothing, tells the author why, and stands in the public log without his words or his name', async () => {
    await hold()
    await forum.run(refuseHeld, { as: mod, input: { id: 1, ...REFUSAL } })
    expect(await readReply(scope, { threadId: 1, number: 1 })).toBeNull()
    const { items } = await readOwnHeld(scope, { personId: sari.personId, limit: 10 })
    expect(items).toMatchObject([{ id: 1, state: 'refused', text: null, decision: { ...REFUSAL, at: forum.at }, post: null }])
    expect(await noticesOf(sari)).toMatchObject([{ kind: 'held', detail: { outcome: 'refused', held: '1' } }])
    const log = await scope.db.select().from(scope.t.moderationLog)
    expect(log).toMatchObject([{ kind: 'held-refused' }])
    expect(log[0]!.entry).not.toMatch(/sari|0812/)
  })

  test.each([
    ['a reason that speaks for it', { ...REFUSAL, reason: 'no-breach' as const }],
    ['a reason of another rule', { ...REFUSAL, rule: 1 }],
  ])('it is not refused with %s', async (_, refusal) => {
    await hold()
    await expect(forum.run(refuseHeld, { as: mod, input: { id: 1, ...refusal } })).rejects.toEqual(refused('invalid-input'))
  })

  test('it is decided once, by a moderator, and not by its own author', async () => {
    await hold()
    const approve = (as: ActorRef, id = 1) => forum.run(approveHeld, { as, input: { id } })
    await expect(approve(sari)).rejects.toEqual(refused('not-a-moderator'))
    await expect(approve(mod, 2)).rejects.toEqual(refused('not-found'))
    await approve(mod)
    await expect(approve(mod)).rejects.toEqual(refused('already-decided'))
    await expect(forum.run(refuseHeld, { as: mod, input: { id: 1, ...REFUSAL } })).rejects.toEqual(refused('already-decided'))
    await expect(forum.run(withdrawHeld, { as: sari, input: { id: 1 } })).rejects.toEqual(refused('already-decided'))
    const { held } = await forum.run(postReply, { as: mod, input: { threadId: 1, text: 'Rek BCA 1234567890', anyway: true } })
    await expect(approve(mod, held)).rejects.toEqual(refused('own-matter'))
  })

  test('approving says so when the debate was closed or its author suspended meanwhile; then it still waits', async () => {
    await hold()
    await forum.run(changeThread, { as: mod, input: { threadId: 1, state: 'closed' } })
    await expect(forum.run(approveHeld, { as: mod, input: { id: 1 } })).rejects.toEqual(refused('thread-closed'))
    await forum.run(changeThread, { as: 'rini', input: { threadId: 1, state: 'open' } })
    const { people } = scope.t
    await forum.transactor.run(
      async ({ db }) => void (await db.update(people).set({ state: 'suspended' }).where(eq(people.id, sari.personId))),
      '',
    )
    await expect(forum.run(approveHeld, { as: mod, input: { id: 1 } })).rejects.toEqual(refused('author-not-active'))
    expect(await readHeldItem(scope, 1, forum.at)).toMatchObject({ state: 'waiting' })
  })

  test('its author takes it back, and nothing of it stays; nobody else does', async () => {
    await hold()
    await expect(forum.run(withdrawHeld, { as: mod, input: { id: 1 } })).rejects.toEqual(refused('not-found'))
    await forum.run(withdrawHeld, { as: sari, input: { id: 1 } })
    expect(await readHeldItem(scope, 1, forum.at)).toBeNull()
    await expect(forum.run(withdrawHeld, { as: sari, input: { id: 1 } })).rejects.toEqual(refused('not-found'))
  })

  test('ten of one author wait, and no more', async () => {
    for (let n = 10; n < 20; n++) await hold({ text: `Nomor saya 0812345678${n}` })
    await expect(hold({ text: 'Nomor saya 081234567820' })).rejects.toEqual(refused('too-many-held'))
  })

  test('is decided by nobody who is silenced himself: he may look, and no more', async () => {
    const id = await hold()
    const silenced = await signIn(forum, 'mod_bisu', { role: 'moderator', muted: true })
    await expect(forum.run(approveHeld, { as: silenced, input: { id } })).rejects.toEqual(refused('person-muted'))
    await expect(forum.run(refuseHeld, { as: silenced, input: { id, ...REFUSAL } })).rejects.toEqual(refused('person-muted'))
    expect(await readHeldItem(scope, id, forum.at)).toMatchObject({ state: 'waiting' })
  })

  test('an edit that adds personal data is held while the old words stand, and a later edit takes its place', async () => {
    await forum.run(postReply, { as: sari, input: { threadId: 1, text: 'Tanya saya saja.' } })
    const edit = (text: string, anyway = true) => forum.run(changeReply, { as: sari, input: { threadId: 1, number: 1, text, anyway } })
    await expect(edit(PHONE, false)).rejects.toEqual(refused('nudge'))
    expect(await edit(PHONE)).toMatchObject({ held: 1 })
    expect(await edit(`${PHONE} Atau 0813-1111-2222.`)).toMatchObject({ held: 2 })
    expect(await readReply(scope, { threadId: 1, number: 1 })).toMatchObject({ text: 'Tanya saya saja.' })
    expect((await readHeld(scope, { limit: 10, at: forum.at })).items).toMatchObject([{ id: 2, kind: 'reply-edit', number: 1 }])

    await forum.run(approveHeld, { as: mod, input: { id: 2 } })
    expect(await readReply(scope, { threadId: 1, number: 1 })).toMatchObject({ text: `${PHONE} Atau 0813-1111-2222.` })
    // What stands there already is not asked about again; what replaces it drops what waits.
    expect(await edit(`${PHONE} Atau 0813-1111-2222!`, false)).not.toHaveProperty('held')
    expect(await edit('Rek BCA 1234567890')).toMatchObject({ held: 3 })
    expect(await edit('Tanya saya saja.')).not.toHaveProperty('held')
    expect((await readHeld(scope, { limit: 10, at: forum.at })).items).toEqual([])
  })

  test('a debate is held before there is one, and an edit of an opening too', async () => {
    const draft = { title: 'Ongkir siapa yang bayar', text: `Menurut saya pembeli yang bayar. ${PHONE}` }
    const open = (more: object) => forum.run(openThread, { as: sari, input: { ...draft, ...more } })
    await expect(open({})).rejects.toEqual(refused('nudge'))
    expect(await open({ anyway: true })).toEqual({ threadId: 0, slug: '', held: 1 })
    expect(await readHead(scope, { id: 2 })).toBeNull()
    expect(await readHeldItem(scope, 1, forum.at)).toMatchObject({ kind: 'thread', threadId: null, title: draft.title })
    expect(await forum.run(approveHeld, { as: mod, input: { id: 1 } })).toEqual({ post: { threadId: 2, number: 0 } })

    const edit = { threadId: 2, title: 'Ongkir: hubungi 0857 1111 2222', anyway: true }
    expect(await forum.run(changeThread, { as: sari, input: edit })).toMatchObject({ held: 2 })
    expect(await readHead(scope, { id: 2 })).toMatchObject({ slug: 'ongkir-siapa-yang-bayar' })
    await forum.run(refuseHeld, { as: mod, input: { id: 2, ...REFUSAL } })
    expect(await noticesOf(sari)).toMatchObject([{ threadId: 2, detail: { outcome: 'refused' } }, { detail: { outcome: 'published' } }])
    expect(await verify(scope)).toEqual([])
  })

  test('a debate that is refused was never there, and its author is told all the same', async () => {
    const draft = { title: 'Grosir kaos murah', text: `Saya menjual kaos grosir di pasar. ${PHONE}`, anyway: true }
    await forum.run(openThread, { as: sari, input: draft })
    await forum.run(refuseHeld, { as: mod, input: { id: 1, ...REFUSAL } })
    expect(await noticesOf(sari)).toMatchObject([{ kind: 'held', threadId: null, detail: { outcome: 'refused', held: '1' } }])
    expect(await readHead(scope, { id: 2 })).toBeNull()
    expect(await verify(scope)).toEqual([])
  })

  test('lists come by keyset', async () => {
    for (let n = 1; n <= 5; n++) {
      await hold({ text: `Nomor saya 08123456781${n}` })
      if (n % 2 === 0) forum.at++
    }
    const seen: number[] = []
    for (let after: string | undefined = undefined; ;) {
      const page: Awaited<ReturnType<typeof readHeld>> = await readHeld(scope, { after, limit: 2, at: forum.at })
      seen.push(...page.items.map(({ id }) => id))
      if (page.next === null) break
      after = page.next
    }
    expect(seen).toEqual([1, 2, 3, 4, 5])
    const own = await readOwnHeld(scope, { personId: sari.personId, limit: 3 })
    expect(own.items.map(({ id }) => id)).toEqual([5, 4, 3])
    expect((await readOwnHeld(scope, { personId: sari.personId, limit: 3, after: own.next! })).items.map(({ id }) => id)).toEqual([2, 1])
    await expect(readHeld(scope, { after: 'x', limit: 2, at: forum.at })).rejects.toEqual(refused('invalid-input'))
    await expect(readOwnHeld(scope, { personId: '', after: 'x', limit: 2 })).rejects.toEqual(refused('invalid-input'))
  })

  test('is left to another moderator by who wrote in its debate; in a small house an administrator answers after a day, and the log says so', async () => {
    await hold()
    await hold({ text: 'Rek BCA 1234567890' })
    await forum.run(postReply, { as: mod, input: { threadId: 1, text: 'Saya ikut berdebat di sini.' } })
    const own = expect.objectContaining({
      code: 'own-matter',
      detail: expect.objectContaining({ state: 'own-debate' }) as unknown,
    }) as Error
    await expect(forum.run(approveHeld, { as: mod, input: { id: 1 } })).rejects.toEqual(own)
    await expect(forum.run(refuseHeld, { as: mod, input: { id: 1, ...REFUSAL } })).rejects.toEqual(own)
    const chief = await forum.person('ketua', { role: 'administrator' })
    await forum.run(postReply, { as: chief, input: { threadId: 1, text: 'Saya juga ikut di sini.' } })
    await expect(forum.run(approveHeld, { as: chief, input: { id: 1 } })).rejects.toEqual(own)
    const later = forum.at + 86_400_000
    await forum.run(approveHeld, { as: chief, input: { id: 1 }, at: later })
    await forum.run(refuseHeld, { as: chief, input: { id: 2, ...REFUSAL }, at: later })
    const entries = await forum.readers.read.db
      .select({ entry: forum.readers.read.t.moderationLog.entry })
      .from(forum.readers.read.t.moderationLog)
    expect(entries.map(({ entry }) => JSON.parse(entry) as object)).toMatchObject([{ kind: 'held-refused', alone: true }])
    await hold({ text: 'Hubungi 0813-1111-2222 saja.' })
    const other = await signIn(forum, 'mod_cici', { role: 'moderator' })
    await forum.run(approveHeld, { as: other, input: { id: 3 } })
  })

  test('what was decided is forgotten after thirty days, what waits is not', async () => {
    await hold()
    await hold({ text: 'Rek BCA 1234567890' })
    await forum.run(refuseHeld, { as: mod, input: { id: 1, ...REFUSAL } })
    const days = (count: number) => ({ as: null, input: {}, at: forum.at + count * 86_400_000 + 1 })
    await forum.run(forgetHeld, days(29))
    expect(await readHeldItem(scope, 1, forum.at)).not.toBeNull()
    await forum.run(forgetHeld, days(31))
    expect(await readHeldItem(scope, 1, forum.at)).toBeNull()
    expect(await readHeldItem(scope, 2, forum.at)).not.toBeNull()
  })
})
