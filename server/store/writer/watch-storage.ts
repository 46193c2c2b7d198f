import { Refusal } from '../../kernel/refusal.ts'
import { storageFault } from '../../kernel/storage-fault.ts'
import type { Signal } from '../commands.ts'
import type { Lend } from './group-commit.ts'

/** So many commits must fail one after the other before writing stops. */
const MOST_FAILURES = 3
const PROBE_EVERY_MS = 5_000

const refusal = () => new Refusal('storage-failed', { retryAfter: PROBE_EVERY_MS / 1000 })

/**
 * Watches whether batches can be committed. After three failures in a row writes are refused at once, without touching a dying
 * disk; then one batch every five seconds is let through as a probe, and the first that is committed opens the door again.
 *
 * @param lend what lends a connection for one batch
 * @param hear is told of every failed batch and of the recovery, for log and alarm
 * @param now milliseconds of a monotonic clock
 */
export function watchStorage(lend: Lend, hear: (signals: readonly Signal[]) => void, now: () => number = () => performance.now()): Lend {
  let failures = 0
  let probeAt = 0

  return async (use) => {
    if (failures >= MOST_FAILURES) {
      if (now() < probeAt) throw refusal()
      probeAt = now() + PROBE_EVERY_MS
    }
    try {
      const answers = await lend(use)
      if (failures >= MOST_FAILURES) hear([{ kind: 'storage', state: 'working', fault: null }])
      failures = 0
      return answers
    } catch (error) {
      const fault = storageFault(error)
      if (fault === undefined) throw error
      failures++
      probeAt = now() + PROBE_EVERY_MS
      hear([{ kind: 'storage', state: failures < MOST_FAILURES ? 'faulty' : 'failing', fault }])
      throw refusal()
    }
  }
}
