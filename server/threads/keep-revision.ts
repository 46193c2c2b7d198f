import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

/** An edit within this time of the post, before anybody answered or flagged it, is a typing mistake and leaves no history. */
const QUIET_EDIT_MS = 2 * 60 * 1000

/** One field of a post as it stood before an edit; `number` 0 is the opening. */
export type Original = { threadId: number; number: number; field: 'title' | 'motion' | 'text'; text: string }

const casesOf = prepared<{ threadId: number; number: number }, { id: number }[]>(({ db, t: { cases } }) =>
  db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.threadId, sql.placeholder('threadId')), eq(cases.number, sql.placeholder('number'))))
    .limit(1),
)

/** Whether an edit is so early that it needs no history: within two minutes of the post, before any later reply and any flag. */
export async function isQuietEdit(
  tx: Scope,
  { threadId, number, postedAt, answered }: { threadId: number; number: number; postedAt: number; answered: boolean },
  at: number,
): Promise<boolean> {
  return !answered && at - postedAt < QUIET_EDIT_MS && (await casesOf(tx, { threadId, number })).length === 0
}

/** Keeps an older original, numbered 1, 2, 3 … per post and field. */
export async function keepRevision({ db, t }: Scope, { threadId, number, field, text }: Original, at: number): Promise<void> {
  const { revisions: r } = t
  const same = and(eq(r.threadId, threadId), eq(r.number, number), eq(r.field, field))
  const [last] = await db.select({ revision: r.revision }).from(r).where(same).orderBy(desc(r.revision)).limit(1)
  await db.insert(r).values({ threadId, number, field, revision: (last?.revision ?? 0) + 1, text, at })
}
