import { localeOfTag } from './locale-of-tag.shared.ts'
import type { Locale } from './shapes.ts'

/** The language to show to somebody whose browser sends this `Accept-Language`: the best of ours by weight, else Indonesian. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  let best: Locale = 'id'
  let bestWeight = 0
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.toLowerCase().split(';')
    const locale = localeOfTag(tag)
    const weight = weightOf(parameters)
    if (locale && weight > bestWeight) [best, bestWeight] = [locale, weight]
  }
  return best
}

function weightOf(parameters: readonly string[]): number {
  const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
  if (q === undefined) return 1
  const weight = Number(q.slice(2))
  return weight >= 0 && weight <= 1 ? weight : 0
}
