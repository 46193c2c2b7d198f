import { eq } from 'drizzle-orm'
import { plainText } from '../kernel/markdown.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Scope } from '../store/scope.ts'
import { replyFacts } from './reply-facts.ts'

/** Whether words occur in a post, as written or as read; line breaks and runs of spaces count as one space. */
export function occursIn(words: string, text: string): boolean {
  const flat = (value: string) => value.replaceAll(/\s+/g, ' ').trim()
  const wanted = flat(words)
  return wanted !== '' && (flat(text).includes(wanted) || flat(plainText(text)).includes(wanted))
}

/**
 * Makes sure that quoted words really stand in the quoted post (0 is the opening) and that it may be seen: nobody is quoted
 * with what he did not say.
 *
 * @throws {Refusal} `quote-not-found`
 */
export async function checkQuote(tx: Scope, threadId: number, quote: { number: number; text: string }): Promise<void> {
  const text = quote.number === 0 ? await openingText(tx, threadId) : await replyText(tx, threadId, quote.number)
  if (text === null || !occursIn(quote.text, text)) throw new Refusal('quote-not-found', { at: '/body/quote' })
}

async function openingText({ db, t: { threads } }: Scope, threadId: number): Promise<string | null> {
  const [opening] = await db.select({ text: threads.text, state: threads.openingState }).from(threads).where(eq(threads.id, threadId))
  return opening?.state === 'shown' ? opening.text : null
}

async function replyText(tx: Scope, threadId: number, number: number): Promise<string | null> {
  try {
    const { state, text } = await replyFacts(tx, threadId, number)
    return state === 'shown' ? text : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
