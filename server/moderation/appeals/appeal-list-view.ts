import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'
import { timeBar } from '../cases/clock-view.ts'
import type { AppealCard } from './schema.ts'

/** The appeals that wait, the first due first, each leading to where it is answered. @param now milliseconds since 1970, UTC */
export function appealListView(items: readonly AppealCard[], now: number, words: Words): Html {
  const { t, locale } = words
  if (items.length === 0) return html`<p class="mut">${t('appeals:none')}</p>`
  return html`<ol class="told">${items.map(
    ({ id, caseId, number, title, lang, action, rule, moderator, at, dueAt }) =>
      html`<li><p><a href="${pathsFor(locale).appeal(id)}"><b>${t('appeals:of', { id: caseId })}</b></a> <span lang="${lang}">${title}</span>, ${
        number === 0 ? t('moderation:case.opening') : `#${number}`
      }</p><p class="sm">${t(`moderation:case.did.${action}`, { name: moderator })}${rule !== null && html`, ${t('moderation:case.by-rule', { rule })}`}</p>${timeBar(
        { from: at, until: dueAt },
        now,
        words,
      )}</li>`,
  )}</ol>`
}
