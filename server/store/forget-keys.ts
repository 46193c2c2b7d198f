import { asc, lt, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { commandsFor } from './commands.ts'
import { timeToForget } from './time-to-forget.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** The client sends nothing again by itself after 25 days. */
const REMEMBERED_MS = 30 * DAY_MS
/** So many go at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 200

const { openCommand } = commandsFor<never>()

/** Forgets idempotency keys that are older than thirty days, two hundred of them at most: the program's own housekeeping. */
export const forgetKeys = openCommand('store.forget-keys', Type.Object({}, { additionalProperties: false }), async (tx, _, { at }) => {
  const { db } = tx
  const { commands } = tx.t
  const old = db
    .select({ actorId: commands.actorId, key: commands.key })
    .from(commands)
    .where(lt(commands.at, (await timeToForget(tx, at)) - REMEMBERED_MS))
    .orderBy(asc(commands.at))
    .limit(MOST_AT_ONCE)
  const gone = await db
    .delete(commands)
    .where(sql`(${commands.actorId}, ${commands.key}) in ${old}`)
    .returning({ key: commands.key })
  return { more: gone.length === MOST_AT_ONCE }
})
