import { loadConfig } from '../kernel/config.ts'
import { restore } from '../store/restore.ts'
import { OperatorError } from './operator-error.ts'

/** Puts a backup where the database should be. */
export default async function restoreFrom(from: string): Promise<void> {
  const { database } = loadConfig()
  try {
    await restore(from, database)
  } catch (error) {
    throw new OperatorError(`nothing was restored: ${(error as Error).message}`)
  }
  console.log(`${database} is the backup ${from}`)
}
