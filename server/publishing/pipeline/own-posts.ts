import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { DAY_MS } from '../trust/trust-level.ts'
import type { OwnPost, PostKind } from './post.ts'
import { SLOW_MODE_MS } from './stages.ts'

type Args = { authorId: string; since: number }

/** More than any limit asks for; whoever posts faster is stopped by the first of them anyway. */
const MOST = 60
const $ = sql.placeholder

const ownReplies = prepared<Args, OwnPost[]>(({ db, t: { replies: r } }) =>
  db
    .select({ threadId: r.threadId, text: r.text, at: r.createdAt })
    .from(r)
    .where(and(eq(r.authorId, $('authorId')), gte(r.createdAt, $('since'))))
    .orderBy(desc(r.createdAt))
    .limit(MOST),
)

const ownThreads = prepared<Args, OwnPost[]>(({ db, t: { threads } }) =>
  db
    .select({ threadId: threads.id, text: threads.text, at: threads.createdAt })
    .from(threads)
    .where(and(eq(threads.authorId, $('authorId')), gte(threads.createdAt, $('since'))))
    .orderBy(desc(threads.createdAt))
    .limit(MOST),
)

/** What somebody posted lately, newest first, from his own rows: of a newcomer all of his first day, else what slow mode looks at. */
export async function ownPosts(
  tx: Scope,
  kind: PostKind,
  { personId, joinedAt, at }: { personId: string; joinedAt: number; at: number },
): Promise<readonly OwnPost[]> {
  if (kind === 'edit') return []
  const since = at - joinedAt < DAY_MS ? joinedAt : at - SLOW_MODE_MS
  return (kind === 'reply' ? ownReplies : ownThreads)(tx, { authorId: personId, since })
}
