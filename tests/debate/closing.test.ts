import { beforeEach, expect, test } from 'vitest'
import { answerEnd } from '../../server/debate/closing/answer-end.ts'
import { readClosing } from '../../server/debate/closing/read-closing.ts'
import { readCommonGround } from '../../server/debate/closing/read-common-ground.ts'
import { withdrawSummary } from '../../server/debate/closing/withdraw-summary.ts'
import { writeSummary } from '../../server/debate/closing/write-summary.ts'
import { wrongFigures } from '../../server/debate/integrity/wrong-figures.ts'
import type { Stance } from '../../server/debate/schema.ts'
import { chooseStall } from '../../server/debate/stances/choose-stall.ts'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { countEligible } from '../../server/debate/tally/count-eligible.ts'
import { readLog } from '../../server/moderation/log/read-log.ts'
import { handOnSummary } from '../../server/moderation/summaries/hand-on-summary.ts'
import { revokeSummary } from '../../server/moderation/summaries/revoke-summary.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { nameSkeleton } from '../../server/people/names/name-skeleton.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import { changeThread } from '../../server/threads/change-thread.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import type { Forum } from '../tools/open-forum.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const DAY = 86_400_000
const TEXT = 'Dari lapak daring: pelatihan lebih berguna daripada larangan, asal di kios.'

