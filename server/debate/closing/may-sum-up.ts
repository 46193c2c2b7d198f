import { and, eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { SummingStall } from './schema.ts'

/**
 * Whether somebody may sum a debate up for a stall: he opened it from there, or a reply of his from there is shown. Who comes first
 * writes; a moderator may hand that on to another of them.
 */
export async function maySumUp(
  { db, t: { replies: r, threads } }: Scope,
  { threadId, personId, stall }: { readonly threadId: number; readonly personId: string; readonly stall: SummingStall },
): Promise<boolean> {
  const [opened] = await db
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.id, threadId), eq(threads.authorId, personId), eq(threads.stall, stall)))
  if (opened) return true
  const [replied] = await db
    .select({ number: r.number })
    .from(r)
    .where(and(eq(r.authorId, personId), eq(r.threadId, threadId), eq(r.stall, stall), eq(r.state, 'shown')))
    .limit(1)
  return replied !== undefined
}
