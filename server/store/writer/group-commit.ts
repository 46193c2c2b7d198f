import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../../kernel/refusal.ts'
import type { Scope } from '../scope.ts'
import { commitDelay } from './commit-delay.ts'

/** One connection's transaction controls. A savepoint wraps each job, so one refused job does not undo its neighbours. */
export type Transactions = {
  readonly scope: Scope
  /** Begins beside the batches of other lanes. */
  begin(): Promise<void>
  /** Begins when no other batch is under way, and lets none begin before this one has ended. */
  beginAlone(): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
  savepoint(): Promise<void>
  release(): Promise<void>
  undo(): Promise<void>
  /** Lets a job run by this engine's rules; on SQLite it may await only its own queries. */
  within<T>(work: Promise<T>): Promise<T>
  /** Whether this error took the whole transaction with it. */
  lost(error: unknown): boolean
  /** Whether the same batch may simply be tried again (a serialization failure, a deadlock). */
  retryable(error: unknown): boolean
}

/** Lends a connection for one batch and takes it back. */
export type Lend = <T>(use: (tx: Transactions) => Promise<T>) => Promise<T>

type Job = { work(tx: Scope): Promise<unknown>; resolve(value: unknown): void; reject(error: unknown): void }

/**
 * Queues jobs and runs them in batches: one transaction a batch, a savepoint a job, answers only after the commit. Under load
 * one synced commit so serves many writers, who wait a few milliseconds for each other (`commitDelay`); alone, a job waits for nobody.
 *
 * @param maxBatch jobs in one transaction at most, so that latency stays bounded
 */
export function groupCommit(lend: Lend, maxBatch: number) {
  let queue: Job[] = []
  let draining = false
  const delay = commitDelay()

  async function drain() {
    if (draining) return
    draining = true
    while (queue.length > 0) {
      // Everything that arrives in this turn of the event loop shares the commit: without the wait, commands that piled up in
      // the thread's port during a commit would come out of it one by one, each to a commit of its own.
      await nextTurn()
      const wait = delay.before(queue.length)
      if (wait > 0) await sleep(wait)
      const batch = queue.slice(0, maxBatch)
      queue = queue.slice(maxBatch)
      delay.taken(batch.length, wait > 0)
      await runBatch(lend, batch)
    }
    draining = false
  }

  return {
    /** Runs a job in the next batch; settles after that batch's commit. */
    run: <T>(work: (tx: Scope) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve: (value) => resolve(value as T), reject })
        void drain()
      }),
  }
}

async function runBatch(lend: Lend, batch: readonly Job[]) {
  try {
    const answers = await lend((tx) => tryBatch(tx, batch))
    for (const answer of answers) answer()
  } catch (error) {
    for (const job of batch) job.reject(error)
  }
}

/**
 * Tries a batch; if it gets into the way of another lane's it is tried again with nobody beside it. Where every waiter has locked
 * rows of its own, trying again beside the others may collide for ever, and whoever waits for luck may be refused in the end.
 */
async function tryBatch(tx: Transactions, batch: readonly Job[]): Promise<(() => void)[]> {
  try {
    return await commitBatch(tx, batch, tx.begin)
  } catch (error) {
    if (!tx.retryable(error)) throw error
  }
  try {
    return await commitBatch(tx, batch, tx.beginAlone)
  } catch (error) {
    throw tx.retryable(error) ? new Refusal('busy', { retryAfter: 1 }) : error // something that is no batch of ours holds the rows
  }
}

async function commitBatch(tx: Transactions, batch: readonly Job[], begin: Transactions['begin']): Promise<(() => void)[]> {
  try {
    await begin()
    const answers = []
    for (const job of batch) answers.push(await runJob(tx, job))
    await tx.commit()
    return answers
  } catch (error) {
    await tx.rollback().catch(() => undefined) // a connection that cannot even do this is broken; the first error tells more
    throw error
  }
}

async function runJob(tx: Transactions, job: Job): Promise<() => void> {
  await tx.savepoint()
  try {
    const value = await tx.within(job.work(tx.scope))
    await tx.release()
    return () => job.resolve(value)
  } catch (error) {
    if (tx.lost(error)) throw error
    await tx.undo()
    return () => job.reject(error)
  }
}
