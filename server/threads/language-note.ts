import { html, type Html } from '../kernel/html.ts'
import type { Locale } from '../kernel/shapes.ts'
import type { Words } from '../kernel/words.ts'

/** Says of words in a list that they are in the other language, for whoever is about to follow them; nothing of the reader's own. */
export const languageNote = (lang: Locale, { t, locale }: Words): Html | null =>
  lang === locale ? null : html` <span class="sm mut">(${t(`threads:language.${lang}`)})</span>`
