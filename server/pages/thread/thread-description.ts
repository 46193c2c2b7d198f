import { plainText } from '../../kernel/markdown.ts'
import { remembered } from '../../kernel/remembered.ts'
import type { Thread } from '../../threads/schema.ts'

const LONGEST = 160
const MOST_BYTES = 4 * 1024 * 1024

/** What search engines and chat apps show below the title: the motion, else how the opening begins; null while that is hidden. */
export const threadDescription = ({ motion, text }: Thread): string | null => motion ?? (text === null ? null : beginning(text))

/** Remembered, since parsing a long opening takes longer than all the rest of its page. */
const beginning = remembered(MOST_BYTES, (text) => {
  const words = plainText(text).replaceAll(/\s+/g, ' ')
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`
})
