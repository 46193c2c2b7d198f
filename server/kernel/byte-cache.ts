/** A bounded memory of made things, by key. What was used longest ago goes first. */
export type ByteCache<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** Bytes held, by the measure it was given. */
  bytes(): number
}

/**
 * Makes a cache that holds at most so many bytes. A thing larger than the whole cache is not kept.
 *
 * @param sizeOf bytes that an entry takes, its key included; an estimate will do
 */
export function byteCache<Value>(maxBytes: number, sizeOf: (key: string, value: Value) => number): ByteCache<Value> {
  // A Map keeps its order of insertion: taking an entry out and putting it in again makes it the newest.
  const entries = new Map<string, { value: Value; size: number }>()
  let held = 0

  return {
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value) {
      const before = entries.get(key)
      if (before) held -= before.size
      entries.delete(key)
      const size = sizeOf(key, value)
      if (size > maxBytes) return
      entries.set(key, { value, size })
      held += size
      for (const [oldest, { size }] of entries) {
        if (held <= maxBytes) break
        entries.delete(oldest)
        held -= size
      }
    },
    bytes: () => held,
  }
}
