const FOCUSABLE = 'a[href], button, summary, input, select, textarea, [tabindex]'

/**
 * Puts a newer version of an element in its place. Focus stays at the same control, and what was unfolded stays so: by their ids, so
 * that nobody presses a button of another entry when one above has gone; what has none, by its place.
 */
export function replaceInPlace(old: HTMLElement, fresh: HTMLElement): void {
  const { activeElement } = document
  const hadFocus = old.contains(activeElement)
  const at = [...old.querySelectorAll(FOCUSABLE)].indexOf(activeElement!)
  const unfolded = new Map([...old.querySelectorAll('details')].map(({ id, open }, index) => [id || index, open]))
  old.replaceWith(fresh)
  for (const [index, details] of fresh.querySelectorAll('details').entries())
    details.open = unfolded.get(details.id || index) ?? details.open
  if (!hadFocus) return
  const id = activeElement?.id
  const twin = id ? fresh.querySelector<HTMLElement>(`#${CSS.escape(id)}`) : fresh.querySelectorAll<HTMLElement>(FOCUSABLE)[at]
  if (twin?.tagName === activeElement?.tagName) twin?.focus({ preventScroll: true })
  else focusOn(fresh)
}

/** Moves the focus to something that is no control, such as a reply, so that reading goes on from there. */
export function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
