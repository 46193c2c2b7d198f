import { asc, inArray, lt } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'

/** So many cases at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 100

/** Forgets what flaggers saw of a post thirty days after its case was decided, and last decided anew: the program's own housekeeping. */
export const forgetEvidence = openCommand(
  'moderation.forget-evidence',
  Type.Object({}, { additionalProperties: false }),
  async ({ db, t: { cases, caseTranslations, flags } }, _, { at }) => {
    const due = await db.select({ id: cases.id }).from(cases).where(lt(cases.forgetAt, at)).orderBy(asc(cases.forgetAt)).limit(MOST_AT_ONCE)
    if (due.length === 0) return {}
    const ids = due.map(({ id }) => id)
    await db.update(flags).set({ evidence: '' }).where(inArray(flags.caseId, ids))
    await db.delete(caseTranslations).where(inArray(caseTranslations.caseId, ids))
    await db.update(cases).set({ forgetAt: null }).where(inArray(cases.id, ids))
    return {}
  },
)
