import { statSync } from 'node:fs'
import { loadConfig } from '../kernel/config.ts'
import { backup } from '../store/upkeep/backup.ts'
import { lineFor } from './line-for.ts'
import { OperatorError } from './operator-error.ts'

/** Writes a checked copy of the database, while the forum runs. */
export default async function backUp(to: string): Promise<void> {
  const { database } = loadConfig()
  try {
    await backup(database, to)
  } catch (error) {
    const line = lineFor(error)
    throw line === null ? error : new OperatorError(`no backup was made: ${line}`)
  }
  console.log(`${to}: ${(statSync(to).size / 1_000_000).toFixed(1)} MB, checked`)
}
