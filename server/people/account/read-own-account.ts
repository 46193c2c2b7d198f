import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Locale } from '../../kernel/shapes.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { OwnAccount } from '../schema.ts'

type Row = Omit<OwnAccount, 'recoveryCodesLeft' | 'reads'> & { reads: readonly Locale[] }

const byId = prepared<{ personId: string }, Row[]>(({ db, t: { people } }) =>
  db
    .select({
      name: people.name,
      role: people.role,
      stall: people.stall,
      about: people.about,
      createdAt: people.createdAt,
      state: people.state,
      locale: people.locale,
      reads: people.reads,
      timeZone: people.timeZone,
    })
    .from(people)
    .where(eq(people.id, sql.placeholder('personId'))),
)

const unusedCodes = prepared<{ personId: string }, { codeHash: string }[]>(({ db, t: { recoveryCodes } }) =>
  db
    .select({ codeHash: recoveryCodes.codeHash })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, sql.placeholder('personId')), isNull(recoveryCodes.usedAt))),
)

/** A person as he sees himself; null when he is gone. */
export async function readOwnAccount(scope: Scope, personId: string): Promise<OwnAccount | null> {
  const [person] = await byId(scope, { personId })
  if (!person) return null
  return { ...person, reads: [...person.reads], recoveryCodesLeft: (await unusedCodes(scope, { personId })).length }
}
