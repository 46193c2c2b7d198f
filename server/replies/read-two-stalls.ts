import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { toReplies } from './read-replies.ts'
import { replyColumns, type ReplyRow } from './reply-columns.ts'
import { MOST_OF_A_STALL, roomOf } from './room-of.ts'
import type { Reply } from './schema.ts'

/** So many of a stall's newest replies are looked at, so that a long debate costs no more than a short one. */
const WINDOW = 300

const $ = sql.placeholder

/**
 * Replies of one stall by what the other thinks of them; those without votes of it stand in the middle. Their numbers come first,
 * from the index alone.
 */
const bestOf = (stall: 'online' | 'offline') =>
  prepared<{ threadId: number; limit: number }, ReplyRow[]>(({ db, t }) => {
    const { replies: r, replyFigures: f } = t
    const newest = db
      .select({ number: r.number })
      .from(r)
      .where(and(eq(r.threadId, $('threadId')), eq(r.stall, stall)))
      .orderBy(desc(r.number))
      .limit(WINDOW)
      .as('newest')
    return db
      .select(replyColumns(t))
      .from(newest)
      .innerJoin(r, and(eq(r.threadId, $('threadId')), eq(r.number, newest.number)))
      .innerJoin(t.people, eq(t.people.id, r.authorId))
      .leftJoin(f, and(eq(f.threadId, $('threadId')), eq(f.number, newest.number)))
      .where(eq(r.state, 'shown'))
      .orderBy(desc(sql`coalesce(${stall === 'online' ? f.offlineRate : f.onlineRate}, 0.5)`), desc(newest.number))
      .limit($('limit'))
  })

const online = bestOf('online')
const offline = bestOf('offline')

/** One stall's part of the view, and whether it has said more than there is room for. */
export type StallPart = { readonly replies: readonly Reply[]; readonly more: boolean }

/** What each stall has said, with the same room for both: first what the other stall agrees with most. */
export async function readTwoStalls(scope: Scope, threadId: number): Promise<Record<'online' | 'offline', StallPart>> {
  const args = { threadId, limit: MOST_OF_A_STALL + 1 }
  const rows = { online: await online(scope, args), offline: await offline(scope, args) }
  const room = roomOf(rows.online.length, rows.offline.length)
  const part = async (of: ReplyRow[]) => ({ replies: await toReplies(scope, of.slice(0, room)), more: of.length > room })
  return { online: await part(rows.online), offline: await part(rows.offline) }
}
