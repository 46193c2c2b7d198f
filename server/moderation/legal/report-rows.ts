import type { WordKey } from '../../kernel/locale-resources.ts'
import type { Words } from '../../kernel/words.ts'
import type { Counts } from './half-year-figures.ts'
import type { HalfYearReport } from './read-half-year.ts'

/** A part of the report: what it counts, and each figure with its name. `key` is the same in every language. */
export type ReportPart = {
  readonly key: string
  readonly title: string
  readonly rows: readonly (readonly [key: string, name: string, value: string])[]
}

/** The report in parts, in the words of one language; the Markdown and the CSV are made of the same. */
export function reportParts(report: HalfYearReport, { t, number }: Words): ReportPart[] {
  const hours = report.medianHours === null ? '–' : number(Math.round(report.medianHours * 10) / 10)
  const named = (counts: Counts, wordOf: (name: string) => string = (name) => name) =>
    counts.map(([name, count]) => [name, wordOf(name), number(count)] as const)
  const figure = (key: 'orders' | 'median' | 'late' | 'disclosures' | 'fields' | 'flags' | 'appeals' | 'overturned', value: string) =>
    [key, t(`legal:report.${key}`), value] as const
  const part = (
    key: 'summary' | 'authority' | 'article' | 'urgency' | 'outcome' | 'refusal' | 'flagging' | 'action',
    rows: ReportPart['rows'],
  ) => ({
    key,
    title: t(`legal:report.by.${key}`),
    rows,
  })
  return [
    part('summary', [
      figure('orders', number(report.orders)),
      figure('median', hours),
      figure('late', number(report.late)),
      figure('disclosures', number(report.disclosures)),
      figure('fields', number(report.disclosedFields)),
    ]),
    part('authority', named(report.byAuthority)),
    part('article', named(report.byArticle)),
    part(
      'urgency',
      named(report.byUrgency, (name) => t(`legal:report.urgency.${name}` as WordKey)),
    ),
    part(
      'outcome',
      named(report.byOutcome, (name) => t((name === 'open' ? 'legal:report.open' : `legal:outcome.${name}`) as WordKey)),
    ),
    part(
      'refusal',
      named(report.byRefusal, (name) => t(`legal:refusal.${name}` as WordKey)),
    ),
    part('flagging', [
      figure('flags', number(report.flags)),
      figure('appeals', number(report.appeals)),
      figure('overturned', number(report.overturned)),
    ]),
    part(
      'action',
      named(report.byAction, (name) => t(`legal:report.action.${name}` as WordKey)),
    ),
  ]
}
