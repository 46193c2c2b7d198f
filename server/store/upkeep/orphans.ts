import { and, getTableName, ne, sql } from 'drizzle-orm'
import { QUEUE_TOPIC } from '../log.ts'
import type { Schema } from '../schema.ts'
import type { Scope } from '../scope.ts'
import type { Flaw } from './flaw.ts'

/** So many of one kind are named; whoever repairs a database needs to see the kind, not all of them. */
const MOST_NAMED = 20

/** Each table whose rows belong to a row of another: in which column it says so. Nobody belongs to the moderators' queue. */
const belongings = ({ threads, replies, events, revisions, reads, follows, cases, flags, decisions, notices, ...t }: Schema) => [
  ...[replies, revisions, reads, follows, cases].map((rows) => ({ rows, by: rows.threadId, to: threads.id, also: undefined })),
  // Of a debate that was held and not opened there is none.
  { rows: notices, by: notices.threadId, to: threads.id, also: ne(notices.threadId, 0) },
  { rows: events, by: events.threadId, to: threads.id, also: ne(events.threadId, QUEUE_TOPIC) },
  ...[flags, decisions].map((rows) => ({ rows, by: rows.caseId, to: cases.id, also: undefined })),
  ...[threads, replies, t.held].map((rows) => ({ rows, by: rows.authorId, to: t.people.id, also: undefined })),
  ...[t.sessions, t.recoveryCodes, reads, follows, flags, notices, t.noticeBoxes].map((rows) => ({
    rows,
    by: rows.personId,
    to: t.people.id,
    also: undefined,
  })),
]

/** Rows that belong to a thread, a case or a person that is not there: no page shows them, or a page has a hole. */
export async function orphans({ db, t }: Scope): Promise<Flaw[]> {
  const flaws: Flaw[] = []
  for (const { rows, by, to, also } of belongings(t)) {
    const lost = await db
      .selectDistinct({ id: sql<string | number>`${by}` })
      .from(rows)
      .where(and(also, sql`${by} not in (select ${to} from ${to.table})`))
      .limit(MOST_NAMED)
    const owner = getTableName(to.table)
    flaws.push(...lost.map(({ id }) => ({ where: `${getTableName(rows)} of ${owner} ${id}`, what: `are there, but not in ${owner}` })))
  }
  return flaws
}
