import type { Schema } from '../store/schema.ts'
import type { Actor } from './actor.ts'

/** The columns of a person that make an actor. */
export const actorColumns = ({ people }: Schema) => ({
  personId: people.id,
  name: people.name,
  role: people.role,
  state: people.state,
  muted: people.muted,
  stall: people.stall,
  locale: people.locale,
  timeZone: people.timeZone,
  createdAt: people.createdAt,
})

/** A row of these columns. */
export type ActorRow = Omit<Actor, 'sessionId' | 'restraint'>
