import { ne, sql, type Column, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'

/** So many of a kind are named; whoever looks into it needs to see the kind, not all of them. */
export const MOST_NAMED = 20

/** Rows that say how many there are of something somewhere, or rows each of which is one of them. */
export type Rows = {
  readonly from: PgTable
  readonly where: SQL | undefined
  /** Where: a text. */
  readonly place: SQL
  /** Of what: a text. */
  readonly of: SQL
}
/** What a counter says: in rows that have it in a column. */
export type Said = Rows & { readonly many: Column }

/** A counter and what it counts: for the same places and of the same things. */
export type Ledger = { readonly said: readonly Said[]; readonly found: readonly Rows[] }

/** What counters say that a recount does not find, and what it finds that no counter says; no row says as much as zero. */
export async function unequal({ db }: Scope, { said, found }: Ledger): Promise<Flaw[]> {
  const entry = ({ from, where, place, of }: Rows, many: { said: SQL; found: SQL }) =>
    db
      .select({
        place: sql<string>`${place}`.as('place'),
        kind: sql<string>`${of}`.as('kind'),
        said: sql<number>`${many.said}`.as('said'),
        found: sql<number>`${many.found}`.as('found'),
      })
      .from(from)
      .where(where)
  const [first, ...rest] = [
    ...said.map((rows) => entry(rows, { said: sql`${rows.many}`, found: sql`0` })),
    ...found.map((rows) => entry(rows, { said: sql`0`, found: sql`1` })),
  ]
  const both = rest.reduce((all, rows) => all.unionAll(rows) as typeof all, first!).as('both')
  const sum = (column: SQL | SQL.Aliased) => sql`sum(${column})`.mapWith(Number)
  const rows = await db
    .select({ place: both.place, kind: both.kind, said: sum(both.said), found: sum(both.found) })
    .from(both)
    .groupBy(both.place, both.kind)
    .having(ne(sum(both.said), sum(both.found)))
    .limit(MOST_NAMED)
  return rows.map(({ place, kind, ...many }) => ({ where: place, what: `says ${many.said} ${kind}; a recount finds ${many.found}` }))
}
