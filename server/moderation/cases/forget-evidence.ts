import { and, asc, inArray, lt, ne, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { timeToForget } from '../../store/time-to-forget.ts'

/** So many cases, and texts that flaggers saw, at a time, so that nobody waits for it: of one post there may be thousands. */
const MOST_CASES = 10
const MOST_TEXTS = 50

/** Forgets what flaggers saw of a post thirty days after its case was decided, and last decided anew: the program's own housekeeping. */
export const forgetEvidence = openCommand(
  'moderation.forget-evidence',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, { at }) => {
    const { db } = tx
    const { cases, caseTranslations, flags } = tx.t
    const now = await timeToForget(tx, at)
    const due = await db.select({ id: cases.id }).from(cases).where(lt(cases.forgetAt, now)).orderBy(asc(cases.forgetAt)).limit(MOST_CASES)
    if (due.length === 0) return { more: false }
    const ids = due.map(({ id }) => id)
    const some = db
      .select({ caseId: flags.caseId, personId: flags.personId })
      .from(flags)
      .where(and(inArray(flags.caseId, ids), ne(flags.evidence, '')))
      .limit(MOST_TEXTS)
    const forgotten = await db
      .update(flags)
      .set({ evidence: '' })
      .where(sql`(${flags.caseId}, ${flags.personId}) in ${some}`)
      .returning({ caseId: flags.caseId })
    if (forgotten.length === MOST_TEXTS) return { more: true }
    await db.delete(caseTranslations).where(inArray(caseTranslations.caseId, ids))
    await db.update(cases).set({ forgetAt: null }).where(inArray(cases.id, ids))
    return { more: due.length === MOST_CASES }
  },
)
