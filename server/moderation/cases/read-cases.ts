import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import type { Locale } from '../../kernel/shapes.ts'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { CALM_HOURS } from '../flags/reasons.ts'
import { caseColumns, type CaseRow } from './case-columns.ts'
import { parseQueueCursor, queueCursor, type QueuePlace } from './queue-cursor.ts'
import type { CaseAge, CaseCard, CaseReason, QueueState } from './schema.ts'
import { toCards } from './to-cards.ts'

/** What of the queue is wanted. */
export type CasesAsk = {
  state: QueueState
  reason?: CaseReason | undefined
  /** Language of the post. */
  lang?: Locale | undefined
  /** Stall of its author. */
  stall?: Stall | undefined
  /** Only open cases grow old. */
  age?: CaseAge | undefined
  /** Cursor of the previous page's `next`. */
  after?: string | undefined
  limit: number
  /** Milliseconds since 1970, UTC; only `age` needs it. */
  at?: number | undefined
}

/** Which conditions a query has; what they are compared with are its arguments. */
type Kind = {
  readonly state: 'open' | 'decided' | 'final'
  readonly by: readonly ('reason' | 'lang' | 'stall')[]
  readonly age: CaseAge | undefined
}
type Args = QueuePlace & { reason: string; lang: string; stall: string; at: number; twice: number; soon: number; limit: number }

const HALF_MS = (CALM_HOURS / 2) * 3_600_000

const $ = sql.placeholder
const queries = new Map<string, (scope: Scope, args: Args) => Promise<CaseRow[]>>()

function queryOf(kind: Kind) {
  const name = JSON.stringify(kind)
  const query = queries.get(name) ?? makeQuery(kind)
  queries.set(name, query)
  return query
}

/**
 * Open cases come by rank and clock, each kind by an index of its own; where all have one rank (of one reason), or only the clock is
 * asked about, by the clock alone. Decided ones come newest first.
 */
const makeQuery = ({ state, by, age }: Kind) =>
  prepared<Args, CaseRow[]>(({ db, t }) => {
    const { cases, threads, people } = t
    const clockAlone = by.includes('reason') || age !== undefined
    const place = clockAlone
      ? sql`(${cases.dueAt}, ${cases.id}) > (${$('time')}, ${$('id')})`
      : sql`(${cases.rank}, ${cases.dueAt}, ${cases.id}) > (${$('rank')}, ${$('time')}, ${$('id')})`
    const before = sql`(${cases.decidedAt}, ${cases.id}) < (${$('time')}, ${$('id')})`
    const order = clockAlone ? [asc(cases.dueAt), asc(cases.id)] : [asc(cases.rank), asc(cases.dueAt), asc(cases.id)]
    return db
      .select(caseColumns(t))
      .from(cases)
      .innerJoin(threads, eq(threads.id, cases.threadId))
      .leftJoin(people, eq(people.id, cases.claimedById))
      .where(
        and(
          eq(cases.state, state),
          ...by.map((column) => eq(cases[column], $(column))),
          age === 'late' ? lt(cases.dueAt, $('at')) : undefined,
          // No clock is longer, so what is due later has more than half of it left.
          age === 'half'
            ? and(lt(cases.dueAt, $('soon')), sql`coalesce(${cases.resubmittedAt}, ${cases.openedAt}) + ${cases.dueAt} < ${$('twice')}`)
            : undefined,
          state === 'open' ? place : before,
        ),
      )
      .orderBy(...(state === 'open' ? order : [desc(cases.decidedAt), desc(cases.id)]))
      .limit($('limit'))
  })

const FIRST: Record<QueueState, QueuePlace> = {
  open: { rank: -1, time: -1, id: 0 },
  decided: { rank: 0, time: Number.MAX_SAFE_INTEGER, id: 0 },
}

/**
 * One page of the queue by keyset: open cases by rank and the time when they are due, decided ones newest first.
 *
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readCases(scope: Scope, ask: CasesAsk): Promise<{ items: CaseCard[]; next: string | null }> {
  const { state, reason, lang, stall, after, limit, at = 0 } = ask
  const by = (['reason', 'lang', 'stall'] as const).filter((column) => ask[column] !== undefined)
  const place = after === undefined ? FIRST[state] : parseQueueCursor(after)
  const args = {
    ...place,
    reason: reason ?? '',
    lang: lang ?? '',
    stall: stall ?? '',
    at,
    twice: 2 * at,
    soon: at + HALF_MS,
    limit: limit + 1,
  }
  // What is decided and what is final are one list to whoever looks back, each with its own place in the index.
  const states = state === 'open' ? (['open'] as const) : (['decided', 'final'] as const)
  const found: CaseRow[] = []
  for (const one of states) found.push(...(await queryOf({ state: one, by, age: one === 'open' ? ask.age : undefined })(scope, args)))
  const rows = state === 'open' ? found : found.toSorted((a, b) => b.decidedAt! - a.decidedAt! || b.id - a.id)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: await toCards(scope, shown), next: rows.length > limit && last ? queueCursor(last) : null }
}
