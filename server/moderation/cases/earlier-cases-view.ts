import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Case } from './schema.ts'

/** The other cases about the author of a post, newest first; nothing for who has none. */
export function earlierCasesView({ earlier }: Case, words: Words): Html | false {
  const { t, iso, shortWhen, locale } = words
  return (
    earlier.length > 0 &&
    html`<section aria-labelledby="pl"><h3 id="pl">${t('queue:case.earlier')}</h3><ol class="log sm">${earlier.map(
      ({ id, state, reason, openedAt }) =>
        html`<li><time datetime="${iso(openedAt)}">${shortWhen(openedAt)}</time><a href="${pathsFor(locale).case(id)}">${t(
          `moderation:reason.${reason}`,
        )}</a> <span class="mut">${t(`queue:case.state.${state}`)}</span></li>`,
    )}</ol></section>`
  )
}
