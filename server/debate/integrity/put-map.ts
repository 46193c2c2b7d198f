import { eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { DrawnMap } from './drawn-map.ts'

/** Puts a new map of a debate in place of the one before, and its bearings with it. @param at milliseconds since 1970, UTC */
export async function putMap({ db, t }: Scope, { threadId, tally, voters, agreement, map, bearings }: DrawnMap, at: number): Promise<void> {
  const { opinionMaps: m, mapBearings: b } = t
  if (map === null || bearings === null) {
    await db.delete(m).where(eq(m.threadId, threadId))
    await db.delete(b).where(eq(b.threadId, threadId))
    return
  }
  const drawn = { at, voters, agreement, map }
  const found = { at, tally, bearings }
  await db
    .insert(m)
    .values({ threadId, ...drawn })
    .onConflictDoUpdate({ target: m.threadId, set: drawn })
  await db
    .insert(b)
    .values({ threadId, ...found })
    .onConflictDoUpdate({ target: b.threadId, set: found })
}
