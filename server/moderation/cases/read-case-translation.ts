import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { CaseTranslation } from './schema.ts'

const query = prepared<{ caseId: number }, CaseTranslation[]>(({ db, t: { caseTranslations, people } }) =>
  db
    .select({ lang: caseTranslations.lang, text: caseTranslations.text, by: people.name, at: caseTranslations.at })
    .from(caseTranslations)
    .innerJoin(people, eq(people.id, caseTranslations.byId))
    .where(eq(caseTranslations.caseId, sql.placeholder('caseId')))
    .limit(1),
)

/** What a moderator wrote of the post of a case in the other language, or null. */
export async function readCaseTranslation(scope: Scope, caseId: number): Promise<CaseTranslation | null> {
  const [found] = await query(scope, { caseId })
  return found ?? null
}
