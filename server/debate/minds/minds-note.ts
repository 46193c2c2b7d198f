import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Scope } from '../../store/scope.ts'
import { allOf, byStalls } from './by-stalls.ts'
import { readMindFigures } from './read-mind-figures.ts'
import { newestMind } from './read-minds.ts'

/** So much of a reason stands at the reply; all of it where all reasons are. */
const MOST_SHOWN = 160

/** That a reply changed people's minds: how many of which stall, the newest reason, and where all are. Null for one that changed nobody's. */
export async function mindsNote(
  scope: Scope,
  { threadId, number }: { readonly threadId: number; readonly number: number },
  words: Words,
): Promise<Html | null> {
  const newest = await newestMind(scope, threadId, number)
  if (!newest) return null
  const { t, locale } = words
  const people = await readMindFigures(scope, threadId, number)
  return html`<p class="note changed">${icon('swap')}<span><b>${t('minds:changed', { count: allOf(people) })}: ${byStalls(people, words)}.</b> <q lang="${
    newest.lang
  }">${beginningOf(newest.reason)}</q> <a href="${pathsFor(locale).minds(threadId, number)}">${t('minds:all')}</a></span></p>`
}

function beginningOf(reason: string): string {
  const signs = Array.from(reason.replaceAll(/\s+/g, ' '))
  if (signs.length <= MOST_SHOWN) return signs.join('')
  const cut = signs.slice(0, MOST_SHOWN).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut} …`
}
