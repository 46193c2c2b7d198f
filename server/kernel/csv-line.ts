/** What a spreadsheet would take for a formula at the start of a cell, and run. */
const FORMULA = /^[=+\-@\t\r]/
const QUOTED = /[",\n\r]/

/** One line of a CSV file (RFC 4180). A cell that a spreadsheet would run is made a text by an apostrophe; numbers are numbers. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(',')}\r\n`

function cellOf(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
