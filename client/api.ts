import { withinTime } from './kit/within-time.ts'
import { pageFacts } from './page-facts.ts'

/** An RFC 9457 document as our server writes it: `title` is a sentence in the reader's language, `type` is `/problems/<code>`. */
export type ApiProblem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly retryAfter?: number
  /** A question before something is posted; with `anyway` it is sent all the same. */
  readonly nudge?: {
    readonly kinds: readonly string[]
    readonly marks: readonly { readonly at: string; readonly code: string; readonly from: number; readonly to: number }[]
    readonly holds: boolean
  }
  readonly errors?: readonly { readonly at: string; readonly code: string }[]
}

/** What became of a request. `lost`: no answer came, so nobody knows whether it was carried out. */
export type Answer<T> = { kind: 'done'; status: number; body: T } | { kind: 'refused'; problem: ApiProblem } | { kind: 'lost' }

export type Call = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  /** The idempotency key: repeated with the same key, a request is carried out once. */
  key?: string
  timeoutMs?: number
  /** Lets the request outlive the page. */
  keepalive?: boolean
}

/** Asks the API. It never throws: a broken path, an answer that is not ours and a wait beyond `timeoutMs` (15 s) are `lost`. */
export async function callApi<T>(path: string, call: Call): Promise<Answer<T>> {
  try {
    return await withinTime(call.timeoutMs ?? 15_000, undefined, async (signal) =>
      understand<T>(await fetch(path, requestOf(call, signal))),
    )
  } catch {
    return { kind: 'lost' }
  }
}

const requestOf = ({ method, body, key, keepalive = false }: Call, signal: AbortSignal): RequestInit => ({
  method,
  keepalive,
  signal,
  credentials: 'same-origin',
  headers: {
    accept: 'application/json',
    'accept-language': pageFacts().locale,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
  },
  ...(body !== undefined && { body: JSON.stringify(body) }),
})

async function understand<T>(answer: Response): Promise<Answer<T>> {
  const type = answer.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) return { kind: 'refused', problem: (await answer.json()) as ApiProblem }
  if (answer.status === 204) return { kind: 'done', status: 204, body: undefined as T }
  // The sign-in page of a hotel's network, or a proxy that gave up, is no answer of the forum.
  if (!answer.ok || !type.startsWith('application/json')) return { kind: 'lost' }
  return { kind: 'done', status: answer.status, body: (await answer.json()) as T }
}

/** Whether the same request may well succeed later: nothing was wrong with it. */
export const isPassing = ({ status }: ApiProblem): boolean => status === 408 || status === 429 || status >= 500
