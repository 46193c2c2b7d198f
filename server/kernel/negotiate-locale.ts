import type { Locale } from './shapes.ts'

// Old Androids say "in" for Indonesian; Malay and the regional languages of Indonesia read Indonesian better than English.
// A map and no object: an object also knows `constructor` and `__proto__`, and a header may say anything.
const LANGUAGES = new Map<string, Locale>([
  ...['id', 'in', 'ms', 'jv', 'jw', 'su', 'min', 'ban', 'bug', 'ace'].map((tag) => [tag, 'id'] as const),
  ['en', 'en'],
])

/** The language to show to somebody whose browser sends this `Accept-Language`: the best of ours by weight, else Indonesian. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  let best: Locale = 'id'
  let bestWeight = 0
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const locale = LANGUAGES.get(tag.trim().split('-')[0]!)
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
