import type { WordKey } from '../../kernel/locale-resources.ts'
import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { FormState } from '../../page/form.ts'
import { jsonScript } from '../../page/json-script.ts'

/** What may be asked before something is posted. */
const KINDS = ['personal-data', 'links', 'repeat', 'words'] as const
/** What a marked place is. */
const CODES = ['phone', 'nik', 'account', 'card', 'email', 'shop', 'shortener', 'chat', 'too-many', 'word'] as const

/**
 * What a form that was asked about says at its end: what was found, the words themselves, and both ways on. The buttons send the
 * form, so it works without a script; with one, masking happens in the field.
 */
export function nudgeView({ nudge, values }: FormState, { t }: Words): Html | null {
  if (!nudge) return null
  const { kinds, marks, holds } = nudge
  const places = marks.map(({ at, code, from, to }) => {
    const words = (values[at.replace('/body/', '')] ?? '').slice(from, to)
    return html`<li>${t(`publishing:mark.${code}` as WordKey)}: <mark>${words}</mark></li>`
  })
  return html`<div class="note ask" data-nudge>${kinds.map((kind) => html`<p>${t(`publishing:nudge.${kind}` as WordKey)}</p>`)}
${places.length > 0 && html`<ul>${places}</ul>`}${holds && html`<p class="sm">${t('publishing:nudge.holds')}</p>`}
<p class="send">${
    kinds.includes('personal-data') && html`<button class="btn pri" name="mask" value="yes">${t('publishing:nudge.mask')}</button>`
  }<button class="btn" name="anyway" value="yes">${t('publishing:nudge.anyway')}</button></p></div>`
}

/** The same sentences for the script, which looks for personal data before the form leaves the page. */
export const nudgeWords = ({ t }: Words): Html =>
  jsonScript('nudge', {
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, t(`publishing:nudge.${kind}`)])),
    codes: Object.fromEntries(CODES.map((code) => [code, t(`publishing:mark.${code}`)])),
    holds: t('publishing:nudge.holds'),
    mask: t('publishing:nudge.mask'),
    anyway: t('publishing:nudge.anyway'),
    masked: t('publishing:nudge.masked'),
  })
