import { desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Ground } from './read-grounds.ts'

const $ = sql.placeholder

const newest = prepared<{ threadId: number }, { since: number }[]>(({ db, t: { commonGrounds: c } }) =>
  db
    .select({ since: c.since })
    .from(c)
    .where(eq(c.threadId, $('threadId')))
    .orderBy(desc(c.since))
    .limit(1),
)

type Listed = { readonly threadId: number; readonly topicId: string | null }

/** Keeps which reply of a debate both stalls agree with most surely, if any, so that a list of debates need not look for it. */
export async function keepBestGround(tx: Scope, { threadId, topicId }: Listed, best: Ground | undefined): Promise<void> {
  const { threadGrounds: g } = tx.t
  const [last] = await newest(tx, { threadId })
  if (!best || !last) await tx.db.delete(g).where(eq(g.threadId, threadId))
  else {
    const set = { number: best.number, badge: best.badge, since: last.since, topicId }
    await tx.db
      .insert(g)
      .values({ threadId, ...set })
      .onConflictDoUpdate({ target: g.threadId, set })
  }
}
