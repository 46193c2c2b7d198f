import { Type } from 'typebox'
import { Id, nullable } from '../../kernel/shapes.ts'
import { openCommand } from '../command.ts'
import { LinkPurpose, TokenHash } from '../schema.ts'

const Input = Type.Object(
  {
    tokenHash: TokenHash,
    purpose: LinkPurpose,
    /** Whose link it is; the first administrator is whoever opens it. */
    personId: nullable(Id),
    /** Milliseconds for which it can be used. */
    livesMs: Type.Integer({ minimum: 1, maximum: 86_400_000 }),
  },
  { additionalProperties: false },
)

/** A link to a new password is worth an account, so it is over sooner than others. */
const LONGEST_RESET_MS = 600_000

/** Remembers a one-time link by the hash of its secret. The operator's own hand only: no route asks for it. */
export const makeOneTimeLink = openCommand('people.make-one-time-link', Input, async ({ db, t }, { livesMs, ...link }, { at }) => {
  const lives = link.purpose === 'reset-password' ? Math.min(livesMs, LONGEST_RESET_MS) : livesMs
  await db.insert(t.oneTimeLinks).values({ ...link, expiresAt: at + lives, usedAt: null })
  return {}
})
