import type { Reply } from '../../server/replies/schema.ts'
import { callApi } from '../api.ts'
import { draftsOf } from './drafts.ts'
import { keepTrying } from '../kit/keep-trying.ts'
import { saved } from '../kit/saved.ts'
import { openShelf } from '../kit/shelf.ts'
import { OUTBOX_MARK } from './outbox-mark.ts'
import { type Letter, openOutbox, type Outcome } from './outbox.ts'

/** The outbox of this page: it sends at once, when the network returns, and in between with growing pauses. */
export type PageOutbox = {
  put(letter: Letter): Promise<void>
  waiting(): Promise<Letter[]>
  flush(): void
  /** Hears what became of letters, and why they wait; until `signal` is aborted. */
  listen(listener: OutboxListener, signal: AbortSignal): void
}

/** Why letters wait: what the forum said of it, or null when it cannot be reached. */
export type Stuck = { readonly reason: string | null }

export type OutboxListener = { settled(outcome: Outcome): void; stuck?(stuck: Stuck | null): void }

let opened: PageOutbox | undefined

/** @param owner the name of the person who is signed in */
export function pageOutbox(owner: string): PageOutbox {
  opened ??= open(owner)
  return opened
}

function open(owner: string): PageOutbox {
  const listeners = new Set<OutboxListener>()
  let reason: string | null = null
  const outbox = openOutbox({
    owner,
    shelf: openShelf<Letter>('outbox'),
    async post({ threadId, key, body }) {
      const answer = await callApi<Pick<Reply, 'number'> | { held: number }>(`/api/threads/${threadId}/replies`, {
        method: 'POST',
        key,
        body,
      })
      reason = answer.kind === 'refused' ? answer.problem.title : null
      return answer
    },
    giveBack: (draft) => draftsOf(owner).keep(draft),
    now: Date.now,
    tell: (outcome) => listeners.forEach((listener) => listener.settled(outcome)),
  })
  const flush = keepTrying(
    () => outbox.flush(),
    async (left) => {
      for (const listener of listeners) listener.stuck?.(left === 'empty' ? null : { reason })
      if (left === 'empty' && (await outbox.waiting()).length === 0) saved.delete(OUTBOX_MARK)
    },
  )

  return {
    async put(letter) {
      saved.put(OUTBOX_MARK, 'yes')
      await outbox.put(letter)
    },
    waiting: () => outbox.waiting(),
    flush,
    listen(listener, signal) {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener))
    },
  }
}
