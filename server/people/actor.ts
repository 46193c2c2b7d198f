import type { Role, Stall } from './schema.ts'

/** A person who acts, as the database says he is at this moment. */
export type Actor = {
  readonly personId: string
  readonly sessionId: string | null
  readonly name: string
  readonly role: Role
  readonly state: 'active' | 'pending' | 'suspended'
  readonly stall: Stall | null
  readonly locale: 'id' | 'en'
  readonly createdAt: number
}
