import { hashToken } from '../kernel/hash-token.ts'
import { newToken } from '../kernel/new-token.ts'
import { makeOneTimeLink } from '../people/entrance/make-one-time-link.ts'
import type { Run } from '../store/run.ts'

const MINUTE_MS = 60_000

/** How long a link of each purpose lives. */
const LIVES_MS = { 'sign-in': 24 * 60 * MINUTE_MS, 'first-administrator': 24 * 60 * MINUTE_MS, 'reset-password': 10 * MINUTE_MS } as const

/** Makes an address that works once. Only the hash of its secret is kept. @param personId whose link it is; null: whoever opens it */
export async function oneTimeLink(run: Run, address: string, purpose: keyof typeof LIVES_MS, personId: string | null): Promise<string> {
  const token = newToken()
  const input = { tokenHash: hashToken(token), purpose, personId, livesMs: LIVES_MS[purpose] }
  await run(makeOneTimeLink, { actor: null, input })
  return `${address}/masuk/${token}`
}
