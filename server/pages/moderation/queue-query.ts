import { type Static, Type } from 'typebox'
import { Locale } from '../../kernel/shapes.ts'
import { CaseAge, CaseReason } from '../../moderation/cases/schema.ts'
import { Stall } from '../../people/schema.ts'

/** The parts of the queue, in the order of their tabs: what waits for a first look, for a second one, and what is done. */
export const PARTS = ['open', 'held', 'appeals', 'again', 'frozen', 'decided'] as const
export type PartName = (typeof PARTS)[number]

const any = Type.Literal('')

/** What of the queue is looked at, as its address says it; an empty filter is none. */
export const queueQuery = {
  state: Type.Optional(Type.Enum([...PARTS])),
  reason: Type.Optional(Type.Union([CaseReason, any])),
  lang: Type.Optional(Type.Union([Locale, any])),
  stall: Type.Optional(Type.Union([Stall, any])),
  age: Type.Optional(Type.Union([CaseAge, any])),
  after: Type.Optional(Type.String({ maxLength: 40 })),
}
const Query = Type.Object(queueQuery)
export type QueueQuery = Static<typeof Query>

/** The query of an address, without what is the default anyway. */
export function queryOf({ state = 'open', ...filter }: QueueQuery): string {
  const query = new URLSearchParams()
  if (state !== 'open') query.set('state', state)
  for (const name of ['reason', 'lang', 'stall', 'age', 'after'] as const) if (filter[name]) query.set(name, filter[name])
  const text = query.toString()
  return text && `?${text}`
}