onBothEngines('a debate that ends', (_, engine) => {
  let forum: Forum
  beforeEach(async () => {
    forum = await debate({ engine })
    await forum.person('mod', { role: 'moderator' })
  })
  const close = () => forum.run(changeThread, { as: 'lina', input: { threadId: 1, state: 'closed' } })
  const shut = () => forum.run(changeThread, { as: 'mod', input: { threadId: 1, state: 'closed' } })
  const stance = (as: string, stance: Stance) => forum.run(takeStance, { as, input: { threadId: 1, stance } })
  const answer = (as: string, stance: Stance) => forum.run(answerEnd, { as, input: { threadId: 1, stance } })
  const sum = (as: string, text = TEXT) => forum.run(writeSummary, { as, input: { threadId: 1, text } })
  const closing = async () => {
    const { read } = forum.readers
    return readClosing(read, (await readThread(read, { id: 1 }))!)
  }

  test('asks once more whoever took a stance, and shows what changed from five of a stall on', async () => {
    const people = ['a1', 'b2', 'c3', 'd4', 'e5']
    for (const name of people) {
      await forum.person(name, { stall: 'offline' })
      await stance(name, name === 'a1' ? 'disagree' : 'agree')
    }
    await expect(answer('a1', 'agree')).rejects.toMatchObject({ code: 'not-ending' })
    await close()
    await expect(answer('sari', 'agree')).rejects.toMatchObject({ code: 'no-stance' })
    expect(await answer('a1', 'agree')).toEqual({ openedWith: 'disagree', closedWith: 'agree' })
    for (const name of people.slice(1, 4)) await answer(name, 'agree')
    expect((await closing()).stalls.offline).toEqual({ have: 4, figures: null })
    await answer('e5', 'disagree')
    await answer('e5', 'unsure') // he thinks again
    await answer('e5', 'unsure')
    expect((await closing()).stalls.offline.figures).toEqual({
      answered: 5,
      changed: 2,
      before: { agree: 4, unsure: 0, disagree: 1 },
      after: { agree: 4, unsure: 1, disagree: 0 },
    })
    const { db, t } = forum.readers.read
    expect((await db.select({ stance: t.stances.stance }).from(t.stances)).map((row) => row.stance).toSorted()).toEqual(
      ['agree', 'agree', 'agree', 'agree', 'disagree'], // as they stood: the balance does not move by the answers
    )
  })

  test('counts an answer with its stance: for the stall that its giver has then, and once he is old enough', async () => {
    forum = await debate({ engine, limits: true })
    await forum.person('baru', { createdAt: forum.at - 1000, stall: 'offline' })
    await forum.person('lama', { createdAt: forum.at - 99 * DAY, stall: 'offline' })
    for (const as of ['baru', 'lama'])
      for (const number of [1, 2, 3]) await forum.run(castVote, { as, input: { threadId: 1, number, vote: 'agree' } })
    for (const as of ['baru', 'lama']) await stance(as, 'agree')
    await close()
    for (const as of ['baru', 'lama']) await answer(as, 'unsure')
    await forum.run(chooseStall, { as: 'lama', input: { threadId: 1, stall: 'buyer' } })
    await stance('lama', 'agree')
    await answer('lama', 'disagree')
    forum.at += DAY
    while ((await forum.run(countEligible, { as: null, input: {} })).more);
    await answer('baru', 'agree')
    const { db, t } = forum.readers.read
    const cells = await db.select().from(t.closingFigures).orderBy(t.closingFigures.stall)
    expect(cells.filter(({ many }) => many !== 0)).toEqual([
      { threadId: 1, stall: 'buyer', openedWith: 'agree', closedWith: 'disagree', many: 1 },
      { threadId: 1, stall: 'offline', openedWith: 'agree', closedWith: 'agree', many: 1 },
    ])
    expect(await forum.readers.snapshot(wrongFigures)).toEqual([])
    await forum.transactor.run(async (tx) => void (await tx.db.update(tx.t.closingFigures).set({ many: 7 })), '')
    expect((await forum.readers.snapshot(wrongFigures)).map(({ what }) => what)).toContain(
      'says 7 people of offline who came with agree and left with agree; a recount finds 1',
    )
  })

  test('lists what both stalls agree on, but nothing whose votes are looked into', async () => {
    await forum.run(castVote, { as: 'lina', input: { threadId: 1, number: 1, vote: 'agree' } })
    const badge = 'common-ground' as const
    const set = (frozen: 'burst' | null) =>
      forum.transactor.run(async ({ db, t }) => {
        await db.update(t.replyFigures).set({ badge, frozen })
        await db.insert(t.commonGrounds).values({ threadId: 1, number: 1, badge, since: forum.at }).onConflictDoNothing()
      }, '1')
    await set(null)
    expect(await readCommonGround(forum.readers.read, 1)).toMatchObject([{ number: 1 }])
    await set('burst')
    expect(await readCommonGround(forum.readers.read, 1)).toEqual([])
  })

  test('asks for seven days after it was closed, and no longer', async () => {
    await stance('ita', 'agree')
    await shut()
    forum.at += 7 * DAY - 1
    await answer('ita', 'unsure')
    forum.at += 1
    await expect(answer('ita', 'agree')).rejects.toMatchObject({ code: 'not-ending' })
    await expect(sum('sari')).rejects.toMatchObject({ code: 'not-ending' })
  })

  test('asks nobody while moderators merely slow it down, and none when it goes on', async () => {
    await stance('ita', 'agree')
    await close()
    await forum.run(changeThread, { as: 'lina', input: { threadId: 1, state: 'open' } })
    await expect(answer('ita', 'agree')).rejects.toMatchObject({ code: 'not-ending' })
    expect(await closing()).toMatchObject({ closesAt: null, closedAt: null, summaries: [] })
  })

  test('is summed up by one author of each stall, the first who comes of those who spoke from there', async () => {
    await expect(sum('sari')).rejects.toMatchObject({ code: 'not-ending' })
    await close()
    await forum.person('ratih', { stall: 'online' })
    await forum.person('bela', { stall: 'buyer' })
    for (const name of ['ratih', 'bela']) await expect(sum(name)).rejects.toMatchObject({ code: 'not-of-stall' })
    await sum('sari')
    await sum('lina', 'Dari lapak luring: kami mau belajar, kalau gurunya datang ke kios.')
    await forum.run(postReply, { as: 'ratih', input: { threadId: 1, text: 'Aku ikut bicara.' } })
    await expect(sum('ratih')).rejects.toMatchObject({ code: 'summary-taken' })
    forum.at += 1000
    await sum('sari', `${TEXT} Itu saja.`)
    expect((await closing()).summaries).toMatchObject([
      { stall: 'online', author: { name: 'sari' }, text: `${TEXT} Itu saja.`, editedAt: forum.at },
      { stall: 'offline', author: { name: 'lina' }, editedAt: null },
    ])
    expect((await forum.log(1)).at(-1)).toMatchObject({ kind: 'summary', ref: 0 })
  })

  test('lets a summary be taken back, and then another of the stall writes', async () => {
    await close()
    await sum('sari')
    await forum.run(postReply, { as: 'ratih', input: { threadId: 1, text: 'Aku ikut bicara.', stall: 'online' } })
    expect(await forum.run(withdrawSummary, { as: 'sari', input: { threadId: 1 } })).toEqual({ withdrawn: 1 })
    expect(await forum.run(withdrawSummary, { as: 'sari', input: { threadId: 1 } })).toEqual({ withdrawn: 0 })
    await sum('ratih')
    expect((await closing()).summaries).toMatchObject([{ author: { name: 'ratih' } }])
  })

  test('has a summary revoked by a moderator who is no party to it, also long after its end: its author is told why, and the log says so', async () => {
    await forum.person('party', { role: 'moderator' })
    await forum.run(postReply, { as: 'party', input: { threadId: 1, text: 'Aku ikut bicara.' } })
    await close()
    await sum('sari')
    forum.at += 99 * DAY
    const revoke = (as: string, rule = 4) =>
      forum.run(revokeSummary, { as, input: { threadId: 1, stall: 'online', rule, reason: 'advertising' } })
    await expect(revoke('lina')).rejects.toMatchObject({ code: 'not-a-moderator' })
    await expect(revoke('party')).rejects.toMatchObject({ code: 'own-matter' })
    await expect(revoke('mod', 3)).rejects.toMatchObject({ code: 'invalid-input' })
    await revoke('mod')
    expect((await closing()).summaries).toEqual([])
    await expect(revoke('mod')).rejects.toMatchObject({ code: 'not-found' })
    const { items: notices } = await readNotices(forum.readers.read, { personId: (await forum.person('sari')).personId, limit: 9 })
    expect(notices).toMatchObject([{ kind: 'summary-revoked', detail: { rule: 4, reason: 'advertising' } }])
    const { items } = await forum.readers.snapshot((scope) => readLog(scope, { what: 'summary-revoked', limit: 5 }))
    expect(items.map(({ said }) => said)).toMatchObject([{ threadId: 1, moderator: 'mod', rule: 4, reason: 'advertising' }])
  })

  test('has a summary handed on by a moderator: both are told, the words are gone, and the log says so', async () => {
    for (const name of ['ratih', 'bela']) await forum.person(name, { skeleton: nameSkeleton(name) }) // by which names are found
    await close()
    await sum('sari')
    await forum.run(postReply, { as: 'ratih', input: { threadId: 1, text: 'Aku ikut bicara.', stall: 'online' } })
    const hand = (as: string, name: string) => forum.run(handOnSummary, { as, input: { threadId: 1, stall: 'online', name } })
    await expect(hand('sari', 'ratih')).rejects.toMatchObject({ code: 'not-a-moderator' })
    await expect(hand('mod', 'bela')).rejects.toMatchObject({ code: 'not-of-stall' })
    await expect(hand('mod', 'nobody_here')).rejects.toMatchObject({ code: 'not-found' })
    await hand('mod', 'ratih')
    expect((await closing()).summaries, 'nothing is there until she writes').toEqual([])
    await expect(sum('sari')).rejects.toMatchObject({ code: 'summary-taken' })
    await sum('ratih')
    expect((await closing()).summaries).toMatchObject([{ author: { name: 'ratih' }, editedAt: null }])
    const told = async (name: string) =>
      (await readNotices(forum.readers.read, { personId: (await forum.person(name)).personId, limit: 9 })).items.map(({ kind }) => kind)
    expect([await told('ratih'), await told('sari')]).toEqual([['summary-yours'], ['summary-passed']])
    const { items } = await forum.readers.snapshot((scope) => readLog(scope, { what: 'summary-handed', limit: 5 }))
    expect(items.map(({ said }) => said)).toMatchObject([{ threadId: 1, moderator: 'mod' }])
  })
})
