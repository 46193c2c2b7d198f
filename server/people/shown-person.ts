import type { Readers } from '../store/readers.ts'
import type { Actor } from './actor.ts'
import { whyNot } from './can.ts'
import { findPerson } from './find-person.ts'
import { readPerson } from './read-person.ts'
import type { Person, PersonState } from './schema.ts'

/** A person with what only the house needs to know of him. */
export type ShownPerson = { readonly person: Person; readonly personId: string; readonly state: PersonState }

/**
 * The person of exactly this name, in any case: one that only looks like it is somebody else's page. Who still waits to be let in is
 * seen by moderators and by himself only.
 *
 * @returns null when there is nobody, or nobody for this viewer
 */
export const shownPerson = (readers: Readers, name: string, viewer: Actor | null): Promise<ShownPerson | null> =>
  readers.snapshot(async (scope) => {
    const found = await findPerson(scope, name)
    if (!found || found.name.toLowerCase() !== name.toLowerCase()) return null
    const sees = found.state !== 'pending' || viewer?.personId === found.id || whyNot(viewer, 'see-queue', { kind: 'forum' }) === null
    const person = sees ? await readPerson(scope, found.name) : null
    return person && { person, personId: found.id, state: found.state }
  })
