import { asc, inArray, lt } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { DAY_MS } from '../trust/trust-level.ts'
import { timeToForget } from '../../store/time-to-forget.ts'

/** So many go at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 200

/** Forgets the hashes of texts that are older than a day: the program's own housekeeping. */
export const forgetFingerprints = openCommand(
  'publishing.forget-fingerprints',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, { at }) => {
    const { db } = tx
    const { fingerprints: f } = tx.t
    const old = db
      .select({ id: f.id })
      .from(f)
      .where(lt(f.at, (await timeToForget(tx, at)) - DAY_MS))
      .orderBy(asc(f.at))
      .limit(MOST_AT_ONCE)
    const gone = await db.delete(f).where(inArray(f.id, old)).returning({ id: f.id })
    return { more: gone.length === MOST_AT_ONCE }
  },
)
