import { and, eq } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { Stance } from '../schema.ts'
import { maySumUp } from './may-sum-up.ts'

/** What somebody has to do with the end of a debate. */
export type MyPart = {
  /** What he said of the motion when he came and when he was asked again; null for who took no stance. */
  readonly stance: { readonly openedWith: Stance; readonly closedWith: Stance | null } | null
  /** The summary that he may write: what he wrote so far, and for which stall; null if he may not. */
  readonly summary: { readonly stall: 'online' | 'offline'; readonly text: string } | null
}

/** What is asked of a person at the end of a debate. */
export async function readMyPart(scope: Scope, { threadId, personId }: { threadId: number; personId: string }): Promise<MyPart> {
  const { stances: s, threadStalls } = scope.t
  const [stance] = await scope.db
    .select({ openedWith: s.openedWith, closedWith: s.closedWith })
    .from(s)
    .where(and(eq(s.threadId, threadId), eq(s.personId, personId)))
  const [mine] = await scope.db
    .select({ stall: threadStalls.stall })
    .from(threadStalls)
    .where(and(eq(threadStalls.threadId, threadId), eq(threadStalls.personId, personId)))
  return { stance: stance ?? null, summary: mine ? await summaryOf(scope, threadId, personId, mine.stall) : null }
}

async function summaryOf(scope: Scope, threadId: number, personId: string, stall: Stall): Promise<MyPart['summary']> {
  if (stall !== 'online' && stall !== 'offline') return null
  const { summaries: s } = scope.t
  const [there] = await scope.db
    .select({ authorId: s.authorId, text: s.text })
    .from(s)
    .where(and(eq(s.threadId, threadId), eq(s.stall, stall)))
  if (there) return there.authorId === personId ? { stall, text: there.text } : null
  return (await maySumUp(scope, { threadId, personId, stall })) ? { stall, text: '' } : null
}
