import type { PollAnswer } from '../../server/live/schema.ts'
import type { Input } from './link.ts'

/** Asks for news by HTTP once, and says what came of it. It never throws. */
export async function askPoll(
  fetch: (url: string, options: RequestInit) => Promise<Response>,
  url: string,
  signal: AbortSignal,
): Promise<Input> {
  try {
    const answer = await fetch(url, { signal, headers: { accept: 'application/json' }, cache: 'no-store' })
    if (answer.status === 204) return { type: 'polled', answer: null }
    if (answer.ok) return { type: 'polled', answer: (await answer.json()) as PollAnswer }
    const retryAfter = Number(answer.headers.get('retry-after') ?? Number.NaN)
    return { type: 'poll-failed', status: answer.status, retryAfter: Number.isFinite(retryAfter) ? retryAfter : null }
  } catch {
    return { type: 'poll-failed', status: 0, retryAfter: null }
  }
}
