import type { Scope } from './scope.ts'

/** One connection's transaction controls. A savepoint wraps each job, so one refused job does not undo its neighbours. */
export type Transactions = {
  readonly scope: Scope
  begin(): Promise<void>
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

type Job = { work(tx: Scope): Promise<unknown>; resolve(value: unknown): void; reject(error: unknown): void }

const MOST_TRIES = 4

/**
 * Queues jobs and runs them in batches: one transaction a batch, a savepoint a job, answers only after the commit. Under load
 * one synced commit so serves many writers; alone, a job waits for nobody.
 *
 * @param lend lends a connection for one batch and takes it back
 * @param maxBatch jobs in one transaction at most, so that latency stays bounded
 */
export function groupCommit(lend: <T>(use: (tx: Transactions) => Promise<T>) => Promise<T>, maxBatch: number) {
  let queue: Job[] = []
  let draining = false

  async function drain() {
    if (draining) return
    draining = true
    while (queue.length > 0) {
      const batch = queue.slice(0, maxBatch)
      queue = queue.slice(maxBatch)
      await runBatch(lend, batch)
    }
    draining = false
  }

  return {
    /** Jobs waiting for their turn. */
    depth: () => queue.length,
    /** Runs a job in the next batch; settles after that batch's commit. */
    run: <T>(work: (tx: Scope) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve: (value) => resolve(value as T), reject })
        void drain()
      }),
  }
}

async function runBatch(lend: <T>(use: (tx: Transactions) => Promise<T>) => Promise<T>, batch: readonly Job[]) {
  try {
    const answers = await lend((tx) => tryBatch(tx, batch, 1))
    for (const answer of answers) answer()
  } catch (error) {
    for (const job of batch) job.reject(error)
  }
}

async function tryBatch(tx: Transactions, batch: readonly Job[], attempt: number): Promise<(() => void)[]> {
  try {
    await tx.begin()
    const answers = []
    for (const job of batch) answers.push(await runJob(tx, job))
    await tx.commit()
    return answers
  } catch (error) {
    await tx.rollback()
    if (attempt < MOST_TRIES && tx.retryable(error)) return tryBatch(tx, batch, attempt + 1)
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
