import { and, eq, isNotNull } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'

/**
 * Erases what is kept of a post as evidence: what flaggers saw, its translation, and older versions that were taken from sight. That
 * there were flags stays.
 */
export async function eraseEvidence(
  { db, t: { cases, caseTranslations, flags, revisions } }: Scope,
  { caseId, threadId, number }: { readonly caseId: number; readonly threadId: number; readonly number: number },
): Promise<void> {
  await db.update(flags).set({ evidence: '' }).where(eq(flags.caseId, caseId))
  await db.delete(caseTranslations).where(eq(caseTranslations.caseId, caseId))
  await db
    .update(revisions)
    .set({ text: '' })
    .where(and(eq(revisions.threadId, threadId), eq(revisions.number, number), isNotNull(revisions.withdrawnBy)))
  await db.update(cases).set({ forgetAt: null }).where(eq(cases.id, caseId))
}
