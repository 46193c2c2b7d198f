import { loadConfig } from '../kernel/config.ts'
import { restore } from '../store/upkeep/restore.ts'
import { lineFor } from './line-for.ts'
import { OperatorError } from './operator-error.ts'

/** Puts a backup where the database should be. */
export default async function restoreFrom(from: string): Promise<void> {
  const { database } = loadConfig()
  try {
    await restore(from, database)
  } catch (error) {
    const line = lineFor(error)
    throw line === null ? error : new OperatorError(`nothing was restored: ${line}`)
  }
  console.log(`${database} is the backup ${from}`)
}
