import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { html } from '../../kernel/html.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Locale } from '../../kernel/shapes.ts'
import { logEntryView } from '../../moderation/log/log-entry-view.ts'
import { readLog, readLogAfter } from '../../moderation/log/read-log.ts'
import { readLogDays, readLogMonths } from '../../moderation/log/read-log-days.ts'
import { readLogHead } from '../../moderation/log/read-log-head.ts'
import { LogSeq, LogWhat, Month } from '../../moderation/log/schema.ts'
import { inBoth, pathsFor } from '../../page/paths.ts'
import type { Readers } from '../../store/readers.ts'
import { atMostEvery } from '../market/at-most-every.ts'
import { definePage, type Page } from '../page.ts'
import { checkView, logFilter, sealView, type LogQuery } from './log-parts.ts'

type Needs = { readonly readers: Readers; readonly clock: Clock; readonly listVersion: () => number }

const ENTRIES_A_PAGE = 30
const MOST_MONTHS = 60
const MOST_DAYS = 30
/** Titles of debates change; the entries of the log itself are always those of now. */
const REBUILT_EVERY_MS = 1_000

const empty = Type.Literal('')
const query = {
  what: Type.Optional(Type.Union([LogWhat, empty])),
  month: Type.Optional(Type.Union([Month, empty])),
  after: Type.Optional(Type.String({ pattern: String.raw`^\d{1,15}\.\d{1,10}$` })),
}

/** The public log of moderation: all of it by action and month, and each entry under its own address with what was sealed. */
export function logPages({ readers, clock, listVersion }: Needs): readonly Page[] {
  const version = atMostEvery(REBUILT_EVERY_MS, listVersion, clock)
  const head = async () => `${(await readLogHead(readers.read)).seq} ${version()}`

  return [
    definePage({
      name: 'log',
      path: (word) => word.log,
      query,
      before: async ({ query: { what = '', month = '', after = '' } }) => `${what} ${month} ${after} ${await head()}`,
      view: async ({ words, to, query }) =>
        readers.snapshot(async (scope) => {
          const { t } = words
          const { what, month, after } = query
          const { items, next } = await readLog(scope, { what: what || undefined, month: month || undefined, after, limit: ENTRIES_A_PAGE })
          const filtered = Boolean(what || month)
          return {
            title: t('log:title'),
            description: t('log:lead'),
            paths: { id: addressOf('id', query), en: addressOf('en', query) },
            feed: to.logFeed,
            kind: 'narrow',
            main: html`<h1>${t('log:title')}</h1><p class="lead">${t('log:lead')}</p>
${logFilter(query, await readLogMonths(scope, MOST_MONTHS), words)}
${items.length === 0 ? html`<p class="empty mut">${t(filtered ? 'log:empty-filter' : 'log:empty')}</p>` : html`<ol class="entries">${items.map((entry) => logEntryView(entry, words))}</ol>`}
${next !== null && html`<a class="btn gap" rel="next" href="${addressOf(words.locale, { ...query, after: next })}">${t('log:older')}</a>`}
${after !== undefined && html`<p><a href="${addressOf(words.locale, { ...query, after: undefined })}">${t('log:newest')}</a></p>`}
${checkView(await readLogHead(scope), await readLogDays(scope, MOST_DAYS), words)}`,
          }
        }),
    }),
    definePage({
      name: 'log-entry',
      path: (word) => `${word.log}/:seq`,
      params: { seq: LogSeq },
      before: async ({ params }) => `${params.seq} ${await head()}`,
      view: async ({ params: { seq }, words, to }) =>
        readers.snapshot(async (scope) => {
          // The one before comes along for its seal.
          const entries = await readLogAfter(scope, Math.max(0, seq - 2), seq === 1 ? 1 : 2)
          const entry = entries.find((found) => found.seq === seq)
          if (!entry) throw new Refusal('not-found')
          const title = words.t('log:entry', { seq })
          return {
            title: `${title} · ${words.t('log:title')}`,
            paths: inBoth((to) => to.logEntry(seq)),
            kind: 'narrow',
            main: html`<h1>${title}</h1><ol class="entries">${logEntryView(entry, words)}</ol>
${sealView(entry, entries.find((found) => found.seq === seq - 1) ?? null, words)}<p><a href="${to.log}">${words.t('log:back')}</a></p>`,
          }
        }),
    }),
  ]
}

function addressOf(locale: Locale, { what, month, after }: LogQuery): string {
  const query = new URLSearchParams({
    ...(what && { what }),
    ...(month && { month }),
    ...(after !== undefined && { after }),
  }).toString()
  return pathsFor(locale).log + (query && `?${query}`)
}
