import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { piecesOfThreads } from '../../server/debate/integrity/pieces.ts'
import { wrongFigures } from '../../server/debate/integrity/wrong-figures.ts'
import { changeMind } from '../../server/debate/minds/change-mind.ts'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { castVote, withdrawVote } from '../../server/debate/votes/cast-vote.ts'
import { rateOpening } from '../../server/debate/votes/rate-opening.ts'
import { postReply } from '../../server/replies/post-reply.ts'
import type { Scope } from '../../server/store/scope.ts'
import { openThread } from '../../server/threads/open-thread.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { ordinaryPerson } from '../tools/ordinary-person.ts'
import { debate } from './open-debate.ts'

const VOTES = ['agree', 'agree', 'disagree', 'pass'] as const

const REASON = 'Cerita tentang pelatihan di kios itu yang mengubah pikiran saya.'

/**
 * A debate in which forty people have voted on three replies, changed their minds and taken stances, and agreed on a fourth one; and
 * another one that lacks online sellers. All of it is tallied.
 */
async function busy(engine: 'sqlite' | 'postgres') {
  const forum = await debate({ engine, limits: true })
  const stalls = ['online', 'offline', 'buyer', 'observer'] as const
  for (let n = 0; n < 40; n++) {
    const age = n % 5 === 0 ? 3_600_000 : 99 * 86_400_000
    const as = `orang${n}`
    await forum.person(as, { stall: stalls[n % 4]!, createdAt: forum.at - age })
    for (const number of [1, 2, 3]) {
      forum.at += 60_000
      await forum.run(castVote, { as, input: { threadId: 1, number, vote: VOTES[(n + number) % 4]! } })
    }
    if (n % 3 === 0) await forum.run(castVote, { as, input: { threadId: 1, number: 1, vote: 'agree' } })
    if (n % 7 === 0) await forum.run(withdrawVote, { as, input: { threadId: 1, number: 2 } })
    for (const stance of n % 2 ? (['agree'] as const) : (['unsure', 'disagree'] as const))
      await forum.run(takeStance, { as, input: { threadId: 1, stance } })
  }
  await forum.run(postReply, { as: 'sari', input: { threadId: 1, text: 'Balasan keempat, yang disetujui kedua lapak.' } })
  for (let n = 0; n < 40; n++) {
    forum.at += 3_600_000
    if (n % 5 !== 0 && n % 4 < 2) await forum.run(castVote, { as: `orang${n}`, input: { threadId: 1, number: 4, vote: 'agree' } })
  }
  for (const [as, number] of [
    ['orang1', 1],
    ['orang9', 2],
  ] as const)
    await forum.run(changeMind, { as, input: { threadId: 1, number, reason: REASON } })
  await forum.run(rateOpening, { as: 'orang1', input: { threadId: 1, rating: 'useful' } })
  const motion = {
    title: 'Debat yang sepi',
    text: 'Pembuka yang cukup panjang untuk dibaca siapa saja.',
    motion: 'Pasar harus buka malam.',
  }
  await forum.run(openThread, { as: 'lina', input: motion })
  for (const n of [1, 9, 13, 17, 21]) await forum.run(takeStance, { as: `orang${n}`, input: { threadId: 2, stance: 'agree' } })
  for (const threadId of [1, 2]) await forum.run(tallyThread, { as: null, input: { threadId } })
  return forum
}

