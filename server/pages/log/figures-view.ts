import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { FIGURES, type FigureName } from '../../moderation/figures/figure-names.ts'
import type { Cell } from '../../moderation/figures/hide-small.ts'
import type { MonthFigures } from '../../moderation/figures/read-figures.ts'
import { noonOf } from '../../moderation/log/day-of.ts'
import { monthName } from '../../moderation/log/read-log-days.ts'
import { pathsFor } from '../../page/paths.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { stallClass } from '../../people/stall-class.ts'

const HOUR_MINUTES = 60

/** `November 2026` */
export const nameOfMonth = (month: number, words: Words): string => words.month(noonOf(month * 100 + 1))

/** The choice of a month, for those with figures and the one that is shown. */
export function monthFilter(known: readonly number[], shown: number, words: Words): Html {
  const { t, locale } = words
  const months = [...new Set([shown, ...known])].toSorted((a, b) => b - a)
  return html`<form class="filt wrap" method="get" action="${pathsFor(locale).transparency}"><label><span class="sm mut">${t(
    'figures:month',
  )}</span><select name="month">${months.map(
    (month) => html`<option value="${monthName(month)}"${month === shown && trusted(' selected')}>${nameOfMonth(month, words)}</option>`,
  )}</select></label><button class="btn">${t('log:apply')}</button></form>`
}

/** Of what a figure is a share. */
const OF: Partial<Record<FigureName, FigureName>> = {
  'flags-upheld': 'flags-judged',
  'provisional-right': 'provisional-judged',
  'appeals-won': 'appeals-answered',
  'orders-complied': 'orders',
}

/** All figures of one month over all stalls. */
export function countsTable({ counts, medianMinutes }: MonthFigures, words: Words): Html {
  const { t } = words
  const line = (name: string, value: string) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`
  return html`<table class="seals figures"><thead><tr><th scope="col">${t('figures:name')}</th><th scope="col">${t('figures:value')}</th></tr></thead><tbody>${FIGURES.map(
    (name) => {
      const of = OF[name]
      const shown = line(t(`figures:figure.${name}`), of ? share(counts[name], counts[of], words) : words.number(counts[name]))
      return name === 'posts-judged' ? html`${shown}${line(t('figures:figure.median'), timeOf(medianMinutes, words))}` : shown
    },
  )}</tbody></table>`
}

const share = (count: number, of: number, words: Words): string =>
  of === 0 ? words.number(count) : words.t('figures:share', { count, percent: Math.round((count / of) * 100) })

function timeOf(minutes: number | null, { t }: Words): string {
  if (minutes === null) return t('figures:no-median')
  return minutes < 2 * HOUR_MINUTES
    ? t('figures:minutes', { count: minutes })
    : t('figures:hours', { count: Math.round(minutes / HOUR_MINUTES) })
}

/** A figure by stall: a bar and its number in one row, so that nothing is said by colour or length alone. */
export function stallTable(caption: string, cells: MonthFigures['flagsByStall'], words: Words): Html {
  const { t } = words
  const most = Math.max(1, ...cells.map(({ cell }) => (typeof cell === 'number' ? cell : 0)))
  return html`<table class="seals figures"><caption>${caption}</caption><thead><tr><th scope="col">${t('figures:stall')}</th><th scope="col">${t(
    'figures:value',
  )}</th><td></td></tr></thead><tbody>${cells.map(
    ({ part, cell }) =>
      html`<tr><th scope="row">${part === 'none' ? t('figures:none') : stallBadge(part, words)}</th><td>${cellText(cell, words)}</td><td class="gauge">${
        typeof cell === 'number' && bar(cell / most, part === 'none' ? 'obs' : stallClass(part))
      }</td></tr>`,
  )}</tbody></table>`
}

const cellText = (cell: Cell, { t, number }: Words): string => (typeof cell === 'number' ? number(cell) : t(`figures:${cell}`))

/** A bar in the fill of its stall: what is left of it is covered from the right. */
function bar(part: number, stall: string): Html {
  const width = Math.round(part * 100)
  return html`<span class="${stall}"><svg aria-hidden="true"><rect x="${width}%" width="${100 - width}%" height="100%"/></svg></span>`
}

/** The chief figures of every month, newest first. */
export function monthsTable(months: readonly MonthFigures[], words: Words): Html {
  const { t, number, locale } = words
  const heads = [t('figures:month'), t('figures:figure.flags'), t('figures:upheld'), t('figures:median-short'), t('figures:won')]
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${t('figures:months')}"><table class="seals figures"><thead><tr>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${months.map(
    ({ month, counts, medianMinutes }) =>
      html`<tr><th scope="row"><a href="${pathsFor(locale).transparency}?month=${monthName(month)}">${nameOfMonth(month, words)}</a></th><td>${number(
        counts.flags,
      )}</td><td>${share(counts['flags-upheld'], counts['flags-judged'], words)}</td><td>${timeOf(medianMinutes, words)}</td><td>${share(
        counts['appeals-won'],
        counts['appeals-answered'],
        words,
      )}</td></tr>`,
  )}</tbody></table></div>`
}
