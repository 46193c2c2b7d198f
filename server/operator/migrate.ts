import { loadConfig } from '../kernel/config.ts'
import { prepareDatabase } from '../store/upkeep/prepare-database.ts'

/** Brings the database to today's schema, creating it if it is new. */
export default async function migrate(): Promise<void> {
  const { database } = loadConfig()
  await prepareDatabase(database)
  console.log(`${database} has today's schema`)
}
