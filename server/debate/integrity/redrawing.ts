import { Worker } from 'node:worker_threads'
import { Refusal } from '../../kernel/refusal.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { hearThread } from './hear-thread.ts'
import { keepMap } from './keep-map.ts'
import { readBehind } from './read-behind.ts'
import type { DrawnWord, RedrawData } from './redraw-thread.ts'

type Needs = {
  readonly run: Run
  readonly readers: Readers
  readonly database: string
  readonly onError: (error: unknown) => void
  /** Between the end of a round and the next one, in milliseconds. */
  readonly everyMs?: number
}

/** A map is not drawn again before: whoever sees it move with a vote knows whose vote that was. */
const EVERY_MS = 5 * 60 * 1000
/** So many maps of a kind in one round. */
const MOST_AT_ONCE = 10
/** So many debates are remembered as changed; those beyond are drawn by the nightly look. */
const MOST_CHANGED = 10_000

/**
 * Draws the opinion maps of debates whose votes have changed, every five minutes at most, one at a time in a thread of its own with its
 * own connection, away from votes and pages. Maps that are there already are found in the database, so that none stays behind after a
 * crash; debates that may have become large enough for one are those that somebody told of since.
 */
export function redrawing({ run, readers, database, onError, everyMs = EVERY_MS }: Needs) {
  const changed = new Set<number>()
  let worker: Worker | null = null
  let stopped = false

  async function round() {
    const fresh = [...changed].slice(0, MOST_AT_ONCE)
    for (const threadId of fresh) changed.delete(threadId)
    const left = new Set([...(await readBehind(readers.read, MOST_AT_ONCE)), ...fresh])
    if (left.size === 0 || stopped) return
    try {
      await draw(left)
    } catch (error) {
      if (!stopped && !(error instanceof Refusal)) onError(error)
    } finally {
      for (const threadId of left) hear(threadId)
      await worker?.terminate()
      worker = null
    }
  }

  /** Draws the maps of these debates, and takes out of them those that are drawn. */
  function draw(left: Set<number>): Promise<void> {
    const workerData: RedrawData = { database, threadIds: [...left] }
    worker = new Worker(new URL('./redraw-thread.ts', import.meta.url), { workerData })
    return hearThread<DrawnWord>(worker, 'drawing maps', async (word) => {
      await run(keepMap, { actor: null, input: word })
      left.delete(word.threadId)
    })
  }

  function hear(threadId: number): void {
    if (changed.size < MOST_CHANGED) changed.add(threadId)
  }

  async function goOn() {
    await round().catch(onError)
    if (!stopped) wait()
  }

  let timer: NodeJS.Timeout
  const wait = () => {
    timer = setTimeout(() => void goOn(), everyMs).unref()
  }
  wait()

  return {
    /** Figures of this debate have changed. */
    hear,
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await worker?.terminate()
    },
  }
}
