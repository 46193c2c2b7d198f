import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { LinkPurpose } from '../schema.ts'

type Link = { purpose: LinkPurpose; name: string | null }

const byHash = prepared<{ tokenHash: string; at: number }, Link[]>(({ db, t: { oneTimeLinks, people } }) =>
  db
    .select({ purpose: oneTimeLinks.purpose, name: people.name })
    .from(oneTimeLinks)
    .leftJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(
      and(
        eq(oneTimeLinks.tokenHash, sql.placeholder('tokenHash')),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, sql.placeholder('at')),
      ),
    ),
)

/**
 * What a one-time link would do, and for whom; looking uses nothing up.
 *
 * @param tokenHash `hashToken` of the secret in the link
 * @param at milliseconds since 1970, UTC
 * @returns null when the link is unknown, used or out of date
 */
export async function readOneTimeLink(scope: Scope, tokenHash: string, at: number): Promise<Link | null> {
  const [link] = await byHash(scope, { tokenHash, at })
  return link ?? null
}
