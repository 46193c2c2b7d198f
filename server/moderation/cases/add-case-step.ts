import type { Scope } from '../../store/scope.ts'
import type { CaseStep } from './schema.ts'

/** Writes a step into the history of a case. @param at milliseconds since 1970, UTC; @param personId null where the program itself acted */
export async function addCaseStep(
  { db, t: { caseSteps } }: Scope,
  step: { readonly caseId: number; readonly kind: CaseStep['kind']; readonly personId: string | null },
  at: number,
): Promise<void> {
  await db
    .insert(caseSteps)
    .values({ ...step, at })
    .onConflictDoNothing()
}
