import { beforeEach, expect, test } from 'vitest'
import { markHelpful } from '../../server/debate/votes/mark-helpful.ts'
import { approveHeld } from '../../server/moderation/held/approve-held.ts'
import { touchSession } from '../../server/people/sessions/touch-session.ts'
import { forgetFingerprints } from '../../server/publishing/repeats/forget-fingerprints.ts'
import { readTrust } from '../../server/publishing/trust/read-trust.ts'
import { setSteward } from '../../server/publishing/trust/set-steward.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { ActorRef } from '../../server/store/commands.ts'
import { addTopic } from '../../server/threads/add-topic.ts'
import { markRead } from '../../server/threads/mark-read.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { readTopics } from '../../server/threads/read-topics.ts'
import { openForum, type Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openTestThread } from '../tools/open-test-thread.ts'
import { signIn } from './sign-in.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LONG = 'Ongkir memang naik, tetapi pembeli pindah karena malas macet dan parkir yang mahal, bukan karena dilarang siapa pun.'
const refused = (code: string) => expect.objectContaining({ code })

onBothEngines('limits and trust', (_, engine) => {
  let forum: Forum
  let tika: ActorRef
  beforeEach(async () => {
    forum = await openForum({ engine, limits: true })
    await openTestThread(forum)
    tika = await signIn(forum, 'tika', { createdAt: forum.at })
  })
  const say = (text: string, more: object = {}, as = tika) => forum.run(postReply, { as, input: { threadId: 1, text, ...more } })
  const level = async ({ personId }: ActorRef, createdAt = forum.at - 30 * DAY) =>
    readTrust(forum.readers.read, { personId, createdAt }, forum.at)

  test('on his first day somebody writes ten replies and opens three debates; then he is free', async () => {
    for (let n = 1; n <= 10; n++) {
      forum.at += 6 * MINUTE
      await say(`Pendapat saya yang nomor ${n}.`)
    }
    await expect(say('Satu lagi.')).rejects.toEqual(refused('newcomer-limit'))
    const subjects = [
      'Ongkir dibayar pembeli saja menurut saya.',
      'Sewa kios naik dua kali lipat sejak tahun lalu.',
      'Pelatihan lebih berguna daripada larangan live.',
      'Barang impor murah merusak harga kain lokal.',
    ]
    const open = (n: number) =>
      forum.run(openThread, { as: tika, input: { title: `Debat saya nomor ${n}`, text: `${subjects[n - 1]} Begitu yang saya lihat.` } })
    for (let n = 1; n <= 3; n++) await open(n)
    await expect(open(4)).rejects.toEqual(refused('newcomer-limit'))
    forum.at += DAY
    await say('Satu lagi.')
    await open(4)
  })

  test('the same text twice in five minutes is refused, of the same person only', async () => {
    await say('Setuju.')
    await expect(say(' SETUJU. ')).rejects.toEqual(refused('repeated-text'))
    await say('Setuju.', {}, await signIn(forum, 'ujang'))
    forum.at += 5 * MINUTE
    await say('Setuju.')
  })

  test('nearly the same text within a day is asked about and held, whoever sends it; what was forgotten is not', async () => {
    await say(LONG)
    const ujang = await signIn(forum, 'ujang')
    const copy = `${LONG} Ya!`
    await expect(say(copy, {}, ujang)).rejects.toMatchObject({ code: 'nudge', detail: { nudge: { kinds: ['repeat'], marks: [] } } })
    expect(await say(copy, { anyway: true }, ujang)).toHaveProperty('held')
    forum.at += DAY + 1
    expect(await say(copy, {}, ujang)).not.toHaveProperty('held')
    await forum.run(forgetFingerprints, { as: null, input: {} })
    const { db, t } = forum.readers.read
    expect(await db.select().from(t.fingerprints)).toHaveLength(1)
  })

  test('in slow mode everybody replies once in ten minutes, moderators as often as they must', async () => {
    const { t } = forum.readers.read
    await forum.transactor.run(async ({ db }) => void (await db.update(t.threads).set({ state: 'cooling' })), '')
    await say('Pertama.')
    forum.at += 4 * MINUTE
    await expect(say('Kedua.')).rejects.toMatchObject({ code: 'slow-mode', detail: { retryAfter: 360 } })
    const mod = await signIn(forum, 'mod_bayu', { role: 'moderator' })
    await say('Tenang dulu.', {}, mod)
    await say('Tenang, semuanya.', {}, mod)
    forum.at += 6 * MINUTE
    await say('Kedua.')
  })

  test('a newcomer links to no shop; once he was here for a day and read three times he does', async () => {
    const link = 'Lihat https://shopee.co.id/toko saya.'
    await expect(say(link)).rejects.toMatchObject({ detail: { nudge: { kinds: ['links'], marks: [{ at: '/body/text', code: 'shop' }] } } })
    expect(await say(link, { anyway: true })).toHaveProperty('held')
    for (const text of ['Satu.', 'Dua.', 'Tiga.']) await say(text)
    await expect(say(link)).rejects.toEqual(refused('nudge'))
    forum.at += DAY
    expect(await say(link)).not.toHaveProperty('held')
  })

  test('a level counts replies that are shown, people whom they helped, days of presence, debates read, and no strike', async () => {
    const budi = await signIn(forum, 'budi')
    expect(await level(budi)).toBe(0)
    for (let n = 1; n <= 10; n++)
      await forum.run(postReply, { as: { ...budi, sessionId: null }, input: { threadId: 1, text: `Balasan ${n}` } })
    expect(await level(budi)).toBe(1)
    for (let day = 1; day <= 15; day++) {
      forum.at += DAY
      await forum.run(touchSession, { as: budi, input: {} })
      await forum.run(touchSession, { as: budi, input: {}, at: forum.at + 1 })
    }
    for (let n = 2; n <= 20; n++) await openTestThread(forum)
    for (let n = 1; n <= 20; n++) await forum.run(markRead, { as: budi, input: { threadId: n, number: 0 } })
    const helps = async (name: string, number: number, createdAt = 0) =>
      forum.run(markHelpful, { as: await forum.person(name, { createdAt }), input: { threadId: 1, number } })
    for (let n = 1; n <= 9; n++) await helps(`pembaca${n}`, n)
    await helps('pembaca1', 10) // the same again
    await helps('kembaran', 10, forum.at) // an account made for it
    expect(await level(budi)).toBe(1)
    await helps('pembaca10', 10)
    expect(await level(budi)).toBe(2)
    const { t } = forum.readers.read
    const strike = { decisionId: 'x', personId: budi.personId, at: forum.at, expiresAt: forum.at + 1000 }
    await forum.transactor.run(async ({ db }) => void (await db.insert(t.strikes).values(strike)), '')
    expect(await level(budi)).toBe(1)
    forum.at += 1000
    expect(await level(budi)).toBe(2)
    await forum.transactor.run(async ({ db }) => void (await db.update(t.replies).set({ state: 'hidden' })), '')
    expect(await level(budi)).toBe(0)
  })

  test('an administrator makes a steward by hand, and takes it back', async () => {
    const admin = await signIn(forum, 'mod_ani', { role: 'administrator' })
    const set = (as: ActorRef, steward: boolean) => forum.run(setSteward, { as, input: { personId: tika.personId, steward } })
    await expect(set(await signIn(forum, 'mod_bayu', { role: 'moderator' }), true)).rejects.toEqual(refused('not-allowed'))
    await set(admin, true)
    await set(admin, true)
    expect(await level(tika)).toBe(3)
    await set(admin, false)
    expect(await level(tika)).toBe(0)
  })

  test('a topic that a regular proposes waits for an administrator; others propose none', async () => {
    const admin = await signIn(forum, 'mod_ani', { role: 'administrator' })
    const mod = await signIn(forum, 'mod_bayu', { role: 'moderator' })
    const propose = (id: string) => forum.run(addTopic, { as: tika, input: { id, nameId: 'Ongkir', nameEn: 'Shipping' } })
    await expect(propose('ongkir')).rejects.toEqual(refused('not-allowed'))
    await forum.run(setSteward, { as: admin, input: { personId: tika.personId, steward: true } })
    expect(await propose('ongkir')).toEqual({ id: 'ongkir', held: 1 })
    expect(await readTopics(forum.readers.read)).toEqual([])
    await expect(forum.run(approveHeld, { as: mod, input: { id: 1 } })).rejects.toEqual(refused('not-allowed'))
    expect(await forum.run(approveHeld, { as: admin, input: { id: 1 } })).toEqual({ post: null })
    expect(await readTopics(forum.readers.read)).toMatchObject([{ id: 'ongkir' }])
    await expect(propose('ongkir')).rejects.toEqual(refused('not-allowed'))
  })
})
