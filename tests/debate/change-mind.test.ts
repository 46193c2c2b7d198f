import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { changeMind } from '../../server/debate/minds/change-mind.ts'
import { readMindFigures } from '../../server/debate/minds/read-mind-figures.ts'
import { readMindMarks } from '../../server/debate/minds/read-mind-marks.ts'
import { readMinds } from '../../server/debate/minds/read-minds.ts'
import { withdrawMind } from '../../server/debate/minds/withdraw-mind.ts'
import { chooseStall } from '../../server/debate/stances/choose-stall.ts'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import type { Stance } from '../../server/debate/schema.ts'
import { readLog } from '../../server/moderation/log/read-log.ts'
import { revokeMind } from '../../server/moderation/minds/revoke-mind.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { mutePerson } from '../../server/people/mutes/mute-person.ts'
import { deleteReply } from '../../server/replies/delete-reply.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const REASON = 'Saya kira harus punya studio. Ternyata kios saya sendiri sudah jadi panggungnya.'
const DAY = 86_400_000

type More = { number?: number; threadId?: number; stance?: Stance; reason?: string; key?: string }
const change = (forum: Forum, as: string, { number = 1, threadId = 1, key, ...more }: More = {}) =>
  forum.run(changeMind, { as, input: { threadId, number, reason: REASON, ...more }, ...(key && { key }) })
const withdraw = (forum: Forum, as: string, number = 1) => forum.run(withdrawMind, { as, input: { threadId: 1, number } })
const minds = async (forum: Forum, number = 1, threadId = 1) => (await readMinds(forum.readers.read, { threadId, number, limit: 50 })).items
const notices = async (forum: Forum, name: string) =>
  (await readNotices(forum.readers.read, { personId: (await forum.person(name)).personId, limit: 50 })).items
const credits = async (forum: Forum, name: string) => {
  const { db, t } = forum.readers.read
  const { personId } = await forum.person(name)
  return (await db.select().from(t.mindCredits).where(eq(t.mindCredits.personId, personId)))[0]?.many ?? 0
}
const counted = async (forum: Forum, number = 1) => {
  const { db, t } = forum.readers.read
  const [row] = await db
    .select({ minds: t.replyFigures.minds })
    .from(t.replyFigures)
    .where(and(eq(t.replyFigures.threadId, 1), eq(t.replyFigures.number, number)))
  return row?.minds ?? 0
}

