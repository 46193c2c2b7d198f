import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Scope } from '../../server/store/scope.ts'
import { verify } from '../../server/store/upkeep/verify.ts'
import { marketWithFlags } from '../moderation/market-with-flags.ts'
import { onBothEngines } from '../tools/open-store.ts'

/** What may go wrong in a market of one debate with five replies, two flags and a decision, and what is said of it. */
const DAMAGE: [name: string, plant: (tx: Scope) => Promise<unknown>, found: RegExp][] = [
  [
    'a reply that is gone',
    ({ db, t }) => db.delete(t.replies).where(eq(t.replies.number, 2)),
    /thread 1 says 5 replies; they are 4, numbered up to 5/,
  ],
  [
    'the last reply gone',
    ({ db, t }) => db.delete(t.replies).where(eq(t.replies.number, 5)),
    /thread 1 says 5 replies; they are 4, numbered up to 4/,
  ],
  ['a number that was skipped', ({ db, t }) => db.update(t.replies).set({ number: 9 }).where(eq(t.replies.number, 5)), /numbered up to 9/],
  ['a wrong count of replies', ({ db, t }) => db.update(t.threads).set({ replyCount: 6 }), /thread 1 says 6 replies/],
  ['a thread without all its replies', ({ db, t }) => db.delete(t.replies), /thread 1 says 5 replies; they are 0/],
  [
    'an event that is gone',
    ({ db, t }) => db.delete(t.events).where(and(eq(t.events.threadId, 1), eq(t.events.seq, 3))),
    /thread 1 says its log ends at/,
  ],
  ['a wrong head', ({ db, t }) => db.update(t.threads).set({ head: 99 }), /thread 1 says its log ends at 99/],
  [
    'a reply that its log does not tell of',
    ({ db, t }) =>
      db
        .update(t.events)
        .set({ kind: 'edit' })
        .where(and(eq(t.events.threadId, 1), eq(t.events.kind, 'reply'), eq(t.events.ref, 4))),
    /thread 1 has 5 replies; its log tells of 4/,
  ],
  [
    'a reply told twice, and another not',
    ({ db, t }) =>
      db
        .update(t.events)
        .set({ ref: 1 })
        .where(and(eq(t.events.kind, 'reply'), eq(t.events.ref, 4))),
    /its log tells of 4/,
  ],
  [
    'an event of a reply that is not there',
    ({ db, t }) =>
      db
        .update(t.events)
        .set({ ref: 77 })
        .where(and(eq(t.events.threadId, 1), eq(t.events.kind, 'state'))),
    /of posts up to 77/,
  ],
  [
    'a hole in the log of the queue',
    ({ db, t }) => db.delete(t.events).where(and(eq(t.events.threadId, 0), eq(t.events.seq, 1))),
    /"queue-head" says \d; there are/,
  ],
  [
    'a wrong head of the queue',
    ({ db, t }) => db.update(t.counters).set({ value: 50 }).where(eq(t.counters.name, 'queue-head')),
    /"queue-head" says 50/,
  ],
  [
    'a thread id that would be given again',
    ({ db, t }) => db.update(t.counters).set({ value: 0 }).where(eq(t.counters.name, 'last-thread')),
    /"last-thread" says 0; there are threads up to 1/,
  ],
  [
    'a lost counter of cases',
    ({ db, t }) => db.delete(t.counters).where(eq(t.counters.name, 'last-case')),
    /"last-case" says 0; there are cases up to 1/,
  ],
  ['a notice that is gone', ({ db, t }) => db.delete(t.notices).where(eq(t.notices.number, 1)), /the notices of person .* numbered up to/],
  ['more notices read than there are', ({ db, t }) => db.update(t.noticeBoxes).set({ readNumber: 9 }), /9 of them read/],
  ['a wrong count of flags', ({ db, t }) => db.update(t.cases).set({ flagCount: 3 }), /case 1 says 3 flags; they are 2/],
  ['a thread that is gone', ({ db, t }) => db.delete(t.threads), /replies of threads 1 are there, but not in threads/],
  [
    'a log of no thread',
    ({ db, t }) => db.insert(t.events).values({ threadId: 8, seq: 1, kind: 'reply', ref: 1, small: null, at: 1 }),
    /events of threads 8 are there/,
  ],
  ['flags of no case', ({ db, t }) => db.update(t.flags).set({ caseId: 5 }), /flags of cases 5 are there/],
  [
    'replies of nobody',
    ({ db, t }) => db.delete(t.people).where(eq(t.people.name, 'pendi')),
    /replies of people .* are there, but not in people/,
  ],
]

onBothEngines('verify', (_, engine) => {
  async function market() {
    const { forum, flag, hide } = await marketWithFlags({ engine })
    await flag('tika', 3)
    await flag('ujang', 3)
    await hide('ani', 1)
    return forum
  }

  test('finds nothing wrong with a market that went through its commands', async () => {
    const forum = await market()
    expect(await verify(forum.readers.read)).toEqual([])
    expect((await forum.log(0)).length, 'there was something to look at').toBeGreaterThan(2)
  })

  test.each(DAMAGE)('finds %s', async (_name, plant, found) => {
    const forum = await market()
    await forum.transactor.run(plant, '')
    const flaws = await verify(forum.readers.read)
    expect(flaws.map(({ where, what }) => `${where} ${what}`).join('\n')).toMatch(found)
  })

  test('names a few of a great many', async () => {
    const forum = await market()
    await forum.transactor.run(async ({ db, t }) => {
      for (let threadId = 100; threadId < 150; threadId++)
        await db.insert(t.events).values({ threadId, seq: 1, kind: 'reply', ref: 1, small: null, at: 1 })
    }, '')
    expect(await verify(forum.readers.read)).toHaveLength(20)
  })
})
