import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

const query = prepared<{ threadId: number; number: number }, { seq: number }[]>(({ db, t: { moderationLog } }) =>
  db
    .select({ seq: moderationLog.seq })
    .from(moderationLog)
    .where(
      and(
        eq(moderationLog.threadId, sql.placeholder('threadId')),
        eq(moderationLog.number, sql.placeholder('number')),
        inArray(moderationLog.what, ['hide', 'remove', 'ask-edit', 'withhold', 'provisional-hide']),
      ),
    )
    .orderBy(desc(moderationLog.seq))
    .limit(1),
)

/** The number of the newest entry that took a post (0 is the opening) away; ask it for posts that are not shown. Null for what was hidden before there was a log. */
export async function readHiding(scope: Scope, args: { threadId: number; number: number }): Promise<number | null> {
  const [hiding] = await query(scope, { threadId: args.threadId, number: args.number })
  return hiding?.seq ?? null
}
