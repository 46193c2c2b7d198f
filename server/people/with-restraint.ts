import { and, eq, inArray, sql } from 'drizzle-orm'
import { countDown } from '../kernel/count-down.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { gravest, type Standing } from './gravest.ts'
import type { PersonState } from './schema.ts'

const KINDS = ['ban', 'suspend', 'mute'] as const
type Kind = (typeof KINDS)[number]

/** What keeps a person from taking part: the gravest measure that stands against him, and how much of it is left. */
export type Restraint = {
  readonly kind: Kind
  /** Milliseconds; null is for good. */
  readonly leftMs: number | null
  /** When that is over by this clock, in milliseconds since 1970, UTC. */
  readonly until: number | null
}

const standing = prepared<{ personId: string }, Standing<Kind>[]>(({ db, t: { measures } }) =>
  db
    .select({ kind: sql<Kind>`${measures.kind}`, leftMs: measures.leftMs, countedAt: measures.countedAt })
    .from(measures)
    .where(and(eq(measures.personId, sql.placeholder('personId')), eq(measures.state, 'standing'), inArray(measures.kind, [...KINDS]))),
)

/** With a person what holds him back, if anything does: only then is there a second query. @param at milliseconds since 1970, UTC */
export async function withRestraint<Person extends { personId: string; state: PersonState; muted: boolean }>(
  scope: Scope,
  person: Person,
  at: number,
): Promise<Person & { restraint?: Restraint }> {
  if (!person.muted && person.state !== 'suspended') return person
  const measure = gravest(KINDS, await standing(scope, { personId: person.personId }))
  if (!measure) return person
  const { kind, leftMs, countedAt } = measure
  if (leftMs === null) return { ...person, restraint: { kind, leftMs, until: null } }
  const left = countDown({ leftMs, countedAt: countedAt ?? at }, at)
  return { ...person, restraint: { kind, leftMs: left, until: at + left } }
}
