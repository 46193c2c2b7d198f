import { pageOutbox } from './page-outbox.ts'
import { tellOutcome } from './tell-outcome.ts'

/** Sends what waits in the outbox, on a page where nobody is writing, and says what became of it. */
export function deliverWaiting(owner: string): void {
  const outbox = pageOutbox(owner)
  outbox.listen({ settled: tellOutcome }, new AbortController().signal)
  outbox.flush()
}
