import { desc, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { type Believed, believeTime } from '../kernel/believe-time.ts'
import { commandsFor } from './commands.ts'
import { readSite } from './read-site.ts'
import type { Scope } from './scope.ts'

const HOUR_MS = 3_600_000
/** A clock that is less ahead than this needs nobody's eyes: a night's rest, a repair. */
const WORTH_AN_ALARM_MS = 24 * HOUR_MS

const { openCommand } = commandsFor<never>()

/**
 * Counts on how late it surely is (`believeTime`), once a minute and before anything is forgotten. A clock that is a day ahead of that or
 * more is said, when it begins and then once in an hour of running, and so is that it is believed.
 */
export const keepTime = openCommand('store.keep-time', Type.Object({}, { additionalProperties: false }), async (tx, _, { at, signal }) => {
  const before = await believedBefore(tx, at)
  const believed = believeTime(before, at)
  const { site } = tx.t
  await tx.db
    .insert(site)
    .values({ name: 'believed-time', value: JSON.stringify(believed) })
    .onConflictDoUpdate({ target: site.name, set: { value: sql`excluded.value` } })
  const [was, is] = [before.seen - before.time, at - believed.time]
  const anew = was < WORTH_AN_ALARM_MS || hours(before.heldMs) !== hours(believed.heldMs)
  if (is >= WORTH_AN_ALARM_MS && anew) signal({ kind: 'clock', state: 'doubted', aheadMs: is })
  if (was >= WORTH_AN_ALARM_MS && is === 0) signal({ kind: 'clock', state: 'believed', aheadMs: 0 })
  return { more: false }
})

const hours = (ms: number) => Math.floor(ms / HOUR_MS)

/** Where nothing was counted yet, the last command under a key says how late it was at least. */
async function believedBefore(tx: Scope, at: number): Promise<Believed> {
  const kept = await readSite(tx, 'believed-time')
  if (kept !== null) return JSON.parse(kept) as Believed
  const { commands } = tx.t
  const [last] = await tx.db.select({ at: commands.at }).from(commands).orderBy(desc(commands.at)).limit(1)
  const time = last?.at ?? at
  return { time, seen: time, heldMs: 0 }
}
