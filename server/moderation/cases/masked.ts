import { maskPersonalData } from '../../publishing/personal/mask-personal-data.shared.ts'
import { findPersonalData } from '../../publishing/personal/find-personal-data.shared.ts'

/** A text with the numbers and addresses of people dotted out, and whether there were any. */
export function masked(text: string): { readonly text: string; readonly found: boolean } {
  const spans = findPersonalData(text)
  return { text: maskPersonalData(text, spans), found: spans.length > 0 }
}
