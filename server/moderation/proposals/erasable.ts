import { and, eq, ne } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Scope } from '../../store/scope.ts'

/** The case whose evidence may be erased. @throws {Refusal} `not-found`, `under-review` */
export async function erasable({ db, t: { cases, flags } }: Scope, caseId: number) {
  const [found] = await db.select().from(cases).where(eq(cases.id, caseId))
  const [flag] = await db
    .select({ caseId: flags.caseId })
    .from(flags)
    .where(and(eq(flags.caseId, caseId), ne(flags.evidence, '')))
    .limit(1)
  if (!found || !flag) throw new Refusal('not-found')
  if (isUnderReview(found)) throw new Refusal('under-review', { state: found.state })
  return found
}

/** Whoever judges it, or hears the appeal, needs to see what was flagged. */
const isUnderReview = ({ state }: { readonly state: string }): boolean => state === 'open' || state === 'quiet' || state === 'appealed'

/** Whether the evidence of a case may be erased (`may`), that was proposed already (`proposed`), or there is nothing to erase now (null). */
export async function readErasure(scope: Scope, caseId: number): Promise<'may' | 'proposed' | null> {
  const { proposals } = scope.t
  const found = await erasable(scope, caseId).catch(nullIfRefused)
  if (!found) return null
  const [open] = await scope.db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.caseId, caseId), eq(proposals.kind, 'erase-evidence'), eq(proposals.state, 'open')))
  return open ? 'proposed' : 'may'
}

function nullIfRefused(reason: unknown): null {
  if (reason instanceof Refusal) return null
  throw reason
}
