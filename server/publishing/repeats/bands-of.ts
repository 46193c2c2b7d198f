import type { SimHash } from './sim-hash.ts'

/** Two texts count as the same, a little changed, when their hashes differ in so few bits. */
export const NEAR_BITS = 6

/** A hash in seven bands of bits: of two hashes that differ in six bits at most, one band at least is the same. */
export function bandsOf({ high, low }: SimHash): readonly [number, number, number, number, number, number, number] {
  return [
    high & 0x1ff,
    (high >>> 9) & 0x1ff,
    (high >>> 18) & 0x1ff,
    ((high >>> 27) | ((low & 0xf) << 5)) & 0x1ff,
    (low >>> 4) & 0x1ff,
    (low >>> 13) & 0x1ff,
    (low >>> 22) & 0x3ff,
  ]
}
