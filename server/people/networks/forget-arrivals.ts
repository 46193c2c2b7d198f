import { asc, inArray, lt, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../command.ts'
import { firstKeptDay, WATCHED_MS } from './arrival-days.ts'
import { timeToForget } from '../../store/time-to-forget.ts'

/** So many go at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 100

/**
 * Forgets, thirty days later at the latest, from which networks people came, the keys of those days, and who was watched for it: the
 * program's own housekeeping.
 */
export const forgetArrivals = openCommand(
  'people.forget-arrivals',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, { at }) => {
    const { db } = tx
    const { arrivalKeys, arrivals, watched } = tx.t
    const now = await timeToForget(tx, at)
    const first = firstKeptDay(now)
    await db.delete(arrivalKeys).where(lt(arrivalKeys.day, first))
    const old = db
      .select({ network: arrivals.network, personId: arrivals.personId })
      .from(arrivals)
      .where(lt(arrivals.network, first))
      .orderBy(asc(arrivals.network))
      .limit(MOST_AT_ONCE)
    const gone = await db
      .delete(arrivals)
      .where(sql`(${arrivals.network}, ${arrivals.personId}) in ${old}`)
      .returning({ personId: arrivals.personId })
    const over = db
      .select({ personId: watched.personId })
      .from(watched)
      .where(lt(watched.at, now - WATCHED_MS))
      .limit(MOST_AT_ONCE)
    const unwatched = await db.delete(watched).where(inArray(watched.personId, over)).returning({ personId: watched.personId })
    return { more: Math.max(gone.length, unwatched.length) === MOST_AT_ONCE }
  },
)
