/** A quotation may be as long as this, in code points. */
const LONGEST = 500
/** What is quoted of a reply in which nothing was marked. */
const BEGINNING = 280

/** The words that the reader has marked in a post, for a quotation; null if there are none. */
export function pickedWords(post: Element): string | null {
  const selection = getSelection()
  const text = post.querySelector('.prose')
  if (!selection || selection.isCollapsed || !text || !selection.containsNode(text, true)) return null
  const inside = [selection.anchorNode, selection.focusNode].every((end) => text.contains(end))
  return inside ? cut(selection.toString(), LONGEST) : null
}

/** How a post begins: its first paragraph, cut at a word. */
export const firstWords = (post: Element): string | null => cut(post.querySelector('.prose p, .prose')?.textContent ?? '', BEGINNING)

/** Spaces and line breaks become one space, and what is too long ends at a word. */
export function cut(text: string, longest: number): string | null {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  const points = Array.from(flat)
  if (points.length <= longest) return flat || null
  const short = points.slice(0, longest).join('')
  return short.slice(0, short.lastIndexOf(' ') > 0 ? short.lastIndexOf(' ') : undefined)
}
