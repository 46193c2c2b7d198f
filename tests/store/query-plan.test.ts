import { expect, test } from 'vitest'
import { readSummaryAuthors } from '../../server/debate/closing/read-summary-authors.ts'
import { figuresOfReplies } from '../../server/debate/open-data/figures-of-replies.ts'
import { readClosing } from '../../server/debate/closing/read-closing.ts'
import { readMindFigures } from '../../server/debate/minds/read-mind-figures.ts'
import { readMinds } from '../../server/debate/minds/read-minds.ts'
import { readFiguresInOrder, readRanked } from '../../server/debate/open-data/read-ranked.ts'
import { readStances } from '../../server/debate/stances/read-stances.ts'
import { countCalls } from '../../server/debate/tally/count-calls.ts'
import { readBestGround, readGrounds } from '../../server/debate/tally/read-grounds.ts'
import { readNewestGrounds } from '../../server/debate/tally/read-newest-grounds.ts'
import { readPartsAfter } from '../../server/debate/tally/read-parts.ts'
import { readMyMarks } from '../../server/debate/votes/read-my-marks.ts'
import { readVoteQueue } from '../../server/debate/votes/read-vote-queue.ts'
import { readFreezes } from '../../server/moderation/freezes/read-freezes.ts'
import type { Actor } from '../../server/people/actor.ts'
import { readResponses } from '../../server/threads/read-answered.ts'
import { onPostgres } from '../tools/open-store.ts'
import { postgresPlansOf } from '../tools/postgres-plans-of.ts'
import { readEventMarks } from '../../server/debate/marks/read-event-marks.ts'
import { readMindMarks } from '../../server/debate/minds/read-mind-marks.ts'
import { readBalanceDays } from '../../server/debate/stances/read-balance-days.ts'
import { findGrounds } from '../../server/debate/tally/find-grounds.ts'
import { findDivided } from '../../server/debate/votes/find-divided.ts'
import { forgetEvidence } from '../../server/moderation/cases/forget-evidence.ts'
import { readCases } from '../../server/moderation/cases/read-cases.ts'
import { readDecision } from '../../server/moderation/decisions/read-decision.ts'
import { countKeeps } from '../../server/moderation/flags/count-keeps.ts'
import { readRecord } from '../../server/moderation/flags/read-record.ts'
import { countUnread } from '../../server/notices/count-unread.ts'
import { readNotices } from '../../server/notices/read-notices.ts'
import { readSession } from '../../server/people/sessions/read-session.ts'
import { readHeld } from '../../server/publishing/held/read-held.ts'
import { readHeldIn, readOwnHeld } from '../../server/publishing/held/read-own-held.ts'
import { ownPosts } from '../../server/publishing/pipeline/own-posts.ts'
import { wasNearlySaid } from '../../server/publishing/repeats/fingerprints.ts'
import { readTrust } from '../../server/publishing/trust/read-trust.ts'
import { readReplies, readRepliesBefore } from '../../server/replies/read-replies.ts'
import { readSorted } from '../../server/replies/read-sorted.ts'
import { readTwoStalls } from '../../server/replies/read-two-stalls.ts'
import { readFigures, readFiguresAfter } from '../../server/debate/votes/read-figures.ts'
import { readEvents, readHeads } from '../../server/store/read-log.ts'
import type { Scope } from '../../server/store/scope.ts'
import { readHead } from '../../server/threads/read-head.ts'
import { readMarket } from '../../server/threads/read-market.ts'
import { readMine } from '../../server/threads/read-mine.ts'
import { readResponseCards } from '../../server/threads/read-response-cards.ts'
import { readThread } from '../../server/threads/read-thread.ts'
import { plansOf } from '../tools/plans-of.ts'

const PERSON = 'SEARCH people USING PRIMARY KEY (id=?)'
const page = { limit: 50 }
const NOBODY = { personId: 'x' } as Actor
const AUTHOR = { personId: 'x', joinedAt: 0, at: 1_000_000_000 }

/** Of what is asked for in two ways. */
const twice = (...plan: string[]) => [...plan, ...plan]

