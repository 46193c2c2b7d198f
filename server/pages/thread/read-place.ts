import { PAGE_SIZE } from '../../page/paths.ts'
import { readReplies, readRepliesBefore } from '../../replies/read-replies.ts'
import { readSorted } from '../../replies/read-sorted.ts'
import { readTwoStalls } from '../../replies/read-two-stalls.ts'
import type { Reply } from '../../replies/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { ThreadPlace } from './thread-place.ts'

/** The replies of one page. */
export type PlacedReplies = {
  readonly replies: readonly Reply[]
  /** Where the next page goes on, in orders that have no numbered pages; null at the end. */
  readonly next: number | null
  /** Stalls that have said more than the two-stall view has room for. */
  readonly more: readonly ('online' | 'offline')[]
}

/** Reads the replies that a page of a thread shows, of one moment. */
export async function readPlace(scope: Scope, threadId: number, place: ThreadPlace): Promise<PlacedReplies> {
  const more: PlacedReplies['more'] = []
  switch (place.sort) {
    case 'oldest':
      return { replies: await readReplies(scope, { threadId, after: place.after, limit: PAGE_SIZE }), next: null, more }
    case 'newest':
      return { ...(await readBackwards(scope, threadId, place)), more }
    case 'two-stalls': {
      const { online, offline } = await readTwoStalls(scope, threadId)
      const cut = (['online', 'offline'] as const).filter((stall) => ({ online, offline })[stall].more)
      return { replies: [...online.replies, ...offline.replies], next: null, more: cut }
    }
    default: {
      const { items, next } = await readSorted(scope, { threadId, sort: place.sort, after: place.after, limit: PAGE_SIZE })
      return { replies: items, next, more }
    }
  }
}

/** After the last number there is none, so that the first page has no bound to look up. */
const BEYOND_ALL = 16_777_216

async function readBackwards(scope: Scope, threadId: number, { before, stall }: Extract<ThreadPlace, { sort: 'newest' }>) {
  const bound = Math.min(before, BEYOND_ALL)
  const found = await readRepliesBefore(scope, { threadId, before: bound, stall, limit: PAGE_SIZE + 1 })
  const replies = found.slice(0, PAGE_SIZE)
  return { replies, next: found.length > PAGE_SIZE ? replies.at(-1)!.number : null }
}
