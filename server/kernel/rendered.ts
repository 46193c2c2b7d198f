import { byteCache } from './byte-cache.ts'
import { renderMarkdown } from './markdown.ts'

const MOST_BYTES = 16 * 1024 * 1024
/** A string holds one or two bytes a character; two is never too little. */
const known = byteCache<string>(MOST_BYTES, (source, markup) => 2 * (source.length + markup.length))

/** `renderMarkdown` as a string, remembered by its source: the same text is rendered once, whoever reads it. */
export function rendered(source: string): string {
  const before = known.get(source)
  if (before !== undefined) return before
  const markup = renderMarkdown(source).toString()
  known.set(source, markup)
  return markup
}
