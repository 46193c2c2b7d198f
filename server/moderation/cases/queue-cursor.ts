import { Refusal } from '../../kernel/refusal.ts'
import type { CaseRow } from './case-columns.ts'

/** A place in the queue: rank, time and number of the case before it. */
export type QueuePlace = { readonly rank: number; readonly time: number; readonly id: number }

/** The place after a case: `2.1767582400000.311`. */
export const queueCursor = ({ rank, state, dueAt, decidedAt, id }: CaseRow): string =>
  `${rank}.${state === 'open' ? dueAt : decidedAt}.${id}`

/** @throws {Refusal} `invalid-input` for a cursor that is none of ours */
export function parseQueueCursor(cursor: string): QueuePlace {
  const [, rank, time, id] = /^(\d)\.(\d{1,15})\.(\d{1,10})$/.exec(cursor) ?? []
  if (!rank || !time || !id) throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  return { rank: Number(rank), time: Number(time), id: Number(id) }
}
