import { Refusal } from './refusal.ts'

/** The place after one thing in a list that is ordered by time (milliseconds) and id: things of one moment are not skipped. */
export const timeCursor = (time: number | null, id: number): string => `${time}.${id}`

/** @throws {Refusal} `invalid-input` for a cursor that is none of ours */
export function parseTimeCursor(cursor: string): { time: number; id: number } {
  const [, time, id] = /^(\d{1,15})\.(\d{1,10})$/.exec(cursor) ?? []
  if (!time || !id) throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  return { time: Number(time), id: Number(id) }
}
