/**
 * Changes the page without moving what is being read. Most browsers hold the place by themselves; for the others the page is
 * scrolled by as much as the words at the reading point (or the field that is typed into) have moved.
 */
export function holdPlace(work: () => void): void {
  if (CSS.supports('overflow-anchor', 'auto')) return work()
  const anchor = readingPoint()
  const before = anchor?.getBoundingClientRect().top
  work()
  if (!anchor?.isConnected || before === undefined) return
  const moved = anchor.getBoundingClientRect().top - before
  if (moved !== 0) scrollBy(0, moved)
}

function readingPoint(): Element | null {
  const { activeElement } = document
  if (activeElement?.matches('input, textarea, select')) {
    const { top, bottom } = activeElement.getBoundingClientRect()
    if (bottom > 0 && top < innerHeight) return activeElement
  }
  return document.elementFromPoint(innerWidth / 2, innerHeight / 3)
}
