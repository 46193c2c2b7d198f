import { eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import type { NewPerson, Role } from '../schema.ts'

/** Where most members live; each may choose another. */
const JAKARTA = 'Asia/Jakarta'

/** Writes down a new person. @throws {Refusal} `name-taken` if somebody has a name that looks like his */
export async function insertPerson(
  { db, t: { people } }: Scope,
  person: NewPerson,
  role: Role,
  { at, signal }: Pick<CommandContext<unknown>, 'at' | 'signal'>,
): Promise<void> {
  const [taken] = await db.select({ id: people.id }).from(people).where(eq(people.skeleton, person.skeleton))
  if (taken) throw new Refusal('name-taken', { at: '/body/name' })
  const [joined] = await db
    .insert(people)
    .values({ timeZone: JAKARTA, ...person, role, reads: [person.locale], about: '', muted: false, createdAt: at })
    .onConflictDoNothing({ target: people.skeleton })
    .returning({ id: people.id })
  if (!joined) throw new Refusal('name-taken', { at: '/body/name' }) // since it was looked up
  signal({ kind: 'site' })
}
