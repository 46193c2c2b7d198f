import { eq } from 'drizzle-orm'
import type { Scope } from '../store/scope.ts'

/** Begins to count down to the end of a debate, or stops counting. `closesAt` and `at` are milliseconds since 1970, UTC. */
export async function keepClosing({ db, t: { closings } }: Scope, threadId: number, closesAt: number | null, at: number): Promise<void> {
  await db.delete(closings).where(eq(closings.threadId, threadId))
  if (closesAt !== null) await db.insert(closings).values({ threadId, leftMs: closesAt - at, countedAt: at })
}