const first = ({ replyFigures: f }: Scope['t']) => and(eq(f.threadId, 1), eq(f.number, 1))
const DAMAGE: [name: string, plant: (tx: Scope) => Promise<unknown>, found: RegExp][] = [
  [
    'a counter of votes that is one too high',
    ({ db, t }) =>
      db
        .update(t.replyFigures)
        .set({ offlineDisagree: sql`${t.replyFigures.offlineDisagree} + 1` })
        .where(first(t)),
    /reply 1 of thread 1 says \d+ votes of offline who say disagree; a recount finds \d+/,
  ],
  [
    'a vote that is gone',
    ({ db, t }) => db.delete(t.votes).where(and(eq(t.votes.counts, true), eq(t.votes.number, 3), eq(t.votes.stall, 'buyer'))),
    /reply 3 of thread 1 says \d+ votes of buyer/,
  ],
  [
    'figures that are gone',
    ({ db, t }) => db.delete(t.replyFigures).where(first(t)),
    /reply 1 of thread 1 says 0 votes of offline who say agree; a recount finds \d+/,
  ],
  [
    'people who found a reply useful',
    ({ db, t }) => db.update(t.replyFigures).set({ helpful: 4 }).where(first(t)),
    /says 4 people who found it useful; a recount finds 0/,
  ],
  [
    'changed minds',
    ({ db, t }) => db.update(t.replyFigures).set({ minds: 2 }).where(first(t)),
    /reply 1 of thread 1 says 2 changed minds; a recount finds 1/,
  ],
  [
    'a key that its votes do not make',
    ({ db, t }) => db.update(t.replyFigures).set({ key: 0.9 }).where(first(t)),
    /reply 1 of thread 1 has the key 0.9/,
  ],
  [
    'a stance that counts and is not counted',
    ({ db, t }) => db.update(t.stallFigures).set({ unsure: 77 }).where(eq(t.stallFigures.stall, 'online')),
    /thread 1 says 77 stances of online who say unsure; a recount finds \d+/,
  ],
  [
    'a stall whose stances are gone',
    ({ db, t }) => db.delete(t.stallFigures).where(eq(t.stallFigures.stall, 'buyer')),
    /thread 1 says 0 stances of buyer who say disagree; a recount finds \d+/,
  ],
  [
    'a day that was changed',
    ({ db, t }) => db.update(t.balanceDays).set({ agree: 99 }).where(eq(t.balanceDays.stall, 'offline')),
    /the last day of offline in thread 1/,
  ],
  [
    'a count of people with a stance',
    ({ db, t }) => db.update(t.threads).set({ stanceCount: 3 }),
    /thread 1 says 3 people with a stance; a recount finds 40/,
  ],
  [
    'a rating that was not counted',
    ({ db, t }) => db.insert(t.ratings).values({ threadId: 1, personId: 'x', rating: 'unique', at: 1 }),
    /thread 1 says 0 times "unique"; a recount finds 1/,
  ],
  [
    'a rating that nobody gave',
    ({ db, t }) => db.insert(t.ratingFigures).values({ threadId: 1, rating: 'timely', many: 2 }),
    /thread 1 says 2 times "timely"; a recount finds 0/,
  ],
  [
    'how often somebody voted',
    ({ db, t }) =>
      db
        .update(t.voters)
        .set({ votes: 50 })
        .where(sql`${t.voters.personId} in (select max(person_id) from voters)`),
    /person .* says 50 votes of his; a recount finds \d/,
  ],
  [
    'votes that would wait for ever',
    ({ db, t }) => db.update(t.voters).set({ waiting: 0 }),
    /has votes that wait, and nobody would count them/,
  ],
  [
    'a badge that no list tells of',
    ({ db, t }) => db.update(t.replyFigures).set({ badge: 'candidate' }).where(first(t)),
    /reply 1 of thread 1 has a badge that the list/,
  ],
  [
    'common ground without a badge',
    ({ db, t }) => db.insert(t.commonGrounds).values({ threadId: 1, number: 2, badge: 'candidate', since: 1 }),
    /reply 2 of thread 1 is in the list of common ground without a badge/,
  ],
  [
    'people whose mind a reply changed, of one stall',
    ({ db, t }) => db.update(t.mindFigures).set({ many: 5 }).where(eq(t.mindFigures.number, 1)),
    /reply 1 of thread 1 says 5 changed minds of offline; a recount finds 1/,
  ],
  [
    'changed minds of a debate that are not counted',
    ({ db, t }) => db.delete(t.mindFigures).where(eq(t.mindFigures.number, 0)),
    /thread 1 says 0 changed minds of offline; a recount finds 2/,
  ],
  [
    'what somebody is credited with',
    ({ db, t }) => db.update(t.mindCredits).set({ many: 9 }),
    /person .* says 9 minds that he is credited with; a recount finds 2/,
  ],
  ['a credit that is gone', ({ db, t }) => db.delete(t.mindCredits), /person .* says 0 minds that he is credited with; a recount finds 2/],
  [
    'a credit of somebody who is not there',
    ({ db, t }) => db.insert(t.mindCredits).values({ personId: 'zz', many: 1 }),
    /person zz says 1 minds that he is credited with; a recount finds 0/,
  ],
  ['a counter of ratings that is gone', ({ db, t }) => db.delete(t.ratingFigures), /thread 1 says 0 times "useful"; a recount finds 1/],
  [
    'a stance of today, of which the days do not tell',
    ({ db, t }) => db.update(t.stances).set({ at: sql`${t.stances.at} + 86400000` }),
    /the last day of online in thread 1 is not how that stall stands/,
  ],
  [
    'a stall that a debate lacks',
    ({ db, t }) => db.insert(t.stallCalls).values({ threadId: 1, stall: 'offline', at: 1 }),
    /thread 1 is said to lack offline; it lacks nobody/,
  ],
  [
    'a debate that lacks a stall, and no strip says so',
    ({ db, t }) => db.delete(t.stallCalls).where(eq(t.stallCalls.threadId, 2)),
    /thread 2 is said to lack nobody; it lacks online/,
  ],
  [
    'a list of another topic',
    ({ db, t }) => db.update(t.threadGrounds).set({ topicId: 'ongkir' }),
    /thread 1 is listed in a topic that is not its own/,
  ],
  [
    'a common ground that is not the best',
    ({ db, t }) => db.update(t.threadGrounds).set({ number: 3 }),
    /thread 1 has as its best common ground reply 3 \(candidate\) since \d+; it is reply 4/,
  ],
  [
    'a common ground that no card shows',
    ({ db, t }) => db.delete(t.threadGrounds),
    /thread 1 has as its best common ground nothing; it is reply 4 \(candidate\)/,
  ],
  [
    'a common ground on a card that was hidden',
    ({ db, t }) => db.update(t.replies).set({ state: 'hidden' }).where(eq(t.replies.number, 4)),
    /thread 1 has as its best common ground reply 4 \(candidate\) since \d+; it is nothing/,
  ],
  [
    'a freeze that no moderator sees',
    ({ db, t }) => db.update(t.replyFigures).set({ frozen: 'burst' }).where(first(t)),
    /is frozen, and no moderator sees it/,
  ],
  [
    'a tally that was forgotten',
    ({ db, t }) => db.update(t.replyFigures).set({ version: 0 }).where(first(t)),
    /thread 1 has figures that changed, and no tally is due/,
  ],
]

