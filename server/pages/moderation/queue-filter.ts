import { html, type Html, trusted } from '../../kernel/html.ts'
import { LOCALES, type Words } from '../../kernel/words.ts'
import { CaseAge } from '../../moderation/cases/schema.ts'
import { FLAG_REASONS } from '../../moderation/flags/reasons.ts'
import { pathsFor } from '../../page/paths.ts'
import { Stall } from '../../people/schema.ts'
import type { QueueQuery } from './queue-query.ts'

type Choices = readonly (readonly [value: string, label: string])[]

/** What narrows the list of cases: a plain form whose address can be kept. */
export function queueFilter(query: QueueQuery, words: Words): Html {
  const { t, locale } = words
  const { state = 'open', reason = '', lang = '', stall = '', age = '' } = query
  const reasons: Choices = [
    ['', t('moderation:queue.all-reasons')],
    ...FLAG_REASONS.map((other) => [other, t(`moderation:reason.${other}`)] as const),
    ['legal-order', t('moderation:reason.legal-order')],
  ]
  const langs: Choices = [['', t('queue:filter.any-lang')], ...LOCALES.map((other) => [other, t(`common:language.${other}`)] as const)]
  const stalls: Choices = [
    ['', t('queue:filter.any-stall')],
    ...Stall.enum.map((other) => [other, t(`people:stall-long.${other}`)] as const),
  ]
  const ages: Choices = [['', t('queue:filter.any-age')], ...CaseAge.enum.map((other) => [other, t(`queue:filter.age.${other}`)] as const)]
  const more = [lang, stall, state === 'open' ? age : ''].filter(Boolean).length
  return html`<form class="filt" method="get" action="${pathsFor(locale).queue}">${state !== 'open' && html`<input type="hidden" name="state" value="${state}">`}${list(
    { name: 'reason', label: t('moderation:queue.filter'), chosen: reason },
    reasons,
  )}<details${more > 0 && trusted(' open')}><summary class="sm">${t('queue:filter.more')}</summary><div>${list(
    { name: 'lang', label: t('queue:filter.lang'), chosen: lang },
    langs,
  )}${list({ name: 'stall', label: t('queue:filter.stall'), chosen: stall }, stalls)}${
    state === 'open' && list({ name: 'age', label: t('queue:filter.age'), chosen: age }, ages)
  }</div></details><button class="btn">${t('moderation:queue.apply')}</button></form>`
}

const list = ({ name, label, chosen }: { name: string; label: string; chosen: string }, choices: Choices): Html =>
  html`<label class="vh" for="saring-${name}">${label}</label><select id="saring-${name}" name="${name}">${choices.map(
    ([value, said]) => html`<option value="${value}"${value === chosen && trusted(' selected')}>${said}</option>`,
  )}</select>`
