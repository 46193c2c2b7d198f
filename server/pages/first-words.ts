import { plainText } from '../kernel/markdown.ts'
import { remembered } from '../kernel/remembered.ts'

const LONGEST = 120
const MOST_BYTES = 2 * 1024 * 1024

/** How a post begins, in one line, for where others point at it. */
export const firstWords = remembered(MOST_BYTES, (text) => {
  const words = plainText(text).replaceAll(/\s+/g, ' ')
  if (words.length <= LONGEST) return words
  const cut = words.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …`
})
