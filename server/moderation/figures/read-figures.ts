import { desc, eq, lt, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { FIGURES, STALL_PARTS, type FigureName, type StallFigure, type StallPart } from './figure-names.ts'
import { hideSmall, type Cell } from './hide-small.ts'
import { medianOf } from './minutes.ts'

type Row = { name: string; part: string; value: number }

/** The figures of one month: over all, and by stall without what could point at somebody. */
export type MonthFigures = {
  readonly month: number
  readonly counts: Readonly<Record<FigureName, number>>
  readonly medianMinutes: number | null
  readonly flagsByStall: readonly { readonly part: StallPart; readonly cell: Cell }[]
  readonly decisionsByStall: readonly { readonly part: StallPart; readonly cell: Cell }[]
}

const rowsOf = prepared<{ month: number }, Row[]>(({ db, t: { moderationFigures: figures } }) =>
  db
    .select({ name: figures.name, part: figures.part, value: figures.value })
    .from(figures)
    .where(eq(figures.month, sql.placeholder('month'))),
)

const monthBefore = prepared<{ month: number }, { month: number }[]>(({ db, t: { moderationFigures: figures } }) =>
  db
    .select({ month: figures.month })
    .from(figures)
    .where(lt(figures.month, sql.placeholder('month')))
    .orderBy(desc(figures.month))
    .limit(1),
)

/** The figures of a month (202611); all of them 0 where nothing happened. */
export async function readFigures(scope: Scope, month: number): Promise<MonthFigures> {
  const rows = await rowsOf(scope, { month })
  const valueOf = (name: string, part: string) => rows.find((row) => row.name === name && row.part === part)?.value ?? 0
  const byStall = (name: StallFigure, behind: StallFigure) =>
    hideSmall(STALL_PARTS.map((part) => ({ part, value: valueOf(name, part), behind: valueOf(behind, part) })))
  return {
    month,
    counts: Object.fromEntries(FIGURES.map((name) => [name, valueOf(name, 'all')])) as Record<FigureName, number>,
    medianMinutes: medianOf(
      rows.filter(({ name }) => name === 'minutes').map(({ part, value }) => ({ bucket: Number(part), count: value })),
    ),
    flagsByStall: byStall('flags-of', 'flaggers-of'),
    decisionsByStall: byStall('decisions-on', 'decisions-on'),
  }
}

/** Months with figures, newest first: one search by key a month. */
export async function readFigureMonths(scope: Scope, most: number): Promise<number[]> {
  const months: number[] = []
  for (
    let [row] = await monthBefore(scope, { month: Number.MAX_SAFE_INTEGER });
    row && months.length < most;
    [row] = await monthBefore(scope, row)
  )
    months.push(row.month)
  return months
}
