import { and, asc, desc, eq, gt, gte, inArray, sql } from 'drizzle-orm'
import { parseTimeCursor, timeCursor } from '../../kernel/time-cursor.ts'
import { prepared } from '../../store/prepared.ts'
import type { Schema } from '../../store/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { SealedEntry } from './log-row.ts'
import type { LogItem, LogWhat } from './schema.ts'

/** An entry with what a page says of it besides: the debate, what became of it, and which entries it speaks of. */
export type LoggedEntry = LogItem & {
  readonly said: SealedEntry
  /** The debate; its title is null where its opening is not shown. */
  readonly thread: { readonly title: string | null; readonly slug: string; readonly lang: 'id' | 'en' } | null
  /** Numbers of the entries of the decision that it takes back, of the one whose measure it ends, and of the one that was appealed against. */
  readonly undoes: number | null
  readonly lifts: number | null
  readonly appealed: number | null
}

export type LogAsk = {
  readonly what?: LogWhat | undefined
  /** `2026-11` */
  readonly month?: string | undefined
  /** Cursor of the previous page's `next`. */
  readonly after?: string | undefined
  readonly limit: number
}

type Row = Pick<LogItem, 'seq' | 'at' | 'kind' | 'threadId' | 'number' | 'entry' | 'hash'> & { day: number }
type Args = { what: string | null; day: number; seq: number; since: number; limit: number }

const $ = sql.placeholder
const columns = ({ moderationLog: { seq, at, day, kind, threadId, number, entry, hash } }: Schema) => ({
  seq,
  at,
  day,
  kind,
  threadId,
  number,
  entry,
  hash,
})

const newest = (byWhat: boolean) =>
  prepared<Args, Row[]>(({ db, t }) => {
    const { day, seq, what } = t.moderationLog
    return db
      .select(columns(t))
      .from(t.moderationLog)
      .where(and(byWhat ? eq(what, $('what')) : undefined, sql`(${day}, ${seq}) < (${$('day')}, ${$('seq')})`, gte(day, $('since'))))
      .orderBy(desc(day), desc(seq))
      .limit($('limit'))
  })
const all = newest(false)
const ofWhat = newest(true)

const oldest = prepared<{ seq: number; limit: number }, Row[]>(({ db, t }) =>
  db
    .select(columns(t))
    .from(t.moderationLog)
    .where(gt(t.moderationLog.seq, $('seq')))
    .orderBy(asc(t.moderationLog.seq))
    .limit($('limit')),
)

/** The days of a month as the log numbers them: from its first day to before the 32nd. */
const daysOf = (month: string | undefined) => {
  const first = month === undefined ? 0 : Number(month.replace('-', '')) * 100
  return { since: first, before: month === undefined ? Number.MAX_SAFE_INTEGER : first + 32 }
}

/**
 * One page of the public log, newest first, by keyset. Several queries: read it in a snapshot.
 *
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readLog(scope: Scope, { what, month, after, limit }: LogAsk): Promise<{ items: LoggedEntry[]; next: string | null }> {
  const { since, before } = daysOf(month)
  const { time: day, id: seq } = after === undefined ? { time: before, id: 0 } : parseTimeCursor(after)
  const args = { what: what ?? null, day: Math.min(day, before), seq: day >= before ? 0 : seq, since, limit: limit + 1 }
  const rows = await (what === undefined ? all : ofWhat)(scope, args)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: await withMore(scope, shown), next: rows.length > limit && last ? timeCursor(last.day, last.seq) : null }
}

/** The entries after one, in the order in which they were sealed. Several queries: read it in a snapshot. */
export const readLogAfter = async (scope: Scope, seq: number, limit: number): Promise<LoggedEntry[]> =>
  withMore(scope, await oldest(scope, { seq, limit }))

async function withMore(scope: Scope, rows: readonly Row[]): Promise<LoggedEntry[]> {
  const read = rows.map((row) => ({ ...row, said: saidIn(row) }))
  const [threads, decisions, entries] = [
    await threadsOf(scope, read),
    await decisionsOf(scope, read),
    await entriesOf(
      scope,
      read.flatMap(({ said: { undoes, lifts, appealed } }) => [undoes, lifts, appealed]),
    ),
  ]
  return read.map((row) => {
    const { decisionId = '', undoes = '', lifts = '', appealed = '' } = row.said
    return {
      ...row,
      ...(decisions.get(decisionId) ?? { state: null, appeal: null }),
      thread: threads.get(row.threadId ?? 0) ?? null,
      undoes: entries.get(undoes) ?? null,
      lifts: entries.get(lifts) ?? null,
      appealed: entries.get(appealed) ?? null,
    }
  })
}

/** An entry that cannot be read is still an entry: the check of the log names it, and a page must not fall with it. */
function saidIn({ seq, at, kind, entry }: Row): SealedEntry {
  try {
    return JSON.parse(entry) as SealedEntry
  } catch {
    return { seq, at, kind: kind as SealedEntry['kind'] }
  }
}

type Read = { readonly threadId: number | null; readonly said: SealedEntry }

async function threadsOf({ db, t: { threads } }: Scope, read: readonly Read[]) {
  const ids = [...new Set(read.flatMap(({ threadId }) => threadId ?? []))]
  if (ids.length === 0) return new Map<number, NonNullable<LoggedEntry['thread']>>()
  const rows = await db
    .select({ id: threads.id, title: threads.title, slug: threads.slug, lang: threads.lang, state: threads.openingState })
    .from(threads)
    .where(inArray(threads.id, ids))
  return new Map(
    rows.map(({ id, title, slug, lang, state }) => [id, state === 'shown' ? { title, slug, lang } : { title: null, slug: '', lang }]),
  )
}

async function decisionsOf({ db, t: { decisions, appeals } }: Scope, read: readonly Read[]) {
  const ids = read.flatMap(({ said: { decisionId } }) => decisionId ?? [])
  if (ids.length === 0) return new Map<string, Pick<LogItem, 'state' | 'appeal'>>()
  const rows = await db
    .select({ id: decisions.id, state: decisions.state, appeal: appeals.state })
    .from(decisions)
    .leftJoin(appeals, eq(appeals.decisionId, decisions.id))
    .where(inArray(decisions.id, ids))
  return new Map(rows.map(({ id, ...more }) => [id, more]))
}

/** In which entries decisions stand, by their ids. */
async function entriesOf({ db, t: { moderationLog } }: Scope, wanted: readonly (string | undefined)[]): Promise<Map<string, number>> {
  const ids = wanted.filter((id) => id !== undefined)
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: moderationLog.decisionId, seq: moderationLog.seq })
    .from(moderationLog)
    .where(and(inArray(moderationLog.decisionId, ids), inArray(moderationLog.kind, ['decision', 'appeal'])))
  return new Map(rows.map(({ id, seq }) => [id!, seq]))
}
