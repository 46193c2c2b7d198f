import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'

type Judged = { readonly caseId: number; readonly upheld: boolean; readonly moderatorId: string }

/**
 * Counts the flags of a case in their flaggers' records, as upheld or not. A flag remembers what it was counted as, so a later decision
 * corrects the record, and no flag ever counts twice. The moderator's own flag says nothing of him: he judged it himself.
 */
export async function judgeFlags({ db, t: { flags, flagRecords } }: Scope, { caseId, upheld, moderatorId }: Judged): Promise<void> {
  const ones = and(eq(flags.caseId, caseId), ne(flags.personId, moderatorId), or(isNull(flags.upheld), ne(flags.upheld, upheld)))
  const changes = db
    .select({
      personId: flags.personId,
      judged: sql<number>`case when ${flags.upheld} is null then 1 else 0 end`.as('judged'),
      upheld: (upheld ? sql<number>`1` : sql<number>`case when ${flags.upheld} is null then 0 else -1 end`).as('upheld'),
    })
    .from(flags)
    .where(ones)
  await db
    .insert(flagRecords)
    .select(changes)
    .onConflictDoUpdate({
      target: flagRecords.personId,
      set: { judged: sql`${flagRecords.judged} + excluded.judged`, upheld: sql`${flagRecords.upheld} + excluded.upheld` },
    })
  await db.update(flags).set({ upheld }).where(ones)
}
