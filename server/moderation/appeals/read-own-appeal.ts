import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { OwnAppeal } from './schema.ts'

const query = prepared<{ decisionId: string; personId: string }, OwnAppeal[]>(({ db, t: { appeals } }) =>
  db
    .select({
      decisionId: appeals.decisionId,
      state: appeals.state,
      text: appeals.text,
      answer: appeals.answer,
      at: appeals.at,
      dueAt: appeals.dueAt,
      decidedAt: appeals.decidedAt,
    })
    .from(appeals)
    .where(and(eq(appeals.decisionId, sql.placeholder('decisionId')), eq(appeals.personId, sql.placeholder('personId')))),
)

/** One's own appeal against a decision, or null. */
export async function readOwnAppeal(scope: Scope, args: { decisionId: string; personId: string }): Promise<OwnAppeal | null> {
  const [found] = await query(scope, args)
  return found ?? null
}
