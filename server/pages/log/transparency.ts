import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { html } from '../../kernel/html.ts'
import type { Locale } from '../../kernel/shapes.ts'
import { readProgress } from '../../moderation/figures/progress.ts'
import { readFigureMonths, readFigures } from '../../moderation/figures/read-figures.ts'
import { dayOf, monthOf } from '../../moderation/log/day-of.ts'
import { Month } from '../../moderation/log/schema.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Readers } from '../../store/readers.ts'
import { definePage, type Page } from '../page.ts'
import { countsTable, monthFilter, monthsTable, nameOfMonth, stallTable } from './figures-view.ts'

type Needs = { readonly readers: Readers; readonly clock: Clock }

const MOST_MONTHS = 24
const empty = Type.Literal('')

/** What is counted of moderation by month: for everybody, and nothing in it points at anybody. */
export function transparencyPage({ readers, clock }: Needs): Page {
  const now = () => monthOf(dayOf(clock()))
  return definePage({
    name: 'transparency',
    path: (word) => word.transparency,
    query: { month: Type.Optional(Type.Union([Month, empty])) },
    before: async ({ query: { month = '' } }) =>
      `${month} ${now()} ${await readProgress(readers.read, 'figures-entry')} ${await readProgress(readers.read, 'figures-until')}`,
    view: async ({ query, words, to }) =>
      readers.snapshot(async (scope) => {
        const { t } = words
        const month = query.month ? Number(query.month.replace('-', '')) : now()
        const known = await readFigureMonths(scope, MOST_MONTHS)
        const figures = await readFigures(scope, month)
        const all = await Promise.all(known.map((other) => readFigures(scope, other)))
        return {
          title: t('figures:title'),
          description: t('figures:lead'),
          paths: { id: addressOf('id', query.month), en: addressOf('en', query.month) },
          kind: 'narrow text',
          main: html`<h1>${t('figures:title')}</h1><p class="lead">${t('figures:lead')}</p>
<nav class="chips" aria-label="${t('log:feeds')}"><a href="${to.log}">${t('figures:to-log')}</a><a href="${to.transparencyTable}" download>CSV</a><a href="/api/moderation/figures">JSON</a></nav>
${monthFilter(known, month, words)}
<h2>${t('figures:counts', { month: nameOfMonth(month, words) })}</h2>${countsTable(figures, words)}
<h2>${t('figures:by-stall')}</h2>${stallTable(t('figures:flags-by-stall'), figures.flagsByStall, words)}${stallTable(
            t('figures:decisions-by-stall'),
            figures.decisionsByStall,
            words,
          )}<p class="sm mut">${t('figures:covered-note')}</p>
${all.length > 0 && html`<h2>${t('figures:months')}</h2>${monthsTable(all, words)}`}`,
        }
      }),
  })
}

const addressOf = (locale: Locale, month: string | undefined) => pathsFor(locale).transparency + (month ? `?month=${month}` : '')
