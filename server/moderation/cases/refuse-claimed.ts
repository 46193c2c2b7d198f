import { eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Scope } from '../../store/scope.ts'
import { holderOf, type Held } from './claims.ts'

/**
 * Refuses what somebody wants to do with a case that another moderator is at.
 *
 * @throws {Refusal} `case-claimed` with who holds it and until when
 */
export async function refuseClaimed(tx: Scope, found: Held & { readonly state: string }, personId: string, at: number): Promise<void> {
  const holder = holderOf(found, at)
  if (holder === null || holder === personId) return
  const { people } = tx.t
  const [person] = await tx.db.select({ name: people.name }).from(people).where(eq(people.id, holder))
  throw new Refusal('case-claimed', { values: { by: person?.name ?? '', until: found.claimedUntil! }, state: found.state })
}
