import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

type Args = { threadId: number; number: number; personId: string }

const query = prepared<Args, { id: string }[]>(({ db, t: { changedMinds: m } }) =>
  db
    .select({ id: m.id })
    .from(m)
    .where(
      and(
        eq(m.threadId, sql.placeholder('threadId')),
        eq(m.personId, sql.placeholder('personId')),
        eq(m.number, sql.placeholder('number')),
        isNull(m.revokedAt),
      ),
    )
    .limit(1),
)

/** Whether somebody says that this reply changed his mind. */
export const readOwnMind = async (scope: Scope, args: Args): Promise<boolean> => (await query(scope, args)).length > 0
