import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { Id } from '../kernel/shapes.ts'
import { openCommand } from './command.ts'

const Input = Type.Object(
  { personId: Id, sessionId: Id, tokenHash: Type.String({ maxLength: 128 }), device: Type.String({ maxLength: 200 }) },
  { additionalProperties: false },
)

/**
 * Starts a session of somebody who has just proved who he is. Only the hash of its secret is kept.
 *
 * @returns `{ sessionId }`
 * @throws {Refusal} `person-suspended`, `wrong-credentials` if the account is gone
 */
export const startSession = openCommand(
  'people.start-session',
  Input,
  async ({ db, t }, { personId, sessionId, tokenHash, device }, { at }) => {
    const [person] = await db.select({ state: t.people.state }).from(t.people).where(eq(t.people.id, personId))
    if (!person) throw new Refusal('wrong-credentials')
    if (person.state === 'suspended') throw new Refusal('person-suspended')
    await db.insert(t.sessions).values({ id: sessionId, personId, tokenHash, device, createdAt: at, seenAt: at })
    return { sessionId }
  },
)
