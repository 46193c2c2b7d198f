import { type Static, Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { Stall } from '../people/schema.ts'
import type { Scope } from '../store/scope.ts'
import { readReplies, readRepliesBefore } from './read-replies.ts'
import { readSorted } from './read-sorted.ts'
import { ReplySort } from './schema.ts'

/** Which replies of a thread are listed, and from where. */
export const ListQuery = Type.Object(
  {
    after: Type.Optional(Type.Integer({ minimum: 0, maximum: 16_777_215 })),
    before: Type.Optional(Type.Integer({ minimum: 1, maximum: 16_777_216 })),
    stall: Type.Optional(Stall),
    sort: Type.Optional(ReplySort),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
)
export type ListQuery = Static<typeof ListQuery>

/** Two ways to say where a list starts, or whose it is: one of them must go. @throws {Refusal} `invalid-input` at the one */
export function checkListQuery({ after, before, stall, sort }: ListQuery): void {
  const both = before !== undefined && (after !== undefined || sort !== undefined)
  const wrong = both ? 'before' : sort !== undefined && stall !== undefined ? 'stall' : null
  if (wrong) throw new Refusal('invalid-input', { errors: [{ at: `/query/${wrong}`, code: 'unknown-field' }] })
}

/** A page of a thread's replies, and what the next one starts from if there may be more. */
export async function listReplies(scope: Scope, threadId: number, { after = 0, before, stall, sort, limit = 50 }: ListQuery) {
  if (sort !== undefined) return readSorted(scope, { threadId, sort, after, limit })
  const ask = { threadId, stall, limit: limit + 1 }
  const found = await (before === undefined ? readReplies(scope, { ...ask, after }) : readRepliesBefore(scope, { ...ask, before }))
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? items.at(-1)!.number : null }
}
