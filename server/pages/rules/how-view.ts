import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { pathsFor } from '../../page/paths.ts'

const PARTS = ['flag', 'weight', 'decide', 'strike', 'measure', 'appeal', 'law', 'public'] as const

/** How moderation works here, in the order in which it happens. */
export function howView({ t, locale }: Words): Html {
  const to = pathsFor(locale)
  return html`<h2 id="cara">${t('rules:how')}</h2>${PARTS.map(
    (part) => html`<h3>${t(`rules:how.${part}`)}</h3><p>${t(`rules:how.${part}-text`)}</p>
`,
  )}<p><a href="${to.log}">${t('page:log')}</a> · <a href="${to.transparency}">${t('page:transparency')}</a></p>`
}
