import { renderMarkdown } from './markdown.ts'
import { remembered } from './remembered.ts'

const MOST_BYTES = 16 * 1024 * 1024

/** `renderMarkdown` as a string, remembered by its source. */
export const rendered = remembered(MOST_BYTES, (source) => renderMarkdown(source).toString())
