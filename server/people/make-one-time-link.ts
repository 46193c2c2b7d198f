import { Type } from 'typebox'
import { Id, nullable } from '../kernel/shapes.ts'
import { openCommand } from './command.ts'

const Input = Type.Object(
  {
    tokenHash: Type.String({ maxLength: 128 }),
    purpose: Type.Enum(['sign-in', 'reset-password', 'first-administrator']),
    /** Whose link it is; the first administrator is whoever opens it. */
    personId: nullable(Id),
    /** Milliseconds for which it can be used. */
    livesMs: Type.Integer({ minimum: 1, maximum: 86_400_000 }),
  },
  { additionalProperties: false },
)

/** Remembers a one-time link by the hash of its secret. The operator's own hand only: no route asks for it. */
export const makeOneTimeLink = openCommand('people.make-one-time-link', Input, async ({ db, t }, { livesMs, ...link }, { at }) => {
  await db.insert(t.oneTimeLinks).values({ ...link, expiresAt: at + livesMs, usedAt: null })
  return {}
})
