import { LOCALES, wordsFor, type Words } from '../../kernel/words.ts'
import type { HalfYearReport } from './read-half-year.ts'
import { reportParts, type ReportPart } from './report-rows.ts'

/** The report to read, in both languages one after the other. */
export const reportMarkdown = (report: HalfYearReport): string => LOCALES.map((locale) => inOne(report, wordsFor(locale))).join('\n')

function inOne(report: HalfYearReport, words: Words): string {
  const { t, day } = words
  const { name, from, to } = report.half
  const span = t('legal:report.span', { from: day(from), to: day(to - 1) })
  return `# ${t('common:brand')}: ${t('legal:report.title', { half: name })}\n\n${span}\n\n${reportParts(report, words)
    .filter(({ rows }) => rows.length > 0)
    .map(table)
    .join('\n')}`
}

const table = ({ title, rows }: ReportPart): string =>
  `## ${title}\n\n| | |\n| --- | ---: |\n${rows.map(([, name, value]) => `| ${cell(name)} | ${value} |\n`).join('')}`

/** What authorities are called may hold signs that mean something in a table. */
const cell = (text: string) => text.replaceAll(/[\\|<>*_`[\]]/g, String.raw`\$&`)
