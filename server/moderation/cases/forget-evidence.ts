import { and, asc, eq, exists, inArray, lt, ne } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const KEPT_MS = 30 * DAY_MS
/** So many cases at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 100

/** Forgets what flaggers saw of a post thirty days after its case was decided, and last decided anew: the program's own housekeeping. */
export const forgetEvidence = openCommand(
  'moderation.forget-evidence',
  Type.Object({}, { additionalProperties: false }),
  async ({ db, t: { cases, flags } }, _, { at }) => {
    const kept = and(eq(flags.caseId, cases.id), ne(flags.evidence, ''))
    const old = db
      .select({ id: cases.id })
      .from(cases)
      .where(
        and(
          eq(cases.state, 'decided'),
          lt(cases.decidedAt, at - KEPT_MS),
          exists(db.select({ caseId: flags.caseId }).from(flags).where(kept)),
        ),
      )
      .orderBy(asc(cases.decidedAt))
      .limit(MOST_AT_ONCE)
    await db.update(flags).set({ evidence: '' }).where(inArray(flags.caseId, old))
    return {}
  },
)
