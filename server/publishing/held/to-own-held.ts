import type { Schema } from '../../store/schema.ts'
import type { HeldKind, OwnHeld } from '../schema.ts'
import type { HeldCommand } from '../tables.ts'

/** A row of what is held. */
export type HeldRow = Schema['held']['$inferSelect']

const KINDS: Readonly<Record<HeldCommand, HeldKind>> = {
  'replies.post': 'reply',
  'replies.change': 'reply-edit',
  'threads.open': 'thread',
  'threads.change': 'thread-edit',
  'threads.add-topic': 'topic',
  'debate.change-mind': 'mind',
  'debate.write-summary': 'summary',
}

/** Something held as its author sees it. */
export function toOwnHeld(row: HeldRow): OwnHeld {
  const { id, command, state, threadId, number, input, reasons, at, rule, reason, note, decidedAt, postThreadId, postNumber } = row
  return {
    id,
    kind: KINDS[command],
    state,
    threadId,
    number,
    title: wordsIn(input, 'title') ?? wordsIn(input, 'nameId'),
    text: wordsIn(input, 'text') ?? wordsIn(input, 'reason'),
    reasons: [...reasons],
    at,
    decision: decidedAt === null ? null : { rule, reason, note, at: decidedAt },
    post: postThreadId === null ? null : { threadId: postThreadId, number: postNumber ?? 0 },
  }
}

/** One field of what was sent; null if it is not there. */
export function wordsIn(input: HeldRow['input'], name: string): string | null {
  const words = input[name]
  return typeof words === 'string' ? words : null
}
