import type { Locale } from '../../kernel/shapes.ts'
import { pathsFor, pathWords } from '../../page/paths.ts'
import { orderWord, stallWord } from './reply-order.ts'
import type { ThreadPlace } from './thread-place.ts'

type Named = { readonly id: number; readonly slug: string }

/** The address of what a page of a thread shows, in the words of its language. */
export function placeAddress(locale: Locale, { id, slug }: Named, place: ThreadPlace): string {
  const to = pathsFor(locale)
  if (place.sort === 'oldest') return to.thread(id, slug, place.page)
  const word = pathWords(locale)
  const query = new URLSearchParams({ [word.order]: orderWord(place.sort, locale) })
  if ('stall' in place && place.stall !== undefined) query.set(word.stall, stallWord(place.stall, locale))
  if ('before' in place && place.before !== Infinity) query.set('before', String(place.before))
  if ('after' in place && place.after > 0) query.set('after', String(place.after))
  return `${to.thread(id, slug)}?${query.toString()}`
}
