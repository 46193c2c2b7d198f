import { Client } from 'pg'
import { openPostgres } from '../../server/store/postgres.ts'
import type { Scope } from '../../server/store/scope.ts'

/**
 * How PostgreSQL would go about each query that `ask` makes where scanning and sorting are the last resort, as in a large forum: one line a
 * step. What it scans or sorts all the same has no index for it.
 */
export async function postgresPlansOf(url: string, ask: (scope: Scope) => Promise<unknown>): Promise<string[]> {
  const { pool, readers } = openPostgres(url)
  const asked: string[] = []
  const query = pool.query.bind(pool) as (...said: unknown[]) => unknown
  Object.assign(pool, {
    query(...said: unknown[]) {
      asked.push((said[0] as { text: string }).text)
      return query(...said)
    },
  })
  await ask(readers.read)
  await readers.close()
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off')
  const plans: string[] = []
  for (const text of asked) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${text}`)
    plans.push(...rows.map((row) => row['QUERY PLAN'].trim()))
  }
  await client.end()
  return plans
}
