import { newId } from '../../server/kernel/new-id.ts'
import type { Schema } from '../../server/store/schema.ts'

export type PersonRow = Schema['people']['$inferInsert']

const MONTH_MS = 30 * 24 * 60 * 60 * 1000

/** A member of a month, so that nothing that is for newcomers applies to him. */
export const ordinaryPerson = (name: string, at: number): PersonRow => ({
  id: newId(at),
  name,
  skeleton: name.toLowerCase(),
  passwordHash: '',
  role: 'member',
  state: 'active',
  muted: false,
  stall: null,
  locale: 'id',
  reads: ['id', 'en'],
  timeZone: 'Asia/Jakarta',
  about: '',
  createdAt: at - MONTH_MS,
})
