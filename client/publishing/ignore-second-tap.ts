/** As long as a hand takes to tap twice out of habit. */
const HABIT_MS = 600

/**
 * Lets the second half of a double tap come to nothing. What was sent leaves the form or a question appears in it, so that another
 * button, or a link of the page, is under the finger by then.
 */
export function ignoreSecondTap(): void {
  const over = new AbortController()
  const ignore = (event: MouseEvent) => {
    if (event.detail < 2) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('click', ignore, { capture: true, signal: over.signal })
  setTimeout(() => over.abort(), HABIT_MS)
}
