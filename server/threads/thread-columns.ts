import type { Author, Stall } from '../people/schema.ts'
import type { Schema } from '../store/schema.ts'
import type { ThreadCard } from './schema.ts'

/** The columns of a thread's card; `people` must be joined on its author. */
export const threadColumns = (t: Schema) => ({
  id: t.threads.id,
  slug: t.threads.slug,
  title: t.threads.title,
  lang: t.threads.lang,
  motion: t.threads.motion,
  topic: t.threads.topicId,
  state: t.threads.state,
  openingState: t.threads.openingState,
  head: t.threads.head,
  tally: t.threads.tally,
  replyCount: t.threads.replyCount,
  closesAt: t.threads.closesAt,
  createdAt: t.threads.createdAt,
  activeAt: t.threads.activeAt,
  authorName: t.people.name,
  authorRole: t.people.role,
  stall: t.threads.stall,
})

export type ThreadRow = Omit<ThreadCard, 'author'> & {
  openingState: 'shown' | 'hidden' | 'removed' | 'legal'
  authorName: string
  authorRole: Author['role']
  stall: Stall
}

/** A row as the card that everybody sees: of a hidden opening neither title nor motion nor the address's words. */
export function toCard({ openingState, authorName, authorRole, stall, ...row }: ThreadRow): ThreadCard {
  const card = { ...row, author: { name: authorName, stall, role: authorRole } }
  return openingState === 'shown' ? card : { ...card, title: '', slug: '', motion: null }
}
