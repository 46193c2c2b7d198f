import { wordsFor } from '../../kernel/words.ts'
import type { HalfYearReport } from './read-half-year.ts'
import { reportParts } from './report-rows.ts'

/** The report for spreadsheets: half-year, part, figure, value, under names that are the same in every language. */
export function reportCsv(report: HalfYearReport): string {
  const rows = reportParts(report, wordsFor('en')).flatMap(({ key: part, rows }) =>
    rows.map(([key, , value]) => [report.half.name, part, key, value.replaceAll(',', '')]),
  )
  return [['half', 'part', 'figure', 'value'], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Quoted, and never a formula to the program that opens it. */
const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
