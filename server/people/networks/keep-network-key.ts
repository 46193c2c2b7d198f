import { sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { utcDay } from './utc-day.ts'
import { openCommand } from '../command.ts'

const Input = Type.Object({ key: Type.String({ minLength: 43, maxLength: 43 }) }, { additionalProperties: false })

/**
 * Makes this the key of today's networks, unless there is one; that of another day is gone with it, and nobody can tell any more which
 * networks its hashes stand for.
 *
 * @returns the key that stands, with its day
 */
export const keepNetworkKey = openCommand('people.keep-network-key', Input, async ({ db, t: { site } }, { key }, { at }) => {
  const day = utcDay(at)
  const [kept] = await db
    .insert(site)
    .values({ name: 'network-key', value: `${day} ${key}` })
    .onConflictDoUpdate({
      target: site.name,
      set: { value: sql`case when ${site.value} like ${`${day} %`} then ${site.value} else excluded.value end` },
    })
    .returning({ value: site.value })
  return { day, key: kept!.value.slice(day.length + 1) }
})