/** Everything that is read for every page, frame or request: by keys and in their order, however much there is. */
const READS: [what: string, ask: (scope: Scope) => Promise<unknown>, plan: string[]][] = [
  [
    'events after a cursor',
    (scope) => readEvents(scope, { topic: 1, after: 5, ...page }),
    ['SEARCH events USING PRIMARY KEY (thread_id=? AND seq>?)'],
  ],
  [
    'heads of threads',
    (scope) => readHeads(scope, [0, 1, 2]),
    ['SEARCH counters USING PRIMARY KEY (name=?)', 'SEARCH threads USING INTEGER PRIMARY KEY (rowid=?)'],
  ],
  [
    'page k of the replies of a thread',
    (scope) => readReplies(scope, { threadId: 1, after: 1_000_000, ...page }),
    ['SEARCH replies USING PRIMARY KEY (thread_id=? AND number>?)', PERSON],
  ],
  [
    'the replies before one',
    (scope) => readRepliesBefore(scope, { threadId: 1, before: 1_000_000, ...page }),
    ['SEARCH replies USING PRIMARY KEY (thread_id=? AND number<?)', PERSON],
  ],
  [
    'the replies of one stall',
    (scope) => readReplies(scope, { threadId: 1, stall: 'offline', after: 1_000_000, ...page }),
    [
      'CO-ROUTINE found',
      'SEARCH replies USING COVERING INDEX replies_stall (thread_id=? AND stall=? AND number>?)',
      'SCAN found',
      'SEARCH replies USING PRIMARY KEY (thread_id=? AND number=?)',
      PERSON,
    ],
  ],
  [
    'the replies of one stall before one',
    (scope) => readRepliesBefore(scope, { threadId: 1, stall: 'offline', before: 1_000_000, ...page }),
    [
      'CO-ROUTINE found',
      'SEARCH replies USING COVERING INDEX replies_stall (thread_id=? AND stall=? AND number<?)',
      'SCAN found',
      'SEARCH replies USING PRIMARY KEY (thread_id=? AND number=?)',
      PERSON,
    ],
  ],
  ...(
    [
      ['common-ground', 'key', 'key'],
      ['online', 'online', 'online_rate'],
      ['offline', 'offline', 'offline_rate'],
    ] as const
  ).map(([sort, index, column]): (typeof READS)[number] => [
    `replies by votes: ${sort}`,
    (scope) => readSorted(scope, { threadId: 1, sort, after: 0, ...page }),
    [
      `SEARCH reply_figures USING INDEX reply_figures_${index} (thread_id=? AND (${column},number)<(?,?))`,
      'SEARCH replies USING PRIMARY KEY (thread_id=? AND number=?)',
      PERSON,
    ],
  ]),
  [
    'figures after a version',
    (scope) => readFiguresAfter(scope, 1, 5, 50),
    [
      'SEARCH reply_figures USING INDEX reply_figures_version (thread_id=? AND version>?)',
      'SEARCH replies USING PRIMARY KEY (thread_id=? AND number=?)',
    ],
  ],
  ['a thread', (scope) => readThread(scope, { id: 1 }), ['SEARCH threads USING INTEGER PRIMARY KEY (rowid=?)', PERSON]],
  ['the head of a thread', (scope) => readHead(scope, { id: 1 }), ['SEARCH threads USING INTEGER PRIMARY KEY (rowid=?)']],
  [
    'the market by activity',
    (scope) => readMarket(scope, { sort: 'active', ...page }),
    ['SEARCH threads USING INDEX threads_active (active_at<?)', PERSON],
  ],
  [
    'a topic by activity',
    (scope) => readMarket(scope, { sort: 'active', topic: 'ongkir', ...page }),
    ['SEARCH threads USING INDEX threads_topic_active (topic_id=? AND active_at<?)', PERSON],
  ],
  [
    'the newest threads',
    (scope) => readMarket(scope, { sort: 'new', ...page }),
    ['SEARCH threads USING INTEGER PRIMARY KEY (rowid<?)', PERSON],
  ],
  [
    'the newest threads of a topic',
    (scope) => readMarket(scope, { sort: 'new', topic: 'ongkir', ...page }),
    ['SEARCH threads USING INDEX threads_topic_new (topic_id=? AND id<?)', PERSON],
  ],
  [
    "a reader's own marks",
    (scope) => readMine(scope, { personId: 'x', threadId: 1 }),
    [
      'SEARCH threads USING INTEGER PRIMARY KEY (rowid=?)',
      'SEARCH reads USING PRIMARY KEY (person_id=? AND thread_id=?) LEFT-JOIN',
      'SEARCH follows USING PRIMARY KEY (person_id=? AND thread_id=?) LEFT-JOIN',
    ],
  ],
  ['the number of notices', (scope) => countUnread(scope, { personId: 'x' }), ['SEARCH notice_boxes USING PRIMARY KEY (person_id=?)']],
  ['a session', (scope) => readSession(scope, 'x', 1), ['SEARCH sessions USING INDEX sessions_token (token_hash=?)', PERSON]],
  [
    'how a debate stood day by day',
    (scope) => readBalanceDays(scope, 1, 20_000),
    [
      ...twice('SEARCH balance_days USING PRIMARY KEY (thread_id=? AND day<?)'),
      'SEARCH balance_days USING PRIMARY KEY (thread_id=? AND day>?)',
    ],
  ],
  [
    'the figures of a page of replies',
    (scope) =>
      figuresOfReplies.read(
        scope,
        1,
        Array.from({ length: 50 }, (_, index) => index + 51),
      ),
    ['SEARCH reply_figures USING PRIMARY KEY (thread_id=? AND number>? AND number<?)'],
  ],
  [
    'the figures of a sorted list of replies',
    (scope) =>
      figuresOfReplies.read(
        scope,
        1,
        Array.from({ length: 50 }, (_, index) => 1 + index * 31),
      ),
    ['SEARCH reply_figures USING PRIMARY KEY (thread_id=? AND number=?)'],
  ],
  [
    'the debates that answer one',
    (scope) => readResponseCards(scope, { id: 1, before: 9, limit: 20 }),
    ['SEARCH threads USING INDEX threads_answers (answers_id=? AND id<?)', PERSON],
  ],
  ['who sums a debate up', (scope) => readSummaryAuthors(scope, 1), ['SEARCH summaries USING PRIMARY KEY (thread_id=?)', PERSON]],
  [
    'events beside a course',
    (scope) => readEventMarks(scope, { threadId: 1, from: 0, to: 9, limit: 9 }),
    twice('SEARCH event_marks USING INDEX event_marks_thread (thread_id=? AND at>? AND at<?)'),
  ],
  [
    'the newest changed minds of a debate',
    (scope) => readMindMarks(scope, 1, 0),
    [
      'SEARCH changed_minds USING INDEX changed_minds_thread (thread_id=? AND at>?)',
      'SEARCH replies USING PRIMARY KEY (thread_id=? AND number=?)',
    ],
  ],
  [
    'the common ground of a debate',
    (scope) => findGrounds(scope, 1, 12),
    twice(
      'SEARCH reply_figures USING INDEX reply_figures_badge (thread_id=? AND badge=?)',
      'SEARCH replies USING PRIMARY KEY (thread_id=? AND number=?)',
    ),
  ],
  [
    'what divides a debate',
    (scope) => findDivided(scope, 1, 5),
    ['online', 'offline'].flatMap((stall) =>
      twice(
        `SEARCH reply_figures USING COVERING INDEX reply_figures_${stall} (thread_id=?)`,
        'SEARCH replies USING PRIMARY KEY (thread_id=? AND number=?)',
      ),
    ),
  ],
]

