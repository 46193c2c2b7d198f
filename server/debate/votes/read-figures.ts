import { and, asc, between, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { shownFigures, type ShownFigures } from '../score/shown-figures.ts'
import { figuresOf } from './figures-of.ts'

/** What everybody may see of a reply's figures, with how many found it useful and whose mind it changed. */
export type ReplyTally = ShownFigures & {
  readonly number: number
  readonly helpful: number
  readonly minds: number
  readonly version: number
}

type Row = Scope['t']['replyFigures']['$inferSelect']

const $ = sql.placeholder

const onPage = prepared<{ threadId: number; from: number; to: number }, Row[]>(({ db, t: { replyFigures: f } }) =>
  db
    .select()
    .from(f)
    .where(and(eq(f.threadId, $('threadId')), between(f.number, $('from'), $('to')))),
)

/** So many replies stand in a list at most. */
const MOST = 100
const NAMES = Array.from({ length: MOST }, (_, index) => `n${index}`)

/** Wherever they stand, by their keys: what is not asked for is 0, which no reply is. */
const scattered = prepared<Record<string, number>, Row[]>(({ db, t: { replyFigures: f } }) =>
  db
    .select()
    .from(f)
    .where(
      and(
        eq(f.threadId, $('threadId')),
        inArray(
          f.number,
          NAMES.map((name) => $(name)),
        ),
      ),
    ),
)

/** Of replies that nobody sees any more nothing is told; whoever sees one again gets it with its figures. */
const changed = prepared<{ threadId: number; version: number; limit: number }, Row[]>(({ db, t: { replyFigures: f, replies: r } }) =>
  db
    .select(getTableColumns(f))
    .from(f)
    .innerJoin(r, and(eq(r.threadId, f.threadId), eq(r.number, f.number)))
    .where(and(eq(f.threadId, $('threadId')), gt(f.version, $('version')), eq(r.state, 'shown')))
    .orderBy(asc(f.version))
    .limit($('limit')),
)

const toTally = (row: Row): ReplyTally => ({
  ...shownFigures({ figures: figuresOf(row), badge: row.badge, frozen: row.frozen }),
  number: row.number,
  helpful: row.helpful,
  minds: row.minds,
  version: row.version,
})

/**
 * The figures of some replies of a thread, 100 at most, by one query; those that nobody has voted on have none. Replies of one page stand in
 * one piece of the table, those of a sorted list anywhere.
 */
export async function readFigures(scope: Scope, threadId: number, numbers: readonly number[]): Promise<ReadonlyMap<number, ReplyTally>> {
  if (numbers.length === 0) return new Map()
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
  const rows = await (to - from < 2 * numbers.length
    ? onPage(scope, { threadId, from, to })
    : scattered(scope, Object.fromEntries([['threadId', threadId], ...NAMES.map((name, index) => [name, numbers[index] ?? 0])])))
  return new Map(rows.map((row) => [row.number, toTally(row)]))
}

/** The figures that changed after this version, in the order of their versions: what a follower lacks. */
export async function readFiguresAfter(scope: Scope, threadId: number, version: number, limit: number): Promise<readonly ReplyTally[]> {
  return (await changed(scope, { threadId, version, limit })).map(toTally)
}
