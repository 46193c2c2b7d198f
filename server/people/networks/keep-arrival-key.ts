import { desc, gte, lt } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../command.ts'
import { firstKeptDay } from './arrival-days.ts'
import { utcDay } from './utc-day.ts'
import { timeToForget } from '../../store/time-to-forget.ts'

const Input = Type.Object({ key: Type.String({ minLength: 43, maxLength: 43 }) }, { additionalProperties: false })

/**
 * Makes this the key of today's arrivals, unless there is one, and throws away those that are too old.
 *
 * @returns every key that stands with its day, newest first
 */
export const keepArrivalKey = openCommand('people.keep-arrival-key', Input, async (tx, { key }, { at }) => {
  const { db } = tx
  const { arrivalKeys } = tx.t
  const first = firstKeptDay(await timeToForget(tx, at))
  await db.delete(arrivalKeys).where(lt(arrivalKeys.day, first))
  await db
    .insert(arrivalKeys)
    .values({ day: utcDay(at), key })
    .onConflictDoNothing({ target: arrivalKeys.day })
  return { keys: await db.select().from(arrivalKeys).where(gte(arrivalKeys.day, first)).orderBy(desc(arrivalKeys.day)) }
})
