import { Worker } from 'node:worker_threads'
import { Refusal } from '../../kernel/refusal.ts'
import type { Envelope, Outcome, Signal } from '../commands.ts'
import { unpackError, type WriterAnswer, type WriterAsks, type WriterSays } from './wire.ts'
import { MOST_PENDING, type Writer } from './writer.ts'

const RESTART_AFTER_MS = 100
const SLOWEST_RESTART_MS = 5_000
const QUICK_IMPORTS = new URL('../../kernel/quick-imports.ts', import.meta.url).href

type Waiting = { resolve(outcome: Outcome): void; reject(error: Error): void }

type Hears = {
  /** Called after each commit, before its answers. */
  signals(signals: readonly Signal[]): void
  /** Called when a writer died and a new one stands: what it committed last may not have been heard. */
  restarted(error: Error | undefined): void
}

/**
 * Carries out commands in a worker thread, so that no commit ever stalls readers and sockets. The queue is bounded. If the worker
 * dies, what was pending is answered `outcome-unknown` (a retry with the same key is exact) and a new worker starts; one that
 * dies before it answered anything is replaced later and later, up to every five seconds.
 *
 * @param thread the module that the worker runs; it knows the rooms
 * @param data plain data for it
 */
export function workerWriter(thread: URL, data: unknown, hears: Hears): Writer {
  const waiting = new Map<number, Waiting>()
  let asks: { id: number; envelope: Envelope }[] = []
  let lastId = 0
  let restartAfter = RESTART_AFTER_MS
  let closing = false
  let worker: Worker | undefined = start()

  function start() {
    const started = new Worker(thread, { workerData: data, execArgv: ['--import', QUICK_IMPORTS] })
    let fault: Error | undefined
    started.on('message', ({ signals, answers }: WriterSays) => {
      restartAfter = RESTART_AFTER_MS
      if (signals.length > 0) hears.signals(signals)
      for (const answer of answers) settle(answer)
    })
    started.on('error', (error) => (fault = error as Error))
    started.on('exit', () => {
      worker = undefined
      giveUp()
      if (closing) return
      setTimeout(() => restart(fault), restartAfter)
      restartAfter = Math.min(restartAfter * 2, SLOWEST_RESTART_MS)
    })
    return started
  }

  function restart(fault: Error | undefined) {
    if (closing) return
    worker = start()
    if (asks.length > 0) post()
    hears.restarted(fault)
  }

  function giveUp() {
    asks = []
    for (const asked of waiting.values()) asked.reject(new Refusal('outcome-unknown', { retryAfter: 1 }))
    waiting.clear()
  }

  function settle(answer: WriterAnswer) {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('outcome' in answer) asked?.resolve(answer.outcome)
    else asked?.reject(unpackError(answer))
  }

  function post() {
    if (!worker) return // a new one is on its way and will take them
    say(worker, asks)
    asks = []
  }

  return {
    send: (envelope) =>
      new Promise((resolve, reject) => {
        if (closing || waiting.size >= MOST_PENDING) return reject(new Refusal('busy', { retryAfter: 1 }))
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        asks.push({ id, envelope })
        if (asks.length === 1) queueMicrotask(post)
      }),
    depth: () => waiting.size,
    alive: () => worker !== undefined && !closing,
    async close() {
      closing = true
      if (!worker) return giveUp()
      const ended = new Promise((resolve) => worker?.once('exit', resolve))
      post()
      say(worker, 'close')
      await ended
    },
  }
}

const say = (worker: Worker, asks: WriterAsks) => worker.postMessage(asks)
