import type { OrderOutcome, OrderRefusal } from './order-answers.ts'

/** An order as the report counts it; times are milliseconds since 1970, UTC. */
export type CountedOrder = {
  readonly authority: string
  readonly article: string
  readonly urgent: boolean
  readonly outcome: OrderOutcome | null
  readonly refusal: OrderRefusal | null
  readonly receivedAt: number
  readonly answeredAt: number | null
  readonly dueAt: number
}

/** How often each was there, most often first. */
export type Counts = readonly (readonly [name: string, count: number])[]

/** What a half-year's report says of orders. */
export type OrderFigures = {
  readonly orders: number
  readonly byAuthority: Counts
  readonly byArticle: Counts
  readonly byUrgency: Counts
  readonly byOutcome: Counts
  readonly byRefusal: Counts
  /** Hours from receipt to answer, the middle one; null if none was answered. */
  readonly medianHours: number | null
  /** Answered after their time, or not answered though it is over. */
  readonly late: number
}

const HOUR_MS = 3_600_000

/** Counts orders. @param now milliseconds since 1970, UTC: what is open then and due before is late */
export function orderFigures(orders: readonly CountedOrder[], now: number): OrderFigures {
  const hours = orders.flatMap(({ answeredAt, receivedAt }) => (answeredAt === null ? [] : [(answeredAt - receivedAt) / HOUR_MS]))
  return {
    orders: orders.length,
    byAuthority: counted(orders.map(({ authority }) => authority)),
    byArticle: counted(orders.map(({ article }) => article)),
    byUrgency: counted(orders.map(({ urgent }) => (urgent ? 'urgent' : 'calm'))),
    byOutcome: counted(orders.map(({ outcome }) => outcome ?? 'open')),
    byRefusal: counted(orders.flatMap(({ refusal }) => refusal ?? [])),
    medianHours: median(hours),
    late: orders.filter(({ answeredAt, dueAt }) => (answeredAt ?? now) > dueAt).length,
  }
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function counted(names: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
}
