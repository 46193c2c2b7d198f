import { and, eq, inArray, or } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'

/** The number of the rule against spam, for good. */
const SPAM_RULE = 4

/**
 * Marks somebody who joins from the network of a person who is banned, or suspended for spam: his first posts are looked at before they
 * are posted. Nothing says from whose network he came.
 */
export async function watchIfKnown(
  { db, t: { arrivals, decisions, measures, watched } }: Scope,
  { personId, networks, at }: { readonly personId: string; readonly networks: readonly string[]; readonly at: number },
): Promise<void> {
  if (networks.length === 0) return
  const putOut = or(eq(measures.kind, 'ban'), and(eq(measures.kind, 'suspend'), eq(decisions.rule, SPAM_RULE)))
  const [known] = await db
    .select({ personId: arrivals.personId })
    .from(arrivals)
    .innerJoin(measures, eq(measures.personId, arrivals.personId))
    .innerJoin(decisions, eq(decisions.id, measures.decisionId))
    .where(and(inArray(arrivals.network, [...networks]), eq(measures.state, 'standing'), putOut))
    .limit(1)
  if (known) await db.insert(watched).values({ personId, at }).onConflictDoNothing({ target: watched.personId })
}
