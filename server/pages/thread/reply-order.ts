import type { Locale } from '../../kernel/shapes.ts'
import type { Stall } from '../../people/schema.ts'

/** The orders of a debate's replies, in the order of their tabs. Two-stalls: both side by side. */
export const REPLY_ORDERS = ['oldest', 'newest', 'common-ground', 'online', 'offline', 'two-stalls'] as const
export type ReplyOrder = (typeof REPLY_ORDERS)[number]

const ORDER_WORDS: Record<ReplyOrder, string> = {
  oldest: 'terlama',
  newest: 'terbaru',
  'common-ground': 'titik-temu',
  online: 'daring',
  offline: 'luring',
  'two-stalls': 'dua-lapak',
}
const STALL_WORDS: Record<Stall, string> = { online: 'daring', offline: 'luring', buyer: 'pembeli', observer: 'pengamat' }

/** The words of Indonesian addresses. */
export const ORDERS_IN_INDONESIAN: readonly string[] = Object.values(ORDER_WORDS)
export const STALLS_IN_INDONESIAN: readonly string[] = Object.values(STALL_WORDS)

/** What an order is called in addresses of a language. */
export const orderWord = (order: ReplyOrder, locale: Locale): string => (locale === 'id' ? ORDER_WORDS[order] : order)

/** What a stall is called in addresses of a language. */
export const stallWord = (stall: Stall, locale: Locale): string => (locale === 'id' ? STALL_WORDS[stall] : stall)

/** The order of an Indonesian word. */
export const orderOf = (word: string | undefined): ReplyOrder | undefined => REPLY_ORDERS.find((order) => ORDER_WORDS[order] === word)

/** The stall of an Indonesian word. */
export const stallOf = (word: string | undefined): Stall | undefined =>
  (Object.keys(STALL_WORDS) as Stall[]).find((stall) => STALL_WORDS[stall] === word)
