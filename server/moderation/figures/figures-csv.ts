import { csvLine } from '../../kernel/csv-line.ts'
import type { Words } from '../../kernel/words.ts'
import type { Readers } from '../../store/readers.ts'
import { monthName } from '../log/read-log-days.ts'
import { FIGURES } from './figure-names.ts'
import { readFigureMonths, readFigures, type MonthFigures } from './read-figures.ts'

const MOST_MONTHS = 600

/** The figures of all months as CSV, one a line, a month at a time. */
export async function* figuresCsv(readers: Readers, words: Words): AsyncGenerator<string> {
  const { t } = words
  yield csvLine([t('figures:column.month'), t('figures:column.figure'), t('figures:column.stall'), t('figures:column.value')])
  for (const month of await readFigureMonths(readers.read, MOST_MONTHS)) yield linesOf(await readFigures(readers.read, month), words)
}

function linesOf({ month, counts, medianMinutes, flagsByStall, decisionsByStall }: MonthFigures, { t }: Words): string {
  const name = monthName(month)
  const over = FIGURES.map((figure) => csvLine([name, figure, '', counts[figure]]))
  const byStall = [
    ['flags-by-stall', flagsByStall],
    ['decisions-by-stall', decisionsByStall],
  ] as const
  const lines = byStall.flatMap(([figure, cells]) =>
    cells.map(({ part, cell }) => csvLine([name, figure, part, typeof cell === 'number' ? cell : t(`figures:${cell}`)])),
  )
  return [...over, csvLine([name, 'median-minutes', '', medianMinutes]), ...lines].join('')
}
