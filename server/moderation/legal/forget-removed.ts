import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'

type Place = { readonly threadId: number; readonly number: number }

/**
 * Forgets for good what was removed in cases that are final now: the text of the post, its older originals, the words that others quote
 * of it, and its translation in the queue. Rows and numbers stay. A post that the law withholds meanwhile is let be: it is forgotten when
 * the order is lifted.
 */
export async function forgetRemoved(tx: Scope, caseIds: readonly number[]): Promise<void> {
  const { cases, decisions } = tx.t
  const removed = await tx.db
    .selectDistinct({ threadId: decisions.threadId, number: decisions.number })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        inArray(decisions.caseId, [...caseIds]),
        eq(cases.state, 'final'),
        eq(decisions.action, 'remove'),
        eq(decisions.state, 'standing'),
      ),
    )
  for (const place of removed) if (await forgetWords(tx, place)) await forgetCopies(tx, place)
}

/** @returns whether it is removed, so that its words were to go */
async function forgetWords({ db, t: { replies, threads } }: Scope, { threadId, number }: Place): Promise<boolean> {
  const gone =
    number > 0
      ? await db
          .update(replies)
          .set({ text: '', quoteText: null })
          .where(and(eq(replies.threadId, threadId), eq(replies.number, number), eq(replies.state, 'removed')))
          .returning({ id: replies.threadId })
      : await db
          .update(threads)
          .set({ title: '', slug: '', motion: null, text: '' })
          .where(and(eq(threads.id, threadId), eq(threads.openingState, 'removed')))
          .returning({ id: threads.id })
  return gone.length > 0
}

async function forgetCopies({ db, t: { cases, caseTranslations, replies, revisions } }: Scope, { threadId, number }: Place): Promise<void> {
  await db
    .update(revisions)
    .set({ text: '', withdrawnBy: 'moderator' })
    .where(and(eq(revisions.threadId, threadId), eq(revisions.number, number), ne(revisions.text, '')))
  await db
    .update(replies)
    .set({ quoteText: null })
    .where(and(eq(replies.threadId, threadId), eq(replies.quoteNumber, number)))
  const ofPost = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.threadId, threadId), eq(cases.number, number)))
  await db.delete(caseTranslations).where(inArray(caseTranslations.caseId, ofPost))
}
