import { eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

export type ThreadHead = {
  head: number
  tally: number
  slug: string
  replyCount: number
  openingState: 'shown' | 'hidden' | 'removed' | 'legal'
}

const query = prepared<{ id: number }, ThreadHead[]>(({ db, t }) =>
  db
    .select({
      head: t.threads.head,
      tally: t.threads.tally,
      slug: t.threads.slug,
      replyCount: t.threads.replyCount,
      openingState: t.threads.openingState,
    })
    .from(t.threads)
    .where(eq(t.threads.id, sql.placeholder('id'))),
)

/** The little that tells whether a made page is still true: one row by its key. The slug of a hidden opening is empty. */
export async function readHead(scope: Scope, { id }: { id: number }): Promise<ThreadHead | null> {
  const [row] = await query(scope, { id })
  return row ? { ...row, slug: row.openingState === 'shown' ? row.slug : '' } : null
}
