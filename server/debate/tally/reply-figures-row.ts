import type { Scope } from '../../store/scope.ts'

/** All that is kept of a reply's figures: its counters, and what the last tally made of them. */
export type ReplyFiguresRow = Scope['t']['replyFigures']['$inferSelect']
