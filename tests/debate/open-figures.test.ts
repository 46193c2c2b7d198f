import { expect, test } from 'vitest'
import { readBalance } from '../../server/debate/open-data/read-balance.ts'
import { readRanked } from '../../server/debate/open-data/read-ranked.ts'
import { votesCsv } from '../../server/debate/open-data/votes-csv.ts'
import { shownFigures } from '../../server/debate/score/shown-figures.ts'
import { sortKey } from '../../server/debate/score/sort-key.ts'
import { rateOf } from '../../server/debate/score/rate-of.ts'
import { badgeOf } from '../../server/debate/score/badge-of.ts'
import { dayInJakarta } from '../../server/kernel/day-in-jakarta.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { figuresOf } from './any-figures.ts'
import { debate } from './open-debate.ts'

const VOTES = [
  { number: 1, rows: { online: [41, 9], offline: [3, 2], buyer: [2, 0] } },
  { number: 2, rows: { online: [9, 0], offline: [3, 1] } },
  { number: 3, rows: { online: [20, 0], offline: [18, 2] } },
] as const

/** A debate of three replies whose votes have been counted. */
async function counted(engine: 'sqlite' | 'postgres') {
  const forum = await debate({ engine })
  await forum.transactor.run(async ({ db, t }) => {
    for (const { number, rows } of VOTES) {
      const { online, offline, buyer, observer } = figuresOf(rows)
      await db.insert(t.replyFigures).values({
        threadId: 1,
        number,
        onlineAgree: online.agree,
        onlineDisagree: online.disagree,
        onlinePass: online.pass,
        offlineAgree: offline.agree,
        offlineDisagree: offline.disagree,
        offlinePass: offline.pass,
        buyerAgree: buyer.agree,
        buyerDisagree: buyer.disagree,
        buyerPass: buyer.pass,
        observerAgree: observer.agree,
        observerDisagree: observer.disagree,
        observerPass: observer.pass,
        helpful: 0,
        minds: 0,
        key: sortKey(figuresOf(rows)),
        onlineRate: rateOf(online),
        offlineRate: rateOf(offline),
        badge: badgeOf(figuresOf(rows)),
        version: number,
        lookedKey: 0,
      })
    }
  }, '')
  return forum
}

onBothEngines('open figures', (_, engine) => {
  test('are listed by falling key, page by page, each as it is shown', async () => {
    const forum = await counted(engine)
    const first = await readRanked(forum.readers.read, { threadId: 1, after: 0, limit: 2 })
    expect(first.items.map(({ number, key }) => [number, key])).toEqual([
      [3, (21 / 22) * (19 / 22)],
      [2, null],
    ])
    expect(first.next).toBe('2')
    const second = await readRanked(forum.readers.read, { threadId: 1, after: 2, limit: 2 })
    expect(second).toEqual({
      items: [{ number: 1, ...shownFigures({ figures: figuresOf(VOTES[0].rows), badge: 'none', frozen: null }) }],
      next: null,
    })
    expect(await readRanked(forum.readers.read, { threadId: 1, after: 99, limit: 2 })).toEqual({ items: [], next: null })
  })

  test('stand in a table with a line for each reply and stall, from which every shown badge can be worked out', async () => {
    const forum = await counted(engine)
    const lines = (await Array.fromAsync(votesCsv(forum.readers, 1))).join('').split('\r\n')
    expect(lines.slice(0, 9)).toEqual([
      'reply,badge,frozen,key,stall,have_of_5,agree,disagree,pass',
      `1,none,0,${(42 / 52) * (4 / 7)},online,5,41,9,0`,
      `1,none,0,${(42 / 52) * (4 / 7)},offline,5,3,2,0`,
      `1,none,0,${(42 / 52) * (4 / 7)},buyer,2,,,`,
      `1,none,0,${(42 / 52) * (4 / 7)},observer,0,,,`,
      '2,waiting,0,,online,5,9,0,0',
      '2,waiting,0,,offline,4,,,',
      '2,waiting,0,,buyer,0,,,',
      '2,waiting,0,,observer,0,,,',
    ])
    expect(lines).toHaveLength(14)
  })

  test('say nothing of a reply that is not shown', async () => {
    const forum = await counted(engine)
    await forum.transactor.run(async ({ db, t }) => void (await db.update(t.replies).set({ state: 'hidden' })), '')
    expect(await readRanked(forum.readers.read, { threadId: 1, after: 0, limit: 9 })).toEqual({ items: [], next: null })
    expect(await Array.fromAsync(votesCsv(forum.readers, 1))).toHaveLength(1)
  })

  test('tell the balance by day, of a stall only on days on which five of it had spoken', async () => {
    const forum = await debate({ engine })
    const day = dayInJakarta(forum.at)
    await forum.transactor.run(async ({ db, t }) => {
      await db.insert(t.stallFigures).values({ threadId: 1, stall: 'online', agree: 4, unsure: 1, disagree: 2 })
      await db.insert(t.balanceDays).values([
        { threadId: 1, day: day - 1, stall: 'online', agree: 4, unsure: 0, disagree: 0 },
        { threadId: 1, day, stall: 'online', agree: 4, unsure: 1, disagree: 2 },
      ])
    }, '')
    const date = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10)
    expect(await readBalance(forum.readers.read, 1)).toMatchObject({
      have: { online: 5, offline: 0 },
      figures: { online: { agree: 4, unsure: 1, disagree: 2 }, offline: null },
      days: [
        { day: date(day - 1), stall: 'online', figures: null },
        { day: date(day), stall: 'online', figures: { agree: 4, unsure: 1, disagree: 2 } },
      ],
    })
    expect(await readBalance(forum.readers.read, 99)).toBeNull()
  })
})