onBothEngines('the recount of a debate', (_, engine) => {
  test('finds nothing after votes, changes and withdrawals, nor while a tally is due', async () => {
    const forum = await busy(engine)
    expect(await forum.readers.snapshot(wrongFigures)).toEqual([])
    await forum.run(castVote, { as: 'orang3', input: { threadId: 1, number: 3, vote: 'disagree' } })
    expect(await forum.readers.snapshot(wrongFigures)).toEqual([])
  })

  test('finds nothing where stances came out of their order around midnight', async () => {
    const forum = await debate({ engine })
    for (const [as, hours] of [
      ['ita', 0],
      ['budi', 24],
      ['rini', 1],
      ['ita', 2],
    ] as const) {
      const stance = hours === 2 ? 'disagree' : 'agree'
      await forum.run(takeStance, { as, at: forum.at + hours * 3_600_000, input: { threadId: 1, stance } })
    }
    await forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    expect(await forum.readers.snapshot(wrongFigures)).toEqual([])
  })

  test('finds whatever is not as it was counted', async () => {
    const forum = await busy(engine)
    for (const [name, plant, found] of DAMAGE) {
      const flaws: string[] = []
      await forum.transactor
        .run(async (tx) => {
          await plant(tx)
          flaws.push(...(await wrongFigures(tx)).map(({ where, what }) => `${where} ${what}`))
          throw new Error('undo it')
        }, '')
        .catch(() => undefined)
      expect(flaws.join('\n'), name).toMatch(found)
    }
    expect(await forum.readers.snapshot(wrongFigures)).toEqual([])
  })

  test('goes through a forum piece by piece and leaves nobody out, nor what belongs to nothing', async () => {
    const forum = await debate({ engine })
    await forum.transactor.run(async ({ db, t }) => {
      const [like] = await db.select().from(t.threads)
      const ids = Array.from({ length: 450 }, (_, index) => index + 2)
      await db.insert(t.threads).values(ids.map((id) => ({ ...like!, id, replyCount: id === 7 ? 12_000 : 3 })))
      await db.insert(t.people).values(Array.from({ length: 1_100 }, (_, n) => ({ ...ordinaryPerson(`warga${n}`, 1), id: `w${n}` })))
      const wrong = [1, 7, 8, 207, 208, 451, 9_999]
      await db.insert(t.mindFigures).values(wrong.map((threadId) => ({ threadId, number: 0, stall: 'online' as const, many: 1 })))
      await db.insert(t.mindCredits).values(['w0', 'w1099', 'zzz'].map((personId) => ({ personId, many: 1 })))
    }, '')
    const pieces: unknown[] = []
    for await (const piece of piecesOfThreads(forum.readers.read)) pieces.push(piece)
    expect(pieces).toEqual([
      { after: null, upTo: 7 },
      { after: 7, upTo: 207 },
      { after: 207, upTo: 407 },
      { after: 407, upTo: null },
    ])
    const flaws = await forum.readers.snapshot(wrongFigures)
    const places = flaws.filter(({ what }) => what.startsWith('says 1 ')).map(({ where }) => where)
    expect(places.toSorted()).toEqual(
      [...[1, 7, 8, 207, 208, 451, 9_999].map((id) => `thread ${id}`), ...['w0', 'w1099', 'zzz'].map((id) => `person ${id}`)].toSorted(),
    )
  })
})