/** A command as the program runs it, over nothing to do: what it looks for first. */
const chore = (what: { run(tx: Scope, input: Record<string, never>, context: never): Promise<unknown> }) => (scope: Scope) =>
  what.run(scope, {}, { at: 10 ** 12 } as never)

test('what is to be forgotten of flags is found by keys alone', async () => {
  expect(await plansOf(chore(forgetEvidence))).toEqual([
    'SEARCH site USING PRIMARY KEY (name=?)',
    'SEARCH cases USING COVERING INDEX cases_forget (forget_at<?)',
  ])
})

test('a flag looks up the record of its flagger, its case and what was decided before by keys alone', async () => {
  expect(await plansOf((scope) => readRecord(scope, 'x'))).toEqual(['SEARCH flag_records USING PRIMARY KEY (person_id=?)'])
  expect(await plansOf((scope) => countKeeps(scope, { threadId: 1, number: 1, editedAt: 5 }))).toEqual([
    'SEARCH decisions USING INDEX decisions_post (thread_id=? AND number=? AND at>?)',
  ])
  expect(await plansOf((scope) => readDecision(scope, { threadId: 1, number: 1 }))).toEqual([
    'SEARCH cases USING INDEX cases_post (thread_id=? AND number=? AND kind=?)',
    'SEARCH decisions USING INDEX decisions_post (thread_id=? AND number=?)',
  ])
})

