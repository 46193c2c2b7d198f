import { eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { refusalDetail } from '../can.ts'
import { command } from '../command.ts'
import { ProfileChange } from '../schema.ts'
import { isTimeZone } from './time-zones.ts'

/**
 * Changes what the actor says of himself, and how he reads. Posts keep the stall under which they were written.
 *
 * @throws {Refusal} `invalid-input` for a time zone that does not exist; `person-muted` or `person-suspended` for words about himself
 */
export const changeProfile = command('people.change-profile', ProfileChange, async ({ db, t: { people } }, change, { actor, signal }) => {
  const { stall, about, locale, reads, timeZone } = change
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new Refusal('invalid-input', { errors: [{ at: '/body/timeZone', code: 'not-one-of' }] })
  const silenced = actor.state === 'suspended' ? 'person-suspended' : actor.muted ? 'person-muted' : null
  // The line about himself is read by all; emptying it is taking words back.
  if (silenced && about) throw new Refusal(silenced, refusalDetail(actor, silenced))
  await db.update(people).set({ stall, about, locale, reads, timeZone }).where(eq(people.id, actor.personId))
  // What others see of him stands on pages that are kept.
  if (stall !== undefined || about !== undefined) signal({ kind: 'site' })
  return {}
})
