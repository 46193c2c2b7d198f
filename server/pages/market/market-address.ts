import type { Locale } from '../../kernel/shapes.ts'
import { pathsFor } from '../../page/paths.ts'
import type { MarketSort } from '../../threads/schema.ts'

type Part = { readonly sort: MarketSort; readonly topic?: string | undefined; readonly after?: string | undefined }

/** The address of a part of the market. */
export function marketAddress(locale: Locale, { sort, topic, after }: Part): string {
  const query = new URLSearchParams()
  if (sort !== 'active') query.set('sort', sort)
  if (topic !== undefined) query.set('topic', topic)
  if (after !== undefined) query.set('after', after)
  const { market } = pathsFor(locale)
  return query.size > 0 ? `${market}?${query.toString()}` : market
}
