import { and, asc, between, eq, getTableColumns, gt, sql } from 'drizzle-orm'
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
 * The figures of some replies of a thread, 100 at most; those that nobody has voted on have none. Replies of one page stand in one piece of
 * the table; those of a sorted list are asked for one by one.
 */
export async function readFigures(scope: Scope, threadId: number, numbers: readonly number[]): Promise<ReadonlyMap<number, ReplyTally>> {
  if (numbers.length === 0) return new Map()
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
  const together = to - from < 2 * numbers.length
  const ranges = together ? [{ from, to }] : numbers.map((number) => ({ from: number, to: number }))
  const rows = (await Promise.all(ranges.map((range) => onPage(scope, { threadId, ...range })))).flat()
  return new Map(rows.map((row) => [row.number, toTally(row)]))
}

/** The figures that changed after this version, in the order of their versions: what a follower lacks. */
export async function readFiguresAfter(scope: Scope, threadId: number, version: number, limit: number): Promise<readonly ReplyTally[]> {
  return (await changed(scope, { threadId, version, limit })).map(toTally)
}
