import { and, eq, gte, or, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { DAY_MS } from '../trust/trust-level.ts'
import { bandsOf, NEAR_BITS } from './bands-of.ts'
import { hammingDistance, type SimHash } from './sim-hash.ts'

type Bands = Record<`band${0 | 1 | 2 | 3 | 4 | 5 | 6}`, number>

/** So many of a flood of like texts are compared; among them the copied one is found. */
const MOST_COMPARED = 400
const $ = sql.placeholder

const alike = prepared<Bands & { since: number }, SimHash[]>(({ db, t: { fingerprints: f } }) =>
  db
    .select({ high: f.high, low: f.low })
    .from(f)
    .where(
      or(
        ...([f.band0, f.band1, f.band2, f.band3, f.band4, f.band5, f.band6] as const).map((band, index) =>
          and(eq(band, $(`band${index}`)), gte(f.at, $('since'))),
        ),
      ),
    )
    .limit(MOST_COMPARED),
)

const insert = prepared<Bands & SimHash & { id: string; authorId: string; at: number }, unknown>(({ db, t }) =>
  db.insert(t.fingerprints).values({
    id: $('id'),
    authorId: $('authorId'),
    high: $('high'),
    low: $('low'),
    band0: $('band0'),
    band1: $('band1'),
    band2: $('band2'),
    band3: $('band3'),
    band4: $('band4'),
    band5: $('band5'),
    band6: $('band6'),
    at: $('at'),
  }),
)

/** Whether somebody said nearly this in the last day, anywhere: looked up by bands, whatever else was said. */
export async function wasNearlySaid(tx: Scope, hash: SimHash, at: number): Promise<boolean> {
  const found = await alike(tx, { ...named(hash), since: at - DAY_MS })
  return found.some((other) => hammingDistance(hash, other) <= NEAR_BITS)
}

/** Keeps the hash of a text that is being posted; it is forgotten after a day. */
export const keepFingerprint = (tx: Scope, hash: SimHash, of: { id: string; authorId: string; at: number }): Promise<unknown> =>
  insert(tx, { ...hash, ...named(hash), ...of })

const named = (hash: SimHash) => Object.fromEntries(bandsOf(hash).map((value, index) => [`band${index}`, value])) as Bands
