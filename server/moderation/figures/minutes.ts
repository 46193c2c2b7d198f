const FINE_MINUTES = 180
const DAY_MINUTES = 1_440

/**
 * The bucket of a time to a decision, by its lower edge: exact to the minute up to three hours, to a quarter of an hour up to a day,
 * then to the hour. A month has few buckets however many decisions it has.
 */
export function bucketOf(minutes: number): number {
  if (minutes < FINE_MINUTES) return Math.max(0, Math.floor(minutes))
  const step = minutes < DAY_MINUTES ? 15 : 60
  return Math.floor(minutes / step) * step
}

/** The bucket in which the middle one of all lies, or null if there is none. */
export function medianOf(buckets: readonly { readonly bucket: number; readonly count: number }[]): number | null {
  const all = buckets.reduce((sum, { count }) => sum + count, 0)
  let seen = 0
  for (const { bucket, count } of buckets.toSorted((a, b) => a.bucket - b.bucket)) {
    seen += count
    if (seen * 2 >= all && count > 0) return bucket
  }
  return null
}
