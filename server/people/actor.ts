import type { Locale } from '../kernel/shapes.ts'
import type { PersonState, Role, Stall } from './schema.ts'
import type { Restraint } from './with-restraint.ts'

/** A person who acts, as the database says he is at this moment. */
export type Actor = {
  readonly personId: string
  /** Null when the program itself acts for him (demo market, command line). */
  readonly sessionId: string | null
  readonly name: string
  readonly role: Role
  readonly state: PersonState
  /** A measure keeps him from writing for a time. */
  readonly muted: boolean
  /** The gravest measure that holds him back, with the time that is left of it; absent when nothing does. */
  readonly restraint?: Restraint
  readonly stall: Stall | null
  readonly locale: Locale
  /** An IANA name, such as `Asia/Jakarta`. */
  readonly timeZone: string
  readonly createdAt: number
}
