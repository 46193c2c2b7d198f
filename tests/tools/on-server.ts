import { Client } from 'pg'

/** Says one thing to a PostgreSQL, over a connection of its own. */
export async function onServer(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
