import { type Answer, isPassing } from '../api.ts'
import type { Left } from '../kit/keep-trying.ts'

/** What somebody would be surprised to see sent days later is not sent any more. */
const OLDEST_MS = 24 * 60 * 60 * 1000

/** Something that was chosen with a tap and is on its way: what about, and what; null takes it back. */
export type Mark = {
  readonly owner: string
  readonly threadId: number
  readonly about: string
  readonly number: number
  readonly choice: string | null
  readonly key: string
  readonly at: number
}

/** What the forum says of a mark. */
export type MarkAnswer = { readonly counts?: boolean; readonly aside?: boolean }

type Ground = {
  readonly owner: string
  readonly load: () => readonly Mark[]
  readonly save: (marks: readonly Mark[]) => void
  readonly send: (mark: Mark) => Promise<Answer<MarkAnswer>>
  readonly now: () => number
  /** Hears what became of a mark; `last` unless another one about the same waits already. */
  readonly settled: (mark: Mark, answer: Exclude<Answer<MarkAnswer>, { kind: 'lost' }>, last: boolean) => void
}

export type WaitingMarks = { put(mark: Mark): void; waiting(): readonly Mark[]; flush(): Promise<Left> }

const isSame = (a: Mark, b: Mark) => a.threadId === b.threadId && a.about === b.about && a.number === b.number && a.owner === b.owner

/**
 * Marks that are to be carried out, however often the network fails: each waits until it was answered, and is sent again under the same key.
 * A later one about the same takes its place. Other tabs of the same browser see the same list, and may send the same mark: it counts once.
 */
export function waitingMarks({ owner, load, save, send, now, settled }: Ground): WaitingMarks {
  const waiting = () => load().filter((mark) => mark.owner === owner && now() - mark.at < OLDEST_MS)
  const drop = ({ key }: Mark) => save(load().filter((mark) => mark.key !== key))
  return {
    put: (mark) => save([...load().filter((other) => !isSame(other, mark) && now() - other.at < OLDEST_MS), mark]),
    waiting,
    async flush() {
      for (let [mark] = waiting(); mark; [mark] = waiting()) {
        const sent = mark
        const answer = await send(sent)
        if (answer.kind === 'lost') return null
        if (answer.kind === 'refused' && isPassing(answer.problem)) return answer.problem.retryAfter ?? null
        drop(sent)
        settled(sent, answer, !waiting().some((other) => isSame(other, sent)))
      }
      return 'empty'
    },
  }
}
