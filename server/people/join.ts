import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { Id, Locale, nullable } from '../kernel/shapes.ts'
import { openCommand } from './command.ts'
import { Stall } from './schema.ts'

const Input = Type.Object(
  {
    id: Id,
    /** As `checkName` lets it through, with the skeleton that it gave. */
    name: Type.String({ minLength: 1, maxLength: 64 }),
    skeleton: Type.String({ minLength: 1, maxLength: 128 }),
    /** Of `hashPassword`; a hash that no password has ("!") makes an account that only a one-time link opens. */
    passwordHash: Type.String({ minLength: 1, maxLength: 256 }),
    state: Type.Enum(['active', 'pending']),
    stall: nullable(Stall),
    locale: Locale,
  },
  { additionalProperties: false },
)

/**
 * Makes an account. Name and password were checked and hashed before: a command has neither the time nor the secret.
 *
 * @returns `{ personId }`
 * @throws {Refusal} `name-taken` if somebody has a name that looks like it
 */
export const join = openCommand('people.join', Input, async ({ db, t: { people } }, { id, stall, locale, ...person }, { at, signal }) => {
  const [taken] = await db.select({ id: people.id }).from(people).where(eq(people.skeleton, person.skeleton))
  if (taken) throw new Refusal('name-taken', { at: '/body/name' })
  const [joined] = await db
    .insert(people)
    .values({ id, ...person, stall, locale, role: 'member', reads: [locale], timeZone: 'Asia/Jakarta', about: '', createdAt: at })
    .onConflictDoNothing({ target: people.skeleton })
    .returning({ id: people.id })
  if (!joined) throw new Refusal('name-taken', { at: '/body/name' }) // since it was looked up
  signal({ kind: 'site' })
  return { personId: id }
})
