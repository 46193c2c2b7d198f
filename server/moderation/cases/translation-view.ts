import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { formProblem, textField } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import type { Case } from './schema.ts'

/** The post as it was written and, if a moderator wrote it down, in the other language; which of them is shown is chosen by tabs. */
export function inBothLanguages(original: Html, { post, translation }: Case, words: Words): Html {
  if (!translation) return original
  const { t, shortWhen } = words
  const tab = (name: 'original' | 'translation', label: string, chosen: boolean) =>
    html`<input class="vh" type="radio" name="bahasa" id="bahasa-${name}"${chosen && trusted(' checked')}><label for="bahasa-${name}">${label}</label>`
  return html`<div class="seg langs" role="radiogroup" aria-label="${t('queue:case.languages')}">${tab(
    'original',
    t('queue:case.original', { language: t(`common:language.${post.lang}`) }),
    true,
  )}${tab('translation', t(`common:language.${translation.lang}`), false)}</div><div class="as-original">${original}</div><div class="as-translation"><p class="prose" lang="${
    translation.lang
  }">${translation.text}</p><p class="sm mut">${t('queue:case.translated', { name: translation.by, time: shortWhen(translation.at) })}</p></div>`
}

/** Where a moderator who reads both languages writes what the post says in the other one. */
export function translationForm(found: Case, { form, address }: { form: FormState; address: string }, { t }: Words): Html | false {
  const { mayTranslate, mayDecide, state, translation } = found
  if (!mayTranslate || !mayDecide || state !== 'open') return false
  const open = form.problem !== null
  return html`<details class="seen"${open && trusted(' open')}><summary class="sm">${t(
    translation ? 'queue:case.translate-again' : 'queue:case.translate',
  )}</summary><form class="form" method="post" action="${address}">${formProblem(form)}${textField(form, {
    name: 'text',
    of: 'alih',
    label: t('queue:case.translation'),
    max: 8000,
    rows: 5,
    lang: found.post.lang === 'id' ? 'en' : 'id',
  })}<button class="btn" name="do" value="translate">${t('queue:case.translate-save')}</button></form></details>`
}