test.each(READS)('%s: found by keys alone', async (_what, ask, plan) => {
  expect(await plansOf(ask)).toEqual(plan)
})

/** What the debate brings to pages, lists and feeds. */
const DEBATE: typeof WIDER = [
  ['debates that lack a stall, counted', (scope) => countCalls(scope, 'online')],
  ...(['common-ground', 'needs-online', 'needs-offline'] as const).flatMap((sort): typeof WIDER => [
    [`the market by ${sort}`, (scope) => readMarket(scope, { sort, ...page })],
    [`a topic by ${sort}`, (scope) => readMarket(scope, { sort, topic: 'ongkir', ...page })],
  ]),
  ['debates that answer one', (scope) => readResponses(scope, { id: 1, ...page })],
  ['the changed minds of a debate', (scope) => readMinds(scope, { threadId: 1, number: 0, ...page })],
  ['the changed minds of a reply', (scope) => readMinds(scope, { threadId: 1, number: 2, ...page })],
  ['how many changed their mind', (scope) => readMindFigures(scope, 1, 0)],
  ['the newest common ground', (scope) => readNewestGrounds(scope, page)],
  ['the newest common ground of a debate', (scope) => readNewestGrounds(scope, { threadId: 1, ...page })],
  ['the surest common ground', (scope) => readGrounds(scope, 1, 3)],
  ['the common ground of a card', (scope) => readBestGround(scope, 1)],
  ['badges that are frozen', (scope) => readFreezes(scope, page, NOBODY, 1)],
  ['open figures by their key', (scope) => readRanked(scope, { threadId: 1, after: 0, ...page })],
  ['open figures in order', (scope) => readFiguresInOrder(scope, { threadId: 1, after: 5, ...page })],
  ['the replies to vote on', (scope) => readVoteQueue(scope, { threadId: 1, personId: 'x' }, 'online')],
  ['figures of a page', (scope) => readFigures(scope, 1, [1, 2, 3])],
  ['figures of a sorted page', (scope) => readFigures(scope, 1, [1, 200, 3_000])],
  ['what stalls think of a motion', (scope) => readStances(scope, 1)],
  ['parts of a page that changed', (scope) => readPartsAfter(scope, 1, 0)],
  ['how a debate ends', (scope) => readClosing(scope, { id: 1, closesAt: null, closedAt: 1 })],
]

/** Those that join more are held to the same in fewer words: nothing is scanned, and nothing is sorted. */
const WIDER: [what: string, ask: (scope: Scope) => Promise<unknown>][] = [
  ['notices', (scope) => readNotices(scope, { personId: 'x', ...page })],
  ['older notices', (scope) => readNotices(scope, { personId: 'x', after: '100', ...page })],
  ...(['open', 'decided'] as const).flatMap((state): typeof WIDER => [
    [`cases ${state}`, (scope) => readCases(scope, { state, ...page })],
    [`cases ${state} of one reason`, (scope) => readCases(scope, { state, reason: 'spam', ...page })],
    [`cases ${state} of one language`, (scope) => readCases(scope, { state, lang: 'en', ...page })],
    [`cases ${state} of one stall`, (scope) => readCases(scope, { state, stall: 'buyer', ...page })],
  ]),
  ['what waits for a moderator', (scope) => readHeld(scope, { ...page, at: 0 })],
  ['how far somebody is trusted', (scope) => readTrust(scope, { personId: 'x', createdAt: 0 }, 1)],
  ['cases that are late', (scope) => readCases(scope, { state: 'open', age: 'late', at: 1, ...page })],
  ['cases past half of their time', (scope) => readCases(scope, { state: 'open', age: 'half', at: 1, ...page })],
]

