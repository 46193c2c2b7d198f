import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { choiceField, formHead, formProblem } from '../../page/fields.ts'
import type { FormState } from '../../page/form.ts'
import { pathsFor } from '../../page/paths.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { FREEZE_REASONS } from './freeze-reasons.ts'
import type { Freeze } from './schema.ts'

type Answering = { readonly form: FormState; readonly key: string }

const STALLS = ['online', 'offline', 'buyer', 'observer'] as const

/** A reply with doubted votes: why, how many, and, for who may, where they are let stand or set aside. */
export function freezeView(freeze: Freeze, answering: Answering, words: Words): Html {
  const { threadId, number, title, lang, text, textLang, author, why, stall, side, frozen, suspects, at, endsAt, mayAnswer } = freeze
  const { t, locale, iso, shortWhen } = words
  const stallName = stall === null ? '' : t(`people:stall.${stall}`)
  return html`<article class="ctx frozen" id="l${threadId}-${number}"><h3>${t(`queue:freeze.${why}`, { count: suspects, stall: stallName })}${side !== null && html`: ${t(`queue:freeze.side.${side}`)}`}</h3>
<blockquote class="prose" lang="${textLang}">${text}</blockquote>
<p class="sm"><a href="${pathsFor(locale).permalink(threadId, number)}">${t('queue:freeze.reply', { number })}</a>, <span translate="no">${author.name}</span>, <span lang="${lang}">${title}</span></p>
<p class="sm mut"><time datetime="${iso(at)}">${t('queue:freeze.since', { time: shortWhen(at) })}</time>${
    endsAt !== null && html`. ${t('queue:freeze.ends', { time: shortWhen(endsAt) })}`
  }. ${t(frozen ? 'queue:freeze.held' : 'queue:freeze.free')}</p>${figuresTable(freeze, words)}
${mayAnswer ? answerForm(freeze, answering, words) : html`<p class="note">${t('queue:freeze.not-yours')}</p>`}</article>`
}

/** The reply's figures by stall, with the doubted votes and without. */
function figuresTable({ figures, without }: Freeze, words: Words): Html {
  const { t, number } = words
  const said = ({ agree, disagree, pass }: Freeze['figures']['online']) => `${number(agree)} / ${number(disagree)} / ${number(pass)}`
  return html`<table class="seals"><caption>${t('queue:freeze.figures')}</caption><thead><tr><th scope="col">${t('queue:freeze.stall')}</th><th scope="col">${t(
    'queue:freeze.with',
  )}</th><th scope="col">${t('queue:freeze.without')}</th></tr></thead><tbody>${STALLS.map(
    (stall) =>
      html`<tr><th scope="row">${stallBadge(stall, words)}</th><td>${said(figures[stall])}</td><td>${said(without[stall])}</td></tr>`,
  )}</tbody></table>`
}

function answerForm({ threadId, number, suspects }: Freeze, { form, key }: Answering, { t }: Words): Html {
  const reason = (action: 'lift' | 'aside') =>
    FREEZE_REASONS[action].map((value) => ({
      value: `${action} ${value}`,
      label: `${t(`queue:freeze.${action}`)}: ${t(`log:because.${value}`)}`,
    }))
  const options = [...reason('lift'), ...(suspects > 0 ? reason('aside') : [])]
  return html`<form method="post" class="form">${formHead('freeze', key)}${formProblem(form)}<input type="hidden" name="post" value="${threadId} ${number}">
${choiceField(form, { name: 'reason', label: t('queue:freeze.answer'), hint: t('queue:freeze.hint'), options, of: `l${threadId}-${number}` })}
<p class="send"><button class="btn pri">${t('queue:freeze.send')}</button></p></form>`
}
