/** A measure that stands: what it is, and how much of it was left when that was last counted; null is for good. */
export type Standing<Kind extends string> = { readonly kind: Kind; readonly leftMs: number | null; readonly countedAt: number | null }

/**
 * Which of several measures that stand at once counts: the gravest, and of two of a kind the one that lasts longer. The end of one
 * therefore leaves the others.
 *
 * @param kinds the gravest first; others do not count
 */
export function gravest<Kind extends string>(kinds: readonly Kind[], standing: readonly Standing<Kind>[]): Standing<Kind> | null {
  for (const kind of kinds) {
    const [longest] = standing.filter((measure) => measure.kind === kind).toSorted((a, b) => endOf(b) - endOf(a))
    if (longest) return longest
  }
  return null
}

const endOf = ({ leftMs, countedAt }: Standing<string>) => (leftMs === null ? Number.MAX_SAFE_INTEGER : (countedAt ?? 0) + leftMs)
