import Database from 'better-sqlite3'
import type { Scope } from '../../server/store/scope.ts'
import { scopeOf } from '../../server/store/sqlite.ts'
import { newFile } from './open-store.ts'

/** How SQLite goes about each query that `ask` makes, one line a step: a search by key costs the same in a thread of any length. */
export async function plansOf(ask: (scope: Scope) => Promise<unknown>): Promise<string[]> {
  const queries: string[] = []
  const connection = new Database(newFile(), { readonly: true, verbose: (query) => void queries.push(String(query)) })
  await ask(scopeOf(connection))
  const plans = queries.splice(0).flatMap((query) => connection.prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { detail: string }[])
  connection.close()
  return plans.map(({ detail }) => detail)
}
