import { and, desc, eq } from 'drizzle-orm'
import type { Scope } from '../store/scope.ts'

/** An edit within this time of the post, before anybody answered, is a typing mistake and leaves no history. */
const QUIET_EDIT_MS = 2 * 60 * 1000

/** One field of a post as it stood before an edit; `number` 0 is the opening. */
export type Original = { threadId: number; number: number; field: 'title' | 'motion' | 'text'; text: string }

/** Whether an edit is so early that it needs no history: within two minutes of the post and before any later reply. */
export const isQuietEdit = (postedAt: number, at: number, answered: boolean) => !answered && at - postedAt < QUIET_EDIT_MS

/** Keeps an older original, numbered 1, 2, 3 … per post and field. */
export async function keepRevision({ db, t }: Scope, { threadId, number, field, text }: Original, at: number): Promise<void> {
  const { revisions: r } = t
  const same = and(eq(r.threadId, threadId), eq(r.number, number), eq(r.field, field))
  const [last] = await db.select({ revision: r.revision }).from(r).where(same).orderBy(desc(r.revision)).limit(1)
  await db.insert(r).values({ threadId, number, field, revision: (last?.revision ?? 0) + 1, text, at })
}
