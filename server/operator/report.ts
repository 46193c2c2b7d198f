import { existsSync, writeFileSync } from 'node:fs'
import { loadConfig } from '../kernel/config.ts'
import { halfYear } from '../moderation/legal/half-year.ts'
import { readHalfYear } from '../moderation/legal/read-half-year.ts'
import { reportCsv } from '../moderation/legal/report-csv.ts'
import { reportMarkdown } from '../moderation/legal/report-markdown.ts'
import { openSqliteReaders } from '../store/sqlite.ts'
import { prepareDatabase } from '../store/upkeep/prepare-database.ts'
import { OperatorError } from './operator-error.ts'

const FORMS = { markdown: reportMarkdown, csv: reportCsv }

/**
 * Writes the report of a half-year about orders of law, disclosures, flags and appeals: `report --half 2026-2`, with `--form csv` for
 * spreadsheets and `--to FILE` for a file in the place of the terminal.
 */
export default async function report(half = '', form = '', to = ''): Promise<void> {
  const wanted = halfYear(half)
  if (!wanted) throw new OperatorError('--half must be a year and its half, such as 2026-2')
  const write = FORMS[(form || 'markdown') as keyof typeof FORMS] as (typeof FORMS)['csv'] | undefined
  if (!write) throw new OperatorError(`--form must be one of ${Object.keys(FORMS).join(', ')}`)
  if (to !== '' && existsSync(to)) throw new OperatorError(`${to} is there already`)
  const { database } = loadConfig()
  if (!existsSync(database)) throw new OperatorError(`there is no database at ${database}`)
  await prepareDatabase(database)
  const readers = openSqliteReaders(database)
  try {
    const text = write(await readers.snapshot((scope) => readHalfYear(scope, wanted, Date.now())))
    if (to === '') process.stdout.write(text)
    else writeFileSync(to, text, { flag: 'wx' })
  } finally {
    await readers.close()
  }
}
