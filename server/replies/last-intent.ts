import { desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { Intent } from './schema.ts'

/** Who goes on in a debate wrote there lately; his other replies are not searched for ever. */
const LATEST = 50

const query = prepared<{ personId: string }, { threadId: number; intent: Intent | null }[]>(({ db, t: { replies: r } }) =>
  db
    .select({ threadId: r.threadId, intent: r.intent })
    .from(r)
    .where(eq(r.authorId, sql.placeholder('personId')))
    .orderBy(desc(r.createdAt))
    .limit(LATEST),
)

/** What somebody meant by his last reply in a thread: his next one starts with that. */
export async function lastIntent(scope: Scope, personId: string, threadId: number): Promise<Intent | null> {
  return (await query(scope, { personId })).find((reply) => reply.threadId === threadId)?.intent ?? null
}
