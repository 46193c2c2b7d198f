import { existsSync } from 'node:fs'
import { loadConfig } from '../kernel/config.ts'
import { wrongFigures } from '../debate/integrity/wrong-figures.ts'
import { wrongFlags } from '../moderation/flags/wrong-flags.ts'
import { wrongLog } from '../moderation/log/wrong-log.ts'
import { check } from '../store/upkeep/backup.ts'
import { knowDatabase } from '../store/upkeep/know-database.ts'
import { unlessUnusable } from '../store/upkeep/unusable.ts'
import { openSqliteReaders } from '../store/sqlite.ts'
import { verify } from '../store/upkeep/verify.ts'
import { smallHouseLine } from './small-house-line.ts'
import { OperatorError } from './operator-error.ts'

/** Checks the file, and what must always hold in it; may be run while the forum runs. */
export default async function verifyDatabase(): Promise<void> {
  const { database } = loadConfig()
  if (!existsSync(database)) throw new OperatorError(`there is no database at ${database}`)
  await unlessUnusable(`${database} cannot be read`, () => knowDatabase(database))
  await check(database, 'integrity_check')
  const readers = openSqliteReaders(database)
  let small: string | null = null
  try {
    const flaws = await readers.snapshot(async (scope) => [
      ...(await verify(scope)),
      ...(await wrongFigures(scope)),
      ...(await wrongFlags(scope)),
      ...(await wrongLog(scope)),
    ])
    for (const { where, what } of flaws) console.error(`${where} ${what}`)
    small = await smallHouseLine(readers.read)
    if (flaws.length > 0) throw new OperatorError(`${flaws.length} flaws in ${database}`)
  } finally {
    await readers.close()
  }
  if (small) console.log(small)
  console.log(`${database} is sound: numbers, counters and logs agree, and the log of moderation fits its seals`)
}
