import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { pathsFor } from '../../page/paths.ts'
import { allOf, byStalls } from './by-stalls.ts'
import type { MindFigures } from './schema.ts'

/** How many people changed their mind in a debate, and where their reasons are; nothing while nobody has. */
export function mindsPanel(threadId: number, people: MindFigures, words: Words): Html | null {
  const count = allOf(people)
  if (count === 0) return null
  const { t, locale } = words
  return html`<section class="minds" aria-labelledby="bp"><h2 id="bp">${icon('swap')} <a href="${pathsFor(locale).minds(threadId, 0)}">${t(
    'minds:panel',
    { count },
  )}</a></h2><p class="sm mut">${byStalls(people, words)}</p></section>`
}
