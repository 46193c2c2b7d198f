import { sql } from 'drizzle-orm'
import type { Actor } from '../../people/actor.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { mayCount } from '../score/may-count.ts'
import type { Pace } from './vote-pace.ts'

const $ = sql.placeholder

type Voter = { readonly votes: number } & Pace

const add = prepared<{ personId: string; votes: number }, Voter[]>(({ db, t: { voters: v } }) =>
  db
    .insert(v)
    .values({ personId: $('personId'), votes: $('votes'), waiting: 0 })
    .onConflictDoUpdate({ target: v.personId, set: { votes: sql`${v.votes} + excluded.votes` } })
    .returning({ votes: v.votes, minutePace: v.minutePace, hourPace: v.hourPace }),
)

const wait = prepared<{ personId: string }, unknown>(({ db, t: { voters: v } }) =>
  db
    .insert(v)
    .values({ personId: $('personId'), votes: 0, waiting: 1 })
    .onConflictDoUpdate({ target: v.personId, set: { waiting: 1 } }),
)

/** Holds a voter's row until the commit: of two votes that he sends at once, by whichever way, the second sees the first. */
export const holdVoter = async (tx: Scope, personId: string): Promise<Voter> => (await add(tx, { personId, votes: 0 }))[0]!

/**
 * Counts how often somebody has voted, and says whether what he gives now counts. What does not count yet is counted by a chore
 * once he is old enough here: it is delayed, never lost.
 *
 * @param held his row, as `holdVoter` gave it
 * @param more 1 for a first vote on a reply, 0 for one that replaces another or for a stance
 */
export async function countVoter(
  tx: Scope,
  { actor, at, limits }: { readonly actor: Actor; readonly at: number; readonly limits: boolean },
  held: Voter,
  more: 0 | 1,
): Promise<boolean> {
  if (more > 0) await add(tx, { personId: actor.personId, votes: more })
  const counts = !limits || mayCount({ createdAt: actor.createdAt, votes: held.votes + more }, at)
  if (!counts) await wait(tx, { personId: actor.personId })
  return counts
}

/** Takes one vote off somebody's count. */
export const uncountVote = (tx: Scope, personId: string): Promise<unknown> => add(tx, { personId, votes: -1 })
