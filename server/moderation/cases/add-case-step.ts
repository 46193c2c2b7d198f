import type { Scope } from '../../store/scope.ts'

/** What happens to a case besides its flags and decisions, which are kept in their own tables. */
export type CaseStep = 'claim' | 'release' | 'unmask' | 'translate' | 'provisional-hide' | 'resubmit'

/** Writes a step into the history of a case. @param at milliseconds since 1970, UTC; @param personId null where the program itself acted */
export async function addCaseStep(
  { db, t: { caseSteps } }: Scope,
  step: { readonly caseId: number; readonly kind: CaseStep; readonly personId: string | null },
  at: number,
): Promise<void> {
  await db
    .insert(caseSteps)
    .values({ ...step, at })
    .onConflictDoNothing()
}
