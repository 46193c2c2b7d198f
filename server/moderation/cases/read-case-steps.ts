import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { CaseStep } from './schema.ts'

const MOST_STEPS = 100
const $ = sql.placeholder

const steps = prepared<{ caseId: number }, CaseStep[]>(({ db, t: { caseSteps, people } }) =>
  db
    .select({ kind: caseSteps.kind, by: people.name, at: caseSteps.at })
    .from(caseSteps)
    .leftJoin(people, eq(people.id, caseSteps.personId))
    .where(eq(caseSteps.caseId, $('caseId')))
    .orderBy(asc(caseSteps.at), asc(caseSteps.kind))
    .limit(MOST_STEPS),
)

const opened = prepared<{ caseId: number; personId: string }, { at: number }[]>(({ db, t: { caseSteps } }) =>
  db
    .select({ at: caseSteps.at })
    .from(caseSteps)
    .where(and(eq(caseSteps.caseId, $('caseId')), eq(caseSteps.kind, 'unmask'), eq(caseSteps.personId, $('personId'))))
    .limit(1),
)

/** What was done with a case besides deciding it, oldest first; at most 100. */
export const readCaseSteps = (scope: Scope, caseId: number): Promise<CaseStep[]> => steps(scope, { caseId })

/** Whether a moderator opened the personal data of a case: it stays open to him. */
export const hasOpened = async (scope: Scope, args: { caseId: number; personId: string }): Promise<boolean> =>
  (await opened(scope, args)).length > 0
