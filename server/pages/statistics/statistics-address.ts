import type { Locale } from '../../kernel/shapes.ts'
import { pathsFor } from '../../page/paths.ts'
import type { Range } from './range.ts'

/** What a moderator has just done on the page of statistics. */
export const DONE = ['marked', 'unmarked'] as const
export type Done = (typeof DONE)[number]

export type Debate = { readonly id: number; readonly slug: string }
export type Shown = {
  readonly range: Range
  /** Whether the reader's own place on the map is hidden. */
  readonly place?: 'hidden' | undefined
}

/** The address of a debate's statistics: the whole debate unless the range is shorter. */
export function statisticsAddress(locale: Locale, { id, slug }: Debate, { range, place }: Shown, done?: Done): string {
  const query = [range !== 'all' && `range=${range}`, place && `place=${place}`, done && `done=${done}`].filter(Boolean).join('&')
  return pathsFor(locale).statistics(id, slug) + (query && `?${query}`) + (done ? '#peristiwa' : '')
}
