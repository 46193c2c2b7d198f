import type { Locale } from '../../kernel/shapes.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Range } from './range.ts'

/** What a moderator has just done on the page of statistics. */
export const DONE = ['marked', 'unmarked'] as const
export type Done = (typeof DONE)[number]

type Debate = { readonly id: number; readonly slug: string }

/** The address of a debate's statistics: the whole debate unless the range is shorter. */
export function statisticsAddress(locale: Locale, { id, slug }: Debate, range: Range, done?: Done): string {
  const query = [range !== 'all' && `range=${range}`, done && `done=${done}`].filter(Boolean).join('&')
  return pathsFor(locale).statistics(id, slug) + (query && `?${query}`) + (done ? '#peristiwa' : '')
}
