import type { Envelope, Outcome, Signal } from './commands.ts'
import type { Done } from './executor.ts'
import type { Scope } from './scope.ts'
import type { Transactor } from './transactor.ts'

/** Whoever carries out commands: in this thread or in a worker. */
export type Writer = {
  /** Settles after the commit; what the command signals is heard before its answer. */
  send(envelope: Envelope): Promise<Outcome>
  /** Commands asked for and not yet answered. */
  depth(): number
  close(): Promise<void>
}

/** Carries out commands in this thread, through the queue of `transactor`. */
export function localWriter(
  transactor: Transactor,
  execute: (tx: Scope, envelope: Envelope) => Promise<Done>,
  hear: (signals: readonly Signal[]) => void,
): Writer {
  let pending = 0
  return {
    async send(envelope) {
      pending++
      try {
        const { signals, ...outcome } = await transactor.run((tx) => execute(tx, envelope), laneOf(envelope))
        if (signals.length > 0) hear(signals)
        return outcome
      } finally {
        pending--
      }
    },
    depth: () => pending,
    close: () => transactor.close(),
  }
}

/** Commands about one thread share a lane: its row orders them anyway. */
function laneOf({ input }: Envelope): string {
  const threadId = (input as { threadId?: unknown } | null)?.threadId
  return typeof threadId === 'number' ? String(threadId) : ''
}
