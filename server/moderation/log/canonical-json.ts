/** What a log entry may hold. */
export type Plain = string | number | boolean | null | { readonly [key: string]: Plain | undefined } | readonly Plain[]

/**
 * JSON with one spelling: keys in the order of their code units, no spaces, absent values left out. (RFC 8785, for whole numbers and
 * texts, which is all that the log holds.)
 */
export function canonicalJson(value: Plain): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  const known = Object.entries(value).filter((entry): entry is [string, Plain] => entry[1] !== undefined)
  const sorted = known.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
}
