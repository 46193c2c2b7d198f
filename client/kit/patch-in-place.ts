import { replaceInPlace } from './replace-in-place.ts'

/**
 * Makes an element what a newer one is. Where both are built alike only attributes and words change, so that the reader keeps his focus and
 * bars glide to their new lengths; else it is replaced.
 */
export function patchInPlace(old: HTMLElement, fresh: HTMLElement): void {
  if (isAlike(old, fresh)) patch(old, fresh)
  else replaceInPlace(old, fresh)
}

const isAlike = (old: Node, fresh: Node): boolean =>
  old.nodeName === fresh.nodeName &&
  old.childNodes.length === fresh.childNodes.length &&
  [...old.childNodes].every((child, index) => isAlike(child, fresh.childNodes[index]!))

function patch(old: Node, fresh: Node): void {
  if (old instanceof Element && fresh instanceof Element) patchAttributes(old, fresh)
  else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue
  for (const [index, child] of old.childNodes.entries()) patch(child, fresh.childNodes[index]!)
}

function patchAttributes(old: Element, fresh: Element): void {
  for (const name of old.getAttributeNames()) if (!fresh.hasAttribute(name) && !isReaders(old, name)) old.removeAttribute(name)
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value && !isReaders(old, name)) old.setAttribute(name, value)
}

/** What the reader himself has unfolded or gone to stays so. */
const isReaders = (element: Element, name: string): boolean => (element.tagName === 'DETAILS' && name === 'open') || name === 'tabindex'
