import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { LOCALES, wordsFor } from '../../kernel/words.ts'
import { Value } from 'typebox/value'
import { decisionLetter } from '../../moderation/decisions/decision-letter.ts'
import { decisionOfForm } from '../../moderation/decisions/decision-of-form.ts'
import { DecisionDraft } from '../../moderation/decisions/schema.ts'

/** The letter that the author would read, in both languages; without action and reason there is none yet. */
export function letterPreview(fields: Readonly<Record<string, string>>, { t, zone }: Words): Html {
  const draft = decisionOfForm(fields)
  if (!Value.Check(DecisionDraft, draft)) return html`<p class="note" role="status">${t('moderation:decide.letter-none')}</p>`
  return html`<div class="letter" role="status">${LOCALES.map((locale) => {
    const words = wordsFor(locale, zone)
    return html`<section lang="${locale}"><h4 class="eyebrow">${words.t(`common:language.${locale}`)}</h4>${decisionLetter(draft, words)}</section>`
  })}</div>`
}
