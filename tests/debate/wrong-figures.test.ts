import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { wrongFigures } from '../../server/debate/integrity/wrong-figures.ts'
import { takeStance } from '../../server/debate/stances/take-stance.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { castVote, withdrawVote } from '../../server/debate/votes/cast-vote.ts'
import type { Scope } from '../../server/store/scope.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const VOTES = ['agree', 'agree', 'disagree', 'pass'] as const

/** A debate in which forty people have voted on three replies, changed their minds and taken stances, all of it tallied. */
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
  await forum.run(tallyThread, { as: null, input: { threadId: 1 } })
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
    /reply 1 of thread 1 say \d+ votes of offline who disagree, of which there are \d+/,
  ],
  [
    'a vote that is gone',
    ({ db, t }) => db.delete(t.votes).where(and(eq(t.votes.counts, true), eq(t.votes.number, 3), eq(t.votes.stall, 'buyer'))),
    /reply 3 of thread 1 say \d+ votes of buyer/,
  ],
  ['figures that are gone', ({ db, t }) => db.delete(t.replyFigures).where(first(t)), /reply 1 of thread 1 has votes and no figures/],
  [
    'people who found a reply useful',
    ({ db, t }) => db.update(t.replyFigures).set({ helpful: 4 }).where(first(t)),
    /say 4 people who found it useful; they are 0/,
  ],
  ['changed minds', ({ db, t }) => db.update(t.replyFigures).set({ minds: 2 }).where(first(t)), /say 2 changed minds; they are 0/],
  [
    'a key that its votes do not make',
    ({ db, t }) => db.update(t.replyFigures).set({ key: 0.9 }).where(first(t)),
    /reply 1 of thread 1 has the key 0.9/,
  ],
  [
    'a stance that counts and is not counted',
    ({ db, t }) => db.update(t.stallFigures).set({ unsure: 77 }).where(eq(t.stallFigures.stall, 'online')),
    /the stances of online in thread 1 are said to be \d+\/77\/\d+/,
  ],
  [
    'a stall whose stances are gone',
    ({ db, t }) => db.delete(t.stallFigures).where(eq(t.stallFigures.stall, 'buyer')),
    /the stances of buyer in thread 1 are not counted/,
  ],
  [
    'a day that was changed',
    ({ db, t }) => db.update(t.balanceDays).set({ agree: 99 }).where(eq(t.balanceDays.stall, 'offline')),
    /the last day of offline in thread 1/,
  ],
  [
    'a count of people with a stance',
    ({ db, t }) => db.update(t.threads).set({ stanceCount: 3 }),
    /thread 1 says 3 people with a stance; they are 40/,
  ],
  [
    'a rating that was not counted',
    ({ db, t }) => db.insert(t.ratings).values({ threadId: 1, personId: 'x', rating: 'unique', at: 1 }),
    /do not count "unique"/,
  ],
  [
    'a rating that nobody gave',
    ({ db, t }) => db.insert(t.ratingFigures).values({ threadId: 1, rating: 'timely', many: 2 }),
    /say 2 times "timely"; it was given 0 times/,
  ],
  [
    'how often somebody voted',
    ({ db, t }) =>
      db
        .update(t.voters)
        .set({ votes: 50 })
        .where(sql`${t.voters.personId} in (select max(person_id) from voters)`),
    /voter .* is said to have voted 50 times/,
  ],
  [
    'votes that would wait for ever',
    ({ db, t }) => db.update(t.voters).set({ waiting: 0 }),
    /has \d votes that wait, and nobody would count them/,
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
})
