import { hasTrustRight } from '../trust/rights-of.ts'
import type { TrustLevel } from '../trust/trust-level.ts'
import { RESTRICTED_HOSTS, type Restriction } from './restricted-hosts.ts'
import type { Link } from './find-links.ts'

const MOST_OF_NEWCOMERS = 2

/** Which links of a text somebody of this trust may not set: a newcomer two at most, and none to shops, shorteners or chats. */
export function judgeLinks<L extends Pick<Link, 'host'>>(
  links: readonly L[],
  level: TrustLevel,
): (L & { why: Restriction | 'too-many' })[] {
  if (hasTrustRight(level, 'link-freely')) return []
  return links.flatMap((link, index) => {
    const why = restrictionOf(link.host) ?? (index >= MOST_OF_NEWCOMERS ? 'too-many' : null)
    return why === null ? [] : [{ ...link, why }]
  })
}

const KNOWN = new Map<string, Restriction>(
  Object.entries(RESTRICTED_HOSTS).flatMap(([why, hosts]) => hosts.map((host) => [host, why as Restriction] as const)),
)

function restrictionOf(host: string): Restriction | null {
  for (let name = host; name !== ''; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : '') {
    const why = KNOWN.get(name)
    if (why) return why
  }
  return null
}
