import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Vote } from '../schema.ts'
import { findPlace, type Place } from './find-place.ts'
import { LEAST_VOTES_OF_VOTER, SAYS } from './gather-votes.ts'
import type { Bearings } from './take-bearings.ts'

/** Where a reader stands on the map, as only he is told: null until he has voted enough on the replies that it was drawn by. */
export type OwnPlace = { readonly have: number; readonly need: number; readonly here: Place | null }

type Own = { threadId: number; personId: string }
const $ = sql.placeholder

const bearingsOf = prepared<{ threadId: number }, { bearings: unknown }[]>(({ db, t: { mapBearings: b } }) =>
  db
    .select({ bearings: b.bearings })
    .from(b)
    .where(eq(b.threadId, $('threadId'))),
)
const votesOf = prepared<Own, { number: number; vote: Vote }[]>(({ db, t: { votes: v } }) =>
  db
    .select({ number: v.number, vote: v.vote })
    .from(v)
    .where(and(eq(v.personId, $('personId')), eq(v.threadId, $('threadId')))),
)

/**
 * Finds a reader's place on the map of a debate by his own votes as they are now, those that do not count yet too: nobody else sees it.
 *
 * @returns null where there is no map
 */
export async function readOwnPlace(scope: Scope, own: Own): Promise<OwnPlace | null> {
  const [row] = await bearingsOf(scope, { threadId: own.threadId })
  if (!row) return null
  // Written by nobody but who drew the map, in this shape.
  const bearings = row.bearings as Bearings
  const votes = new Map((await votesOf(scope, own)).map(({ number, vote }) => [number, SAYS[vote]]))
  const said = Float64Array.from(bearings.statements, (number) => votes.get(number) ?? NaN)
  const have = said.filter((vote) => !Number.isNaN(vote)).length
  return { have, need: LEAST_VOTES_OF_VOTER, here: have < LEAST_VOTES_OF_VOTER ? null : findPlace(bearings, said) }
}