onBothEngines('a reply that changes somebody’s mind', (_, engine) => {
  test('is shown with the reason, counted by stall, told in the log and to its author, who is credited across the stalls', async () => {
    const forum = await debate({ engine })
    await forum.person('ita', { stall: 'offline' })
    const { id } = await change(forum, 'ita', { key: 'a' })
    await change(forum, 'ita', { key: 'a' }) // a lost answer
    expect(await minds(forum)).toMatchObject([
      { id, by: { name: 'ita', stall: 'offline' }, authorStall: 'online', reason: REASON, credited: true, why: null, from: null, to: null },
    ])
    expect(await readMindFigures(forum.readers.read, 1, 1)).toEqual({ online: 0, offline: 1, buyer: 0, observer: 0 })
    expect(await readMindFigures(forum.readers.read, 1, 0)).toMatchObject({ offline: 1 })
    expect(await counted(forum)).toBe(1)
    expect((await forum.log(1)).at(-1)).toMatchObject({ kind: 'changed-mind', ref: 1, small: { stall: 'offline' } })
    expect(forum.signals).toContainEqual({ kind: 'tally-due', topic: 1 })
    expect(await notices(forum, 'sari')).toMatchObject([{ kind: 'mind-changed', reply: 1, by: 'ita' }])
    expect(await credits(forum, 'sari')).toBe(1)
  })

  test('moves the stance that is named in the same breath, and says from what to what', async () => {
    const forum = await debate({ engine })
    await forum.run(takeStance, { as: 'ita', input: { threadId: 1, stance: 'disagree' } })
    await change(forum, 'ita', { stance: 'agree' })
    expect(await minds(forum)).toMatchObject([{ from: 'disagree', to: 'agree' }])
    const { db, t } = forum.readers.read
    expect(await db.select({ stance: t.stances.stance, openedWith: t.stances.openedWith }).from(t.stances)).toEqual([
      { stance: 'agree', openedWith: 'disagree' },
    ])
  })

  test('is neither counted nor marked in the debate while its reply is deleted or hidden', async () => {
    const forum = await debate({ engine })
    await forum.person('ita', { stall: 'offline' })
    await change(forum, 'ita')
    await forum.person('budi', { stall: 'offline' })
    await change(forum, 'budi', { number: 2 })
    const marks = () => readMindMarks(forum.readers.read, 1, 0)
    expect(await marks()).toHaveLength(2)
    await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 2 } })
    expect(await readMindFigures(forum.readers.read, 1, 0)).toMatchObject({ offline: 1 })
    expect(await marks()).toHaveLength(1)
    await forum.transactor.run(async ({ db, t }) => void (await db.update(t.replies).set({ state: 'hidden' })), '')
    expect(await readMindFigures(forum.readers.read, 1, 0)).toMatchObject({ offline: 0 })
    expect(await marks()).toEqual([])
  })

  test('marks by its place only the stance that its giver named', async () => {
    const forum = await debate({ engine })
    await forum.person('ita', { stall: 'offline' })
    await forum.run(takeStance, { as: 'ita', input: { threadId: 1, stance: 'disagree' } })
    await change(forum, 'ita')
    expect(await readMindMarks(forum.readers.read, 1, 0)).toMatchObject([{ stall: 'offline', to: null }])
    forum.at += 1
    await change(forum, 'ita', { stance: 'unsure', number: 2 })
    expect(await readMindMarks(forum.readers.read, 1, 0)).toMatchObject([{ to: 'unsure' }, { to: null }])
  })

  test('tells nobody the stance of who named none', async () => {
    const forum = await debate({ engine })
    await forum.run(takeStance, { as: 'ita', input: { threadId: 1, stance: 'disagree' } })
    await change(forum, 'ita')
    expect(await minds(forum)).toMatchObject([{ from: null, to: null }])
  })

  test('does so once in a debate for each stance that one comes to', async () => {
    const forum = await debate({ engine })
    await change(forum, 'ita', { stance: 'agree' })
    await expect(change(forum, 'ita', { stance: 'agree', number: 2 })).rejects.toMatchObject({
      code: 'mind-known',
      detail: { values: { number: 1 } },
    })
    await expect(change(forum, 'ita', { number: 2 }), 'his stance as it is').rejects.toMatchObject({ code: 'mind-known' })
    forum.at += 1
    await change(forum, 'ita', { stance: 'unsure', number: 2 })
    await change(forum, 'bono', { stance: 'agree', number: 2 })
    expect(await readMindFigures(forum.readers.read, 1, 0)).toMatchObject({ observer: 3 })
  })

  test('at once from two tabs is one', async () => {
    const forum = await debate({ engine })
    const tabs = await Promise.allSettled(['a', 'b'].map((key) => change(forum, 'ita', { key })))
    expect(tabs.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await counted(forum)).toBe(1)
  })

  test('in a debate without a motion has no stance, and one direction', async () => {
    const forum = await debate({ engine })
    const opening = { title: 'Tanpa mosi sama sekali', text: 'Pembuka yang cukup panjang untuk dibaca siapa saja.' }
    await forum.run(openThread, { as: 'lina', input: opening })
    await forum.run(postReply, { as: 'sari', input: { threadId: 2, text: 'Satu balasan di debat ini.' } })
    await expect(change(forum, 'ita', { threadId: 2, stance: 'agree' })).rejects.toMatchObject({ code: 'no-motion' })
    await change(forum, 'ita', { threadId: 2 })
    await expect(change(forum, 'ita', { threadId: 2 })).rejects.toMatchObject({ code: 'mind-known' })
  })

  test('is no reply of one’s own, none that is not shown, and none in a closed debate', async () => {
    const forum = await debate({ engine })
    await expect(change(forum, 'sari')).rejects.toMatchObject({ code: 'own-post' })
    await expect(change(forum, 'ita', { number: 9 })).rejects.toMatchObject({ code: 'not-found' })
    await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 3 } })
    await expect(change(forum, 'ita', { number: 3 })).rejects.toMatchObject({ code: 'not-found' })
    await forum.person('mod', { role: 'moderator' })
    await forum.run(changeThread, { as: 'mod', input: { threadId: 1, state: 'closed' } })
    await expect(change(forum, 'ita')).rejects.toMatchObject({ code: 'thread-closed' })
  })

  test('has a reason of thirty characters that say something', async () => {
    const forum = await debate({ engine })
    for (const reason of ['Pendek sekali.', `Ya.${' '.repeat(40)}`])
      await expect(change(forum, 'ita', { reason })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('is recorded and not credited within a stall, or for observers', async () => {
    const forum = await debate({ engine })
    await forum.person('ratih', { stall: 'online' })
    await change(forum, 'ratih')
    await change(forum, 'bono')
    expect(await minds(forum)).toMatchObject([
      { credited: false, why: 'same-stall' },
      { credited: false, why: 'same-stall' },
    ])
    expect(await credits(forum, 'sari')).toBe(0)
  })

  test('counts for the stall that one has at that time', async () => {
    const forum = await debate({ engine })
    await forum.person('ita', { stall: 'online' })
    await forum.run(chooseStall, { as: 'ita', input: { threadId: 1, stall: 'offline' } })
    await change(forum, 'ita')
    await forum.run(chooseStall, { as: 'ita', input: { threadId: 1, stall: 'buyer' } })
    expect(await minds(forum)).toMatchObject([{ by: { stall: 'offline' }, credited: true }])
  })

  test('is credited to neither of two who changed each other’s mind within thirty days', async () => {
    const forum = await debate({ engine })
    await forum.run(postReply, { as: 'lina', input: { threadId: 1, text: 'Balasan lina di debat ini.' } })
    await change(forum, 'lina')
    expect(await credits(forum, 'sari')).toBe(1)
    forum.at += 29 * DAY
    await change(forum, 'sari', { number: 4 })
    expect(await minds(forum, 4)).toMatchObject([{ credited: false, why: 'reciprocal' }])
    expect(await minds(forum)).toMatchObject([{ credited: false, why: 'reciprocal' }])
    expect([await credits(forum, 'sari'), await credits(forum, 'lina')]).toEqual([0, 0])
    await withdraw(forum, 'lina')
    expect(await credits(forum, 'sari'), 'taken off once').toBe(0)
  })

  test('is credited to both when more than thirty days lie between', async () => {
    const forum = await debate({ engine })
    await forum.run(postReply, { as: 'lina', input: { threadId: 1, text: 'Balasan lina di debat ini.' } })
    await change(forum, 'lina')
    forum.at += 31 * DAY
    await change(forum, 'sari', { number: 4 })
    expect([await credits(forum, 'sari'), await credits(forum, 'lina')]).toEqual([1, 1])
  })

  test('may be taken back by whose mind it was: uncounted, its reason forgotten, and told once however often', async () => {
    const forum = await debate({ engine })
    await forum.person('ita', { stall: 'offline' })
    await change(forum, 'ita')
    expect(await withdraw(forum, 'ita')).toEqual({ withdrawn: 1 })
    expect(await withdraw(forum, 'ita')).toEqual({ withdrawn: 0 })
    expect(await minds(forum)).toEqual([])
    expect([await counted(forum), await credits(forum, 'sari')]).toEqual([0, 0])
    const { db, t } = forum.readers.read
    expect(await db.select({ reason: t.changedMinds.reason }).from(t.changedMinds)).toEqual([{ reason: '' }])
    expect((await forum.log(1)).at(-1)).toMatchObject({ kind: 'mind-back', ref: 1, small: null })
    await change(forum, 'ita')
    expect(await notices(forum, 'sari')).toHaveLength(1)
    expect(await notices(forum, 'ita')).toEqual([])
  })

  test('is taken back in a closed debate too', async () => {
    const forum = await debate({ engine })
    await change(forum, 'ita')
    await forum.person('mod', { role: 'moderator' })
    await forum.run(changeThread, { as: 'mod', input: { threadId: 1, state: 'closed' } })
    expect(await withdraw(forum, 'ita')).toEqual({ withdrawn: 1 })
  })

  test('may be revoked by a moderator with a rule and a reason: told to whose mind it was, and for all to read in the log', async () => {
    const forum = await debate({ engine })
    await forum.person('ita', { stall: 'offline' })
    await forum.person('mod', { role: 'moderator' })
    const { id } = await change(forum, 'ita', { stance: 'agree' })
    const revoke = (as: string, rule = 4) => forum.run(revokeMind, { as, input: { id: id!, rule, reason: 'advertising' } })
    await expect(revoke('ita')).rejects.toMatchObject({ code: 'not-a-moderator' })
    await expect(revoke('mod', 1)).rejects.toMatchObject({ code: 'invalid-input' })
    await revoke('mod')
    await expect(revoke('mod')).rejects.toMatchObject({ code: 'not-found' })
    expect(await minds(forum)).toEqual([])
    expect([await counted(forum), await credits(forum, 'sari')]).toEqual([0, 0])
    const { items } = await forum.readers.snapshot((scope) => readLog(scope, { what: 'mind-revoked', limit: 5 }))
    expect(items.map(({ said }) => said)).toMatchObject([{ threadId: 1, number: 1, moderator: 'mod', rule: 4, reason: 'advertising' }])
    expect(await notices(forum, 'ita')).toMatchObject([{ kind: 'mind-revoked', detail: { rule: 4, reason: 'advertising' } }])
    await expect(change(forum, 'ita', { number: 2 }), 'not once more').rejects.toMatchObject({ code: 'mind-known' })
  })

  test('is not judged by a moderator who writes in the debate', async () => {
    const forum = await debate({ engine })
    await forum.person('mod', { role: 'moderator' })
    await forum.run(postReply, { as: 'mod', input: { threadId: 1, text: 'Saya juga ikut menulis.' } })
    const { id } = await change(forum, 'ita')
    const revoked = forum.run(revokeMind, { as: 'mod', input: { id: id!, rule: 4, reason: 'advertising' } })
    await expect(revoked).rejects.toMatchObject({ code: 'own-matter' })
  })

  test('is no news from somebody whom the author has silenced', async () => {
    const forum = await debate({ engine })
    const { personId } = await forum.person('ita')
    await forum.person('sari')
    await forum.run(mutePerson, { as: 'sari', input: { personId, muted: true } })
    await change(forum, 'ita')
    expect(await notices(forum, 'sari')).toEqual([])
  })

  test('goes with a reply that is not shown: the list of the debate leaves it out', async () => {
    const forum = await debate({ engine })
    await change(forum, 'ita')
    await change(forum, 'bono', { number: 2 })
    await forum.run(deleteReply, { as: 'sari', input: { threadId: 1, number: 1 } })
    expect(await minds(forum, 0)).toMatchObject([{ number: 2 }])
  })

  test('is listed newest first, a page at a time', async () => {
    const forum = await debate({ engine })
    for (const name of ['a1', 'b2', 'c3', 'd4', 'e5']) {
      await change(forum, name)
      forum.at += name === 'b2' ? 0 : 1000 // two of one moment
    }
    const read = (after?: string) => readMinds(forum.readers.read, { threadId: 1, number: 1, limit: 2, after })
    const names: string[] = []
    let page = await read()
    for (;;) {
      names.push(...page.items.map(({ by }) => by.name))
      if (page.next === null) break
      page = await read(page.next)
    }
    expect(names.toSorted()).toEqual(['a1', 'b2', 'c3', 'd4', 'e5'])
    expect([names[0], names.at(-1)]).toEqual(['e5', 'a1'])
    await expect(read('x')).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
