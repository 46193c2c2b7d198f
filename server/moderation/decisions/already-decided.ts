import { desc, eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Scope } from '../../store/scope.ts'

/** The refusal of whoever comes too late to decide a case: it says what was decided, and who did. */
export async function alreadyDecided(
  { db, t: { decisions, people } }: Scope,
  { id, state }: { readonly id: number; readonly state: string },
) {
  const [last] = await db
    .select({ by: people.name, action: decisions.action, at: decisions.at })
    .from(decisions)
    .innerJoin(people, eq(people.id, decisions.moderatorId))
    .where(eq(decisions.caseId, id))
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1)
  return new Refusal('already-decided', { values: { ...last }, state })
}
