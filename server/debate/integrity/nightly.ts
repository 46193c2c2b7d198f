import { Worker } from 'node:worker_threads'
import { Refusal } from '../../kernel/refusal.ts'
import type { Clock } from '../../kernel/clock.ts'
import { readSite } from '../../store/read-site.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { finishNight } from './finish-night.ts'
import { hearThread } from './hear-thread.ts'
import { keepLook } from './keep-look.ts'
import type { NightData, NightWord } from './night-thread.ts'

type Needs = {
  readonly run: Run
  readonly readers: Readers
  readonly clock: Clock
  readonly database: string
  /** Counters that a recount does not bear out: an alarm. */
  readonly onFlaws: (flaws: readonly string[]) => void
  readonly onError: (error: unknown) => void
}

const HOUR_MS = 60 * 60 * 1000
/** At two in the morning in Jakarta (UTC+7); later in the day only where a night was missed. */
const NIGHT_UTC = 19
const DONE_MS = 20 * HOUR_MS
const MISSED_MS = 26 * HOUR_MS
/** A server that starts has other things to do first. */
const FIRST_MS = 10 * 60 * 1000
const REPLIES_AT_ONCE = 50

/** Whether it is time for the nightly look. @param last when the last one ended; both in milliseconds since 1970, UTC */
export const isTime = (now: number, last: number): boolean =>
  now - last >= MISSED_MS || (now - last >= DONE_MS && new Date(now).getUTCHours() === NIGHT_UTC)

/**
 * Looks at every debate once a day, and recounts its figures, in a thread of its own with its own connection: neither votes nor
 * pages wait for that. What it finds is kept by small commands; one that is interrupted goes on with the debates that are left.
 *
 * @returns what ends it
 */
export function nightly(needs: Needs): { stop: () => Promise<void> } {
  let worker: Worker | null = null
  let stopped = false

  async function check() {
    if (worker || stopped) return
    const last = Number((await readSite(needs.readers.read, 'looked-at')) ?? 0)
    if (isTime(needs.clock(), last)) await look()
  }

  async function look() {
    worker = new Worker(new URL('./night-thread.ts', import.meta.url), {
      workerData: { database: needs.database, now: needs.clock() } satisfies NightData,
    })
    try {
      await listen(worker, needs)
      await needs.run(finishNight, { actor: null, input: {} })
    } catch (error) {
      if (!stopped && !(error instanceof Refusal)) needs.onError(error)
    } finally {
      await worker.terminate()
      worker = null
    }
  }

  const tick = () => void check().catch(needs.onError)
  const first = setTimeout(tick, FIRST_MS).unref()
  const timer = setInterval(tick, HOUR_MS / 2).unref()
  return {
    async stop() {
      stopped = true
      clearTimeout(first)
      clearInterval(timer)
      await worker?.terminate()
    },
  }
}

/** Keeps what a looking thread says, word by word, until it ends. @throws what became of it, or of a command */
export const listen = (worker: Worker, { run, onFlaws }: Pick<Needs, 'run' | 'onFlaws'>): Promise<void> =>
  hearThread<NightWord>(worker, 'the nightly look', async (word) =>
    word.kind === 'look' ? keep(run, word) : word.flaws.length > 0 && onFlaws(word.flaws),
  )

async function keep(run: Run, { threadId, tally, look }: Extract<NightWord, { kind: 'look' }>) {
  const { replies, ...rest } = look
  for (let from = 0; from === 0 || from < replies.length; from += REPLIES_AT_ONCE) {
    const some = replies
      .slice(from, from + REPLIES_AT_ONCE)
      .map(({ suspects, ...reply }) => ({ ...reply, suspects: suspects.slice(0, 1000) }))
    const last = from + REPLIES_AT_ONCE >= replies.length
    await run(keepLook, { actor: null, input: { threadId, tally, ...rest, replies: some, last } })
  }
}
