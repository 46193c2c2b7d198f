import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import { readReply } from '../../replies/read-replies.ts'
import { replyFacts } from '../../replies/reply-facts.ts'
import type { Reply } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import { readHead } from '../../threads/read-head.ts'

/** A reply that its author is about to change, with its text, also while that is hidden, and the address words of its thread. @throws {Refusal} `not-found`, or what `can` says */
export async function readOwnReply(
  { read }: Readers,
  viewer: Actor | null,
  action: 'edit' | 'delete',
  { threadId, number }: { threadId: number; number: number },
): Promise<{ reply: Reply; text: string; mending: boolean; slug: string }> {
  const facts = await replyFacts(read, threadId, number)
  can(viewer, action, facts)
  const reply = await readReply(read, { threadId, number })
  const head = await readHead(read, { id: threadId })
  if (!reply || !head) throw new Refusal('not-found')
  return { reply, text: facts.text, mending: facts.mending, slug: head.slug }
}
