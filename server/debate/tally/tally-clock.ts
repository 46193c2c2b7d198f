import { Refusal, REFUSAL_STATUS } from '../../kernel/refusal.ts'

/** What a tally clock works with. */
type Needs = {
  /** Tallies one thread, beginning with a reply; `more` when a piece of the work is left, `next` with which one the next is to begin. */
  readonly tally: (threadId: number, from: number) => Promise<{ readonly more?: boolean; readonly next?: number }>
  /** Threads whose figures have changed since their last tally, as the database says. */
  readonly readDue: () => Promise<readonly number[]>
  readonly onError: (error: unknown) => void
}

const EVERY_MS = 1_000
/** Between two pieces of one tally, for whoever writes meanwhile. */
const PIECE_MS = 20
/** How often the database is asked for what nobody said: a tally that failed, a word that was lost. */
const SWEEP_MS = 60_000
/** Of so many threads it is known with which reply their next tally is to begin; of others with the first. */
const MOST_KNOWN = 1_000
/** Threads tallied at one time: the writer has others to serve. */
const MOST_AT_ONCE = 4

/**
 * Has the figures of each thread tallied when they have changed: at once, but not within a second of its last tally, and once more when
 * that second is over if they go on changing. What is refused now (too busy, reading only) is tried again when the refusal says.
 */
export function tallyClock({ tally, readDue, onError }: Needs) {
  /** What may be tallied now, in order. */
  const ready = new Set<number>()
  /** Threads that are being tallied or were a moment ago, and whether they changed meanwhile. */
  const resting = new Map<number, { due: boolean; timer?: NodeJS.Timeout }>()
  /** With which reply each thread's next tally begins, those tallied last at the end. */
  const nexts = new Map<number, number>()
  let working = 0
  let stopped = false

  function hear(threadId: number): void {
    const rest = resting.get(threadId)
    if (rest) rest.due = true
    else ready.add(threadId)
    goOn()
  }

  function goOn(): void {
    for (const threadId of ready) {
      if (stopped || working >= MOST_AT_ONCE) return
      ready.delete(threadId)
      void work(threadId)
    }
  }

  async function work(threadId: number): Promise<void> {
    const rest: { due: boolean; timer?: NodeJS.Timeout } = { due: false }
    resting.set(threadId, rest)
    working++
    const began = performance.now()
    const { again, ms } = await carryOut(threadId)
    working--
    if (stopped) return
    rest.due ||= again
    rest.timer = setTimeout(() => wakeUp(threadId, rest.due), Math.max(0, began + ms - performance.now())).unref()
    goOn()
  }

  function wakeUp(threadId: number, due: boolean): void {
    resting.delete(threadId)
    if (due) hear(threadId)
  }

  /** @returns whether to do it again, and how long after it began */
  async function carryOut(threadId: number): Promise<{ again: boolean; ms: number }> {
    try {
      const { more = false, next = 0 } = await tally(threadId, nexts.get(threadId) ?? 0)
      know(threadId, next)
      return { again: more, ms: more ? PIECE_MS : EVERY_MS }
    } catch (error) {
      if (error instanceof Refusal && REFUSAL_STATUS[error.code] >= 500) return { again: true, ms: (error.detail.retryAfter ?? 1) * 1000 }
      onError(error)
      return { again: false, ms: EVERY_MS }
    }
  }

  function know(threadId: number, next: number): void {
    nexts.delete(threadId)
    nexts.set(threadId, next)
    if (nexts.size > MOST_KNOWN) nexts.delete(nexts.keys().next().value!)
  }

  async function sweep(): Promise<void> {
    try {
      for (const threadId of await readDue()) hear(threadId)
    } catch (error) {
      onError(error)
    }
  }

  const sweeping = setInterval(() => void sweep(), SWEEP_MS).unref()
  void sweep()

  return {
    /** Figures of this thread have changed. */
    hear,
    /** Asks the database what has changed: after a writer died, nobody may have said it. */
    sweep: () => void sweep(),
    stop(): void {
      stopped = true
      clearInterval(sweeping)
      for (const { timer } of resting.values()) clearTimeout(timer)
    },
  }
}
