import { existsSync } from 'node:fs'
import { loadConfig, type Config } from '../kernel/config.ts'
import { writingSide } from '../rooms.ts'
import type { Signal } from '../store/commands.ts'
import { executor } from '../store/writer/executor.ts'
import { prepareDatabase } from '../store/upkeep/prepare-database.ts'
import type { Readers } from '../store/readers.ts'
import { makeRun, type Run } from '../store/run.ts'
import { openSqliteReaders } from '../store/sqlite.ts'
import { sqliteTransactor } from '../store/writer/transactor.ts'
import { localWriter } from '../store/writer/writer.ts'
import { OperatorError } from './operator-error.ts'

/** Opens the database for a few commands of the operator's own hand, also while the forum runs, and closes it again. */
export async function withWriter(work: (tools: { run: Run; readers: Readers; config: Config }) => Promise<void>): Promise<void> {
  const config = loadConfig()
  if (!existsSync(config.database)) throw new OperatorError(`there is no database at ${config.database}`)
  await prepareDatabase(config.database)
  const readers = openSqliteReaders(config.database)
  const faults: string[] = []
  const hear = (signals: readonly Signal[]) =>
    faults.push(...signals.flatMap((signal) => (signal.kind === 'storage' && signal.fault) || []))
  const writer = localWriter(sqliteTransactor(config.database, hear), executor(writingSide(config)), () => undefined)
  try {
    await work({ run: makeRun(writer, Date.now, false), readers, config })
  } catch (error) {
    throw faults.length > 0 ? new OperatorError(`${config.database} cannot be written: ${faults[0]}`) : error
  } finally {
    await writer.close()
    await readers.close()
  }
}