test.each([...WIDER, ...DEBATE])('%s: nothing is scanned and nothing is sorted', async (_what, ask) => {
  const plan = await plansOf(ask)
  expect(plan.length).toBeGreaterThan(0)
  for (const step of plan) expect(step).toMatch(/^SEARCH /)
})

test.each<[string, (scope: Scope) => Promise<unknown>, string]>([
  ['own replies of late', (scope) => ownPosts(scope, 'reply', AUTHOR), 'replies USING INDEX replies_author (author_id=? AND created_at>?)'],
  [
    'own debates of late',
    (scope) => ownPosts(scope, 'thread', AUTHOR),
    'threads USING INDEX threads_author (author_id=? AND created_at>?)',
  ],
  [
    'what waits of a person in a debate',
    (scope) => readHeldIn(scope, { personId: 'x', threadId: 1 }),
    'held USING INDEX held_author (author_id=? AND state=?)',
  ],
])('%s: found by keys alone, before a post', async (_what, ask, plan) => {
  expect(await plansOf(ask)).toEqual([`SEARCH ${plan}`])
})

test('what is or was held of somebody is sorted, but only that is read', async () => {
  const plan = await plansOf((scope) => readOwnHeld(scope, { personId: 'x', ...page }))
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([])
})

test('a copy is looked up by each band, and no other text is read', async () => {
  const plan = await plansOf((scope) => wasNearlySaid(scope, { high: 1, low: 2 }, 1))
  const searches = [0, 1, 2, 3, 4, 5, 6].map(
    (band) => `SEARCH fingerprints USING INDEX fingerprints_band_${band} (band_${band}=? AND at>?)`,
  )
  expect(plan.filter((step) => step.includes('fingerprints'))).toEqual(searches)
})

test.each([{}, { topic: 'ongkir' }])('what somebody follows is sorted, but only that is read %s', async (where) => {
  const plan = await plansOf((scope) => readMarket(scope, { sort: 'following', personId: 'x', ...where, ...page }))
  expect(plan[0]).toBe('SEARCH follows USING PRIMARY KEY (person_id=?)')
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([])
})

test("a reader's own votes on a page are found among his own, not among all votes on it", async () => {
  const plan = await plansOf((scope) => readMyMarks(scope, { personId: 'x', threadId: 1, from: 1, to: 50 }))
  expect(plan).toEqual([
    'SEARCH stances USING PRIMARY KEY (thread_id=? AND person_id=?)',
    'SEARCH ratings USING PRIMARY KEY (thread_id=? AND person_id=?)',
    'SEARCH votes USING INDEX votes_person ((person_id,thread_id,number)>(?,?,?) AND (person_id,thread_id,number)<(?,?,?))',
    'SEARCH helpfuls USING COVERING INDEX helpfuls_person (person_id=? AND thread_id=? AND number>? AND number<?)',
  ])
})

onPostgres('what is read often', (open) => {
  test('is found by keys there too, and in their order', async () => {
    const { where } = await open()
    const others: typeof WIDER = READS.map(([what, ask]) => [what, ask])
    const slow: string[] = []
    for (const [what, ask] of [...others, ...WIDER, ...DEBATE])
      for (const step of await postgresPlansOf(where, ask)) if (/Seq Scan|Sort/.test(step)) slow.push(`${what}: ${step}`)
    expect(slow).toEqual([])
  })
})

test('two stalls are read side by side from the newest of each: only those are sorted, however long the debate is', async () => {
  const plan = await plansOf((scope) => readTwoStalls(scope, 1))
  expect(plan.filter((step) => step.includes('replies_stall'))).toEqual(
    Array(2).fill('SEARCH replies USING COVERING INDEX replies_stall (thread_id=? AND stall=?)'),
  )
  for (const step of plan) expect(step).toMatch(/^(SEARCH |SCAN newest|CO-ROUTINE newest|MATERIALIZE newest|USE TEMP B-TREE FOR ORDER BY)/)
})
