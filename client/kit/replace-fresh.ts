import { replaceInPlace } from './replace-in-place.ts'
import { writeTimesAgo } from './time-ago.ts'

/** Puts the parts of a page that are named `data-fresh` in the place of older ones; all else stays, such as what is being typed. */
export function replaceFresh(part: ParentNode, page: DocumentFragment): void {
  for (const old of part.querySelectorAll<HTMLElement>('[data-fresh]')) {
    const fresh = page.querySelector<HTMLElement>(`[data-fresh="${old.dataset['fresh']}"]`)
    if (!fresh) continue
    writeTimesAgo(fresh)
    // Nothing new, or somebody is about to copy from it or has typed into it: then it waits for the next time.
    if (old.isEqualNode(fresh) || holdsSelection(old) || holdsWords(old)) continue
    replaceInPlace(old, fresh)
  }
}

function holdsSelection(part: Node): boolean {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && selection.containsNode(part, true)
}

const holdsWords = (part: ParentNode): boolean =>
  [...part.querySelectorAll('textarea')].some(({ value, defaultValue }) => value !== defaultValue) ||
  [...part.querySelectorAll('option')].some(({ selected, defaultSelected, index }) => selected && !defaultSelected && index > 0)
