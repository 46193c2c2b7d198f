/** What fewer than so many people or posts make up is not shown: one of them could be recognised. */
export const FEWEST = 5

/** A figure of one stall: a number, `few` (fewer than five), or `covered`, so that the few cannot be had by subtraction. */
export type Cell = number | 'few' | 'covered'

/**
 * Hides small cells of a row whose sum is known. A single small one could be computed from the sum and the others, so the smallest of
 * those goes with it.
 *
 * @param cells with each the number itself, and how many people or posts stand behind it
 */
export function hideSmall<Part extends string>(
  cells: readonly { readonly part: Part; readonly value: number; readonly behind: number }[],
): { part: Part; cell: Cell }[] {
  const small = cells.filter(({ behind }) => behind < FEWEST)
  const others = cells.filter(({ behind }) => behind >= FEWEST).toSorted((a, b) => a.value - b.value)
  const covered = small.length === 1 ? others[0]?.part : undefined
  return cells.map(({ part, value, behind }) => ({ part, cell: behind < FEWEST ? 'few' : part === covered ? 'covered' : value }))
}
