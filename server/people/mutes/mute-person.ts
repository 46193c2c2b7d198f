import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { command } from '../command.ts'

const Input = Type.Object({ personId: Id, muted: Type.Boolean() }, { additionalProperties: false })

/**
 * Silences another person for the actor alone, or hears him again: his replies are folded away, and his answers make no notices. Nobody
 * learns of it. It is no sanction: whoever is suspended may do it too.
 *
 * @throws {Refusal} `not-found`; `not-allowed` for oneself
 */
export const mutePerson = command(
  'people.mute',
  Input,
  async ({ db, t: { mutes, people } }, { personId: mutedId, muted }, { actor, at }) => {
    const { personId } = actor
    if (mutedId === personId) throw new Refusal('not-allowed')
    const [known] = await db.select({ id: people.id }).from(people).where(eq(people.id, mutedId))
    if (!known) throw new Refusal('not-found')
    if (muted) await db.insert(mutes).values({ personId, mutedId, at }).onConflictDoNothing()
    else await db.delete(mutes).where(and(eq(mutes.personId, personId), eq(mutes.mutedId, mutedId)))
    return { muted }
  },
)
