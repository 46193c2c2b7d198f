import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

/** An older original: the text of one field as it stood until `at`. */
export type Revision = { field: 'title' | 'motion' | 'text'; revision: number; text: string; at: number }

const query = prepared<{ threadId: number; number: number }, Revision[]>(({ db, t: { revisions: r } }) =>
  db
    .select({ field: r.field, revision: r.revision, text: r.text, at: r.at })
    .from(r)
    .where(and(eq(r.threadId, sql.placeholder('threadId')), eq(r.number, sql.placeholder('number'))))
    .orderBy(asc(r.at), asc(r.field), asc(r.revision)),
)

/** The older originals of a post, oldest first; `number` 0 is the opening. Whoever asks makes sure that the post is shown. */
export const readHistory = (scope: Scope, args: { threadId: number; number: number }): Promise<Revision[]> => query(scope, args)
