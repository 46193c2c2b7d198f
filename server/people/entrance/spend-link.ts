import { and, eq, gt, isNull } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Scope } from '../../store/scope.ts'
import type { LinkPurpose } from '../schema.ts'

/**
 * Uses up a one-time link in this transaction.
 *
 * @returns whose link it was; null for one that was nobody's yet
 * @throws {Refusal} `link-used` if it is unknown, of another purpose, used or out of date
 */
export async function spendLink(
  { db, t: { oneTimeLinks } }: Scope,
  tokenHash: string,
  purpose: LinkPurpose,
  at: number,
): Promise<string | null> {
  const [spent] = await db
    .update(oneTimeLinks)
    .set({ usedAt: at })
    .where(
      and(
        eq(oneTimeLinks.tokenHash, tokenHash),
        eq(oneTimeLinks.purpose, purpose),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, at),
      ),
    )
    .returning({ personId: oneTimeLinks.personId })
  if (!spent) throw new Refusal('link-used')
  return spent.personId
}
