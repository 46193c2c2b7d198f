import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { PAGE_SIZE, pageOf } from '../../page/paths.ts'
import { Stall } from '../../people/schema.ts'
import type { ReplySort } from '../../replies/schema.ts'
import type { ThreadHead } from '../../threads/read-head.ts'
import { ORDERS_IN_INDONESIAN, orderOf, REPLY_ORDERS, type ReplyOrder, stallOf, STALLS_IN_INDONESIAN } from './reply-order.ts'

const PageNumber = Type.Integer({ minimum: 1, maximum: 335_545 })
const ReplyBound = Type.Integer({ minimum: 1, maximum: 16_777_216 })

/** `42` or `42-judul`, as it stands in the address. */
export const ThreadParam = Type.String({ pattern: '^[1-9][0-9]{0,8}(-[a-z0-9-]{0,80})?$' })

/** What may be asked of a thread's page; the words of both languages are known in both. */
export const threadQuery = {
  hal: Type.Optional(PageNumber),
  page: Type.Optional(PageNumber),
  urut: Type.Optional(Type.Enum([...ORDERS_IN_INDONESIAN])),
  sort: Type.Optional(Type.Enum([...REPLY_ORDERS])),
  lapak: Type.Optional(Type.Enum([...STALLS_IN_INDONESIAN])),
  stall: Type.Optional(Stall),
  /** The last reply of the page before, of those that are sorted by votes. */
  after: Type.Optional(ReplyBound),
  before: Type.Optional(ReplyBound),
  balas: Type.Optional(ReplyBound),
  reply: Type.Optional(ReplyBound),
  kutip: Type.Optional(Type.Integer({ minimum: 0, maximum: 16_777_215 })),
  quote: Type.Optional(Type.Integer({ minimum: 0, maximum: 16_777_215 })),
}

type Numbers = { [K in 'hal' | 'page' | 'after' | 'before' | 'balas' | 'reply' | 'kutip' | 'quote']?: number | undefined }
type Query = Numbers & { urut?: string | undefined; sort?: ReplyOrder | undefined; lapak?: string | undefined; stall?: Stall | undefined }

/** Which replies of a thread a page shows; `pages` is how many there are in the order of their numbers. */
export type ThreadPlace = { readonly pages: number } & (
  | { readonly sort: 'oldest'; readonly page: number; readonly after: number }
  /** Counting backwards, all or those of one stall. `before` is infinite on the first page. */
  | { readonly sort: 'newest'; readonly before: number; readonly stall: Stall | undefined }
  | { readonly sort: ReplySort; readonly after: number }
  | { readonly sort: 'two-stalls' }
)

/** The number and the words of a thread's address. */
export function parseThread(param: string): { id: number; slug: string } {
  const [id = '', ...slug] = param.split('-')
  return { id: Number(id), slug: slug.join('-') }
}

/** The number in `42`. @throws {Refusal} `not-found` */
export function parseThreadId(param: string): number {
  const { id } = parseThread(param)
  if (!Number.isSafeInteger(id)) throw new Refusal('not-found')
  return id
}

/** Where a query leads: the page it names, else the page of the reply it answers, else the first. A page beyond the last is the last. */
export function placeOf(query: Query, { replyCount }: Pick<ThreadHead, 'replyCount'>): ThreadPlace {
  const pages = pageOf(replyCount)
  const stall = query.stall ?? stallOf(query.lapak)
  const sort = query.sort ?? orderOf(query.urut) ?? (stall === undefined ? 'oldest' : 'newest')
  if (sort === 'two-stalls') return { sort, pages }
  if (sort === 'newest') {
    const { before = Infinity } = query
    return { sort, before: before > replyCount ? Infinity : before, stall, pages }
  }
  if (sort !== 'oldest') return { sort, after: query.after ?? 0, pages }
  const wanted = query.hal ?? query.page ?? pageOf(answered(query) ?? 0)
  const page = Math.min(wanted, pages)
  return { sort, page, pages, after: (page - 1) * PAGE_SIZE }
}

/** The number of the post that the reader is about to answer or quote; 0 is the opening. */
export const answered = ({ balas, reply, kutip, quote }: Query): number | undefined => kutip ?? quote ?? balas ?? reply

/** The number of the post that the reader is about to quote. */
export const quoted = ({ kutip, quote }: Query): number | undefined => kutip ?? quote
