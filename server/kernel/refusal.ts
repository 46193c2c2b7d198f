/** Every way the forum may say no. The code is public API: it names the problem type and its translation (locales/…/problem.json). */
export const REFUSAL_STATUS = {
  'invalid-input': 400,
  'sign-in-required': 401,
  'wrong-credentials': 401,
  'foreign-origin': 403,
  'not-allowed': 403,
  'not-a-moderator': 403,
  'person-pending': 403,
  'person-suspended': 403,
  'person-muted': 403,
  'newcomer-limit': 403,
  'own-matter': 403,
  'own-post': 403,
  'language-not-read': 403,
  'joining-closed': 403,
  'link-used': 403,
  'not-found': 404,
  'thread-closed': 409,
  'no-motion': 409,
  'motion-fixed': 409,
  'stall-changed-lately': 409,
  'mind-known': 409,
  'not-ending': 409,
  'no-stance': 409,
  'summary-taken': 409,
  'not-of-stall': 403,
  'already-decided': 409,
  'already-proposed': 409,
  'order-known': 409,
  'not-agreed': 409,
  'already-taken': 409,
  'case-claimed': 409,
  forgotten: 409,
  'changed-meanwhile': 409,
  'already-appealed': 409,
  'nothing-to-appeal': 409,
  'under-review': 409,
  'under-appeal': 409,
  'not-in-force': 409,
  'too-late': 409,
  'repeated-text': 409,
  'too-many-held': 409,
  'author-not-active': 409,
  'name-taken': 409,
  'name-reserved': 422,
  'name-invalid': 422,
  'password-weak': 422,
  'key-reused': 422,
  'quote-not-found': 422,
  'parent-not-found': 422,
  nudge: 422,
  'too-many': 429,
  'slow-mode': 429,
  withheld: 451,
  busy: 503,
  'outcome-unknown': 503,
  'read-only': 503,
  'storage-failed': 503,
  'log-broken': 503,
} as const

export type RefusalCode = keyof typeof REFUSAL_STATUS

/** One wrong part of some input: where (a JSON pointer such as `/body/text`) and in what way. */
export type FieldError = { readonly at: string; readonly code: string }

/** A place in a field that its writer is asked about: `from` and `to` (behind the last) in UTF-16. */
export type Mark = { readonly at: string; readonly code: string; readonly from: number; readonly to: number }

/** A question before something is posted: what about, where, and whether it waits for a moderator if it is sent all the same. */
export type Nudge = { readonly kinds: readonly string[]; readonly marks: readonly Mark[]; readonly holds: boolean }

/** What a refusal may carry besides its code: the input at fault (`/body/text`), all of its errors, seconds to wait, how the thing stands now, plain values for its sentence. */
export type RefusalDetail = {
  at?: string
  errors?: readonly FieldError[]
  retryAfter?: number
  state?: string
  values?: Record<string, string | number>
  nudge?: Nudge
}

/** An expected "no" from a domain rule. Anything else that is thrown is a bug and becomes a 500. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly detail: RefusalDetail

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code)
    this.code = code
    this.detail = detail
  }
}
