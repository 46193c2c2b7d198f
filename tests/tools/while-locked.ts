import { Client } from 'pg'

/**
 * Begins something while nobody can write to a table of a PostgreSQL, and lets it go on when `waiting` writers stand before it: all of
 * them have then read what was there before. @returns what came of it
 */
export async function whileLocked<T>(
  url: string,
  { table, waiting }: { table: string; waiting: number },
  begin: () => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`)
  const begun = begin()
  begun.catch(() => undefined)
  const until = performance.now() + 2000
  for (let found = 0; found < waiting && performance.now() < until;) {
    await client.query('SELECT pg_stat_clear_snapshot()') // else a transaction sees who waits as it was at first
    const { rows } = await client.query(
      `SELECT count(*)::int AS many FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    found = rows[0].many
  }
  await client.query('COMMIT')
  await client.end()
  return begun
}
