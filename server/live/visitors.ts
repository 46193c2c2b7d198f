import type { Frame } from './frame.ts'

/** Somebody signed in who is connected by a socket or a waiting poll. */
export type Visitor = {
  readonly personId: string
  readonly sessionId: string | null
  /** The session is over. */
  readonly end: () => void
  /** What he may follow is to be asked again. */
  readonly recheck: () => void
  /** Something for this person alone. */
  readonly tell: (frame: Frame) => void
}

/** Who is connected, by person: so that a session's end reaches its sockets, and a notice its reader. */
export function visitors() {
  const people = new Map<string, Set<Visitor>>()

  return {
    of: (personId: string): readonly Visitor[] => [...(people.get(personId) ?? [])],
    all: (): readonly Visitor[] => [...people.values()].flatMap((visits) => [...visits]),
    /** Enters a visitor; call what it returns when he leaves. */
    join(visitor: Visitor): () => void {
      const visits = people.get(visitor.personId) ?? new Set()
      people.set(visitor.personId, visits.add(visitor))
      return () => {
        visits.delete(visitor)
        if (visits.size === 0 && people.get(visitor.personId) === visits) people.delete(visitor.personId)
      }
    },
  }
}
