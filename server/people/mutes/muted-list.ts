import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formHead } from '../../page/fields.ts'
import { pathsFor } from '../../page/paths.ts'

/** Whom a person has silenced, each with a button that hears him again; nothing where there is nobody. */
export const mutedList = (names: readonly string[], { t, locale }: Words, newKey: () => string): Html | false =>
  names.length > 0 &&
  html`<section class="form" aria-labelledby="dibisukan"><h2 id="dibisukan">${t('people:mute.list')}</h2><p class="mut">${t('people:mute.list-lead')}</p><ul class="form">${names.map(
    (name) =>
      html`<li><form method="post">${formHead('unmute', newKey())}<input type="hidden" name="name" value="${name}"><p><a translate="no" href="${pathsFor(
        locale,
      ).person(name)}">${name}</a></p><button class="btn">${t('people:mute.undo', { name })}</button></form></li>`,
  )}</ul></section>`
