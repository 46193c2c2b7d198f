import { and, asc, desc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { isAgainst } from '../decisions/actions.ts'
import type { SealedEntry } from '../log/log-row.ts'
import { bucketOf } from './minutes.ts'
import { readProgress, setProgress } from './progress.ts'
import { newTally, type Tally } from './tally.ts'

/** So many entries at a time. */
const MOST_AT_ONCE = 20
const MINUTE_MS = 60_000

type Made = Awaited<ReturnType<typeof decisionsOf>> extends Map<string, infer Row> ? Row : never

/** Counts the next entries of the public log that were not counted yet. @returns whether there may be more of them */
export async function countEntries(tx: Scope): Promise<boolean> {
  const { db, t } = tx
  const rows = await db
    .select({ seq: t.moderationLog.seq, entry: t.moderationLog.entry })
    .from(t.moderationLog)
    .where(gt(t.moderationLog.seq, await readProgress(tx, 'figures-entry')))
    .orderBy(asc(t.moderationLog.seq))
    .limit(MOST_AT_ONCE)
  const last = rows.at(-1)
  if (!last) return false
  const entries = rows.map(({ entry }) => JSON.parse(entry) as SealedEntry)
  const made = await decisionsOf(
    tx,
    entries.flatMap(({ decisionId, undoes }) => [decisionId, undoes]),
  )
  const tally = newTally()
  for (const entry of entries) {
    countEntry(entry, made, tally)
    const decision = entry.kind === 'decision' ? made.get(entry.decisionId ?? '') : undefined
    if (decision?.first) await countJudgement(tx, entry, decision, tally)
  }
  await tally.keep(tx)
  await setProgress(tx, 'figures-entry', last.seq)
  return rows.length === MOST_AT_ONCE
}

/** What an entry says by itself. */
function countEntry(entry: SealedEntry, made: ReadonlyMap<string, Made>, tally: Tally) {
  const { kind, at, action, outcome, undoes, decisionId } = entry
  if (kind === 'provisional-hide') tally.add(at, 'provisional')
  if (kind === 'recheck') tally.add(at, 'rechecks')
  if (kind === 'held-refused') tally.add(at, 'held-refused')
  if (kind === 'appeal') {
    tally.add(at, 'appeals-answered')
    if (action === 'restore') tally.add(at, 'appeals-won')
  }
  if (kind === 'legal-order' && outcome !== 'lifted') {
    tally.add(at, 'orders')
    if (outcome === 'complied') tally.add(at, 'orders-complied')
  }
  const undone = made.get(undoes ?? '')
  if (undone && (isAgainst(undone.action) || undone.rule !== null)) tally.add(at, 'strikes-overturned')
  const decision = made.get(decisionId ?? '')
  if (kind === 'decision' && decision?.judges) tally.addOf(at, 'decisions-on', decision.stall)
}

/** What the first decision of a case says of its flags: how long they waited, and whether they were right. */
async function countJudgement(tx: Scope, { seq, at, threadId, number }: SealedEntry, { caseId, action, openedAt }: Made, tally: Tally) {
  const against = isAgainst(action)
  const [{ count: flagged } = { count: 0 }] = await flagsOf(tx, { caseId })
  tally.add(at, 'posts-judged')
  tally.add(at, 'flags-judged', flagged)
  if (against) tally.add(at, 'flags-upheld', flagged)
  tally.addMinutes(at, bucketOf((at - openedAt) / MINUTE_MS))
  const [before] = threadId === undefined || number === undefined ? [] : await entryBefore(tx, { threadId, number, seq })
  if (before?.kind !== 'provisional-hide') return
  tally.add(at, 'provisional-judged')
  if (against) tally.add(at, 'provisional-right')
}

const flagsOf = prepared<{ caseId: number }, { count: number }[]>(({ db, t: { flags } }) =>
  db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(flags)
    .where(eq(flags.caseId, sql.placeholder('caseId'))),
)

const entryBefore = prepared<{ threadId: number; number: number; seq: number }, { kind: string }[]>(({ db, t: { moderationLog } }) =>
  db
    .select({ kind: moderationLog.kind })
    .from(moderationLog)
    .where(
      and(
        eq(moderationLog.threadId, sql.placeholder('threadId')),
        eq(moderationLog.number, sql.placeholder('number')),
        lt(moderationLog.seq, sql.placeholder('seq')),
      ),
    )
    .orderBy(desc(moderationLog.seq))
    .limit(1),
)

async function decisionsOf({ db, t: { cases, decisions } }: Scope, wanted: readonly (string | undefined)[]) {
  const ids = [...new Set(wanted.filter((id) => id !== undefined))]
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({
            id: decisions.id,
            caseId: decisions.caseId,
            action: decisions.action,
            rule: decisions.rule,
            at: decisions.at,
            stall: cases.stall,
            openedAt: cases.openedAt,
            firstAt: sql<number>`(select min(earlier.at) from ${decisions} earlier where earlier.case_id = ${decisions.caseId})`.mapWith(
              Number,
            ),
          })
          .from(decisions)
          .innerJoin(cases, and(eq(cases.id, decisions.caseId), ne(cases.kind, 'legal')))
          .where(inArray(decisions.id, ids))
  return new Map(
    rows.map(({ id, at, firstAt, ...row }) => {
      const judges = row.action === 'keep' || isAgainst(row.action)
      return [id, { ...row, judges, first: judges && at === firstAt }] as const
    }),
  )
}
