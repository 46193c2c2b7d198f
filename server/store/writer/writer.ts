import { DrizzleQueryError } from 'drizzle-orm/errors'
import { Refusal } from '../../kernel/refusal.ts'
import type { Envelope, Outcome, Signal } from '../commands.ts'
import type { Scope } from '../scope.ts'
import type { Done } from './executor.ts'
import type { Transactor } from './transactor.ts'

/** Whoever carries out commands: in this thread or in a worker. */
export type Writer = {
  /**
   * Settles after the commit; what the command signals is heard before its answer.
   *
   * @throws {Refusal} `busy` when too many wait, `storage-failed`, `outcome-unknown`, or what the command says
   */
  send(envelope: Envelope): Promise<Outcome>
  /** Commands asked for and not yet answered. */
  depth(): number
  /** Whether commands are taken at this moment. */
  alive(): boolean
  /** Answers what was asked for, then lets go of the database. */
  close(): Promise<void>
}

/** So many commands may wait; at a thousand a second the last of them waits a second. */
export const MOST_PENDING = 1000

/** Carries out commands in this thread, through the queue of `transactor`. */
export function localWriter(
  transactor: Transactor,
  execute: (tx: Scope, envelope: Envelope) => Promise<Done>,
  hear: (signals: readonly Signal[]) => void,
): Writer {
  const pending = new Set<Promise<unknown>>()
  let closing = false

  async function carryOut(envelope: Envelope): Promise<Outcome> {
    try {
      const { signals, ...outcome } = await transactor.run((tx) => execute(tx, envelope), laneOf(envelope))
      if (signals.length > 0) hear(signals)
      return outcome
    } catch (error) {
      // Its message holds every value of the query: texts and password hashes, which are not for the log.
      throw error instanceof DrizzleQueryError && error.cause ? error.cause : error
    }
  }

  return {
    async send(envelope) {
      if (closing || pending.size >= MOST_PENDING) throw new Refusal('busy', { retryAfter: 1 })
      const answer = carryOut(envelope)
      pending.add(answer)
      try {
        return await answer
      } finally {
        pending.delete(answer)
      }
    },
    depth: () => pending.size,
    alive: () => !closing,
    async close() {
      closing = true
      await Promise.allSettled(pending)
      await transactor.close()
    },
  }
}

/** Commands about one thread share a lane: its row orders them anyway. */
function laneOf({ input }: Envelope): string {
  const threadId = (input as { threadId?: unknown } | null)?.threadId
  return typeof threadId === 'number' ? String(threadId) : ''
}
