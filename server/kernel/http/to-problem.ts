import { Refusal, REFUSAL_STATUS } from '../refusal.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import type { Problem } from '../shapes.ts'
import { storageFault } from '../storage-fault.ts'
import { waitSentence } from '../wait-sentence.ts'
import type { Words } from '../words.ts'

/** Every status by code: what the domain refuses, and what HTTP itself refuses or suffers. The codes are public API. */
export const PROBLEM_STATUS = {
  ...REFUSAL_STATUS,
  malformed: 400,
  'timed-out': 408,
  'too-large': 413,
  'unsupported-type': 415,
  unexpected: 500,
} as const

type ProblemCode = keyof typeof PROBLEM_STATUS

/** Seconds after which a full disk or a busy database may be better, when nobody knows more. */
const RETRY_AFTER: Partial<Record<ProblemCode, number>> = { busy: 2, 'storage-failed': 10, 'read-only': 30, 'outcome-unknown': 2 }

/**
 * Turns whatever was thrown into an RFC 9457 document in the reader's language. Only a refusal tells its story; the message of
 * any other error is for the log, since it may hold SQL, paths or somebody's text.
 */
export function toProblem(error: unknown, words: Words): Problem {
  const refusal = error instanceof Refusal ? error : undefined
  const code = refusal?.code ?? codeOf(error)
  const { at, errors, values, state, nudge, retryAfter = RETRY_AFTER[code] } = refusal?.detail ?? {}
  return {
    type: `/problems/${code}`,
    title: refusal ? refusalSentence(refusal.code, values, words) : words.t(`problem:${code}`),
    status: PROBLEM_STATUS[code],
    ...(state !== undefined && { state }),
    ...(retryAfter !== undefined && { retryAfter, detail: waitSentence(retryAfter, words) }),
    ...(typeof values?.['until'] === 'number' && { until: values['until'] }),
    ...(values && { values }),
    ...(nudge && { nudge: { ...nudge, kinds: [...nudge.kinds], marks: [...nudge.marks] } }),
    ...(errors ? { errors: [...errors] } : at !== undefined && { errors: [{ at, code }] }),
  }
}

/** A status comes first: where a reader goes away while he sends, the network is at fault, and not that to the database. */
function codeOf(error: unknown): ProblemCode {
  const { statusCode } = (typeof error === 'object' && error !== null ? error : {}) as { statusCode?: unknown }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return CLIENT_ERRORS[statusCode] ?? 'malformed'
  const fault = storageFault(error)
  if (statusCode === 503 || (fault && IN_USE.test(fault))) return 'busy'
  return fault === undefined ? 'unexpected' : 'storage-failed'
}

/** Others are at the database: nothing is broken. */
const IN_USE = /^(SQLITE_BUSY|SQLITE_LOCKED|53300|57P03)/

const CLIENT_ERRORS: Record<number, ProblemCode> = {
  401: 'sign-in-required',
  403: 'not-allowed',
  404: 'not-found',
  408: 'timed-out',
  413: 'too-large',
  415: 'unsupported-type',
  429: 'too-many',
}
