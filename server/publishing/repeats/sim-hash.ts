/** 64 bits that differ little where texts differ little; in two halves, since JavaScript's whole numbers of bits have 32. */
export type SimHash = { readonly high: number; readonly low: number }

const GRAM = 4
/** Shorter texts are like each other by chance. */
const SHORTEST = 40

/**
 * The SimHash of a text (Charikar 2002, "Similarity estimation techniques from rounding algorithms"): each 4-gram of its letters and
 * digits votes on all 64 bits.
 *
 * @returns null for texts of less than 40 code points
 */
export function simHash(text: string): SimHash | null {
  if (Array.from(text.trim()).length < SHORTEST) return null
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (letters.length < GRAM) return null
  const votes = new Int32Array(64)
  for (let at = 0; at + GRAM <= letters.length; at++) vote(votes, gramHash(letters, at, 0x811c9dc5), gramHash(letters, at, 0x9747b28c))
  return { high: bits(votes, 0), low: bits(votes, 32) }
}

/** In how many bits two hashes differ, 0 to 64. */
export const hammingDistance = (a: SimHash, b: SimHash): number => ones(a.high ^ b.high) + ones(a.low ^ b.low)

function vote(votes: Int32Array, high: number, low: number): void {
  for (let bit = 0; bit < 32; bit++) {
    votes[bit]! += ((high >>> bit) & 1) * 2 - 1
    votes[bit + 32]! += ((low >>> bit) & 1) * 2 - 1
  }
}

function bits(votes: Int32Array, from: number): number {
  let value = 0
  for (let bit = 0; bit < 32; bit++) if (votes[from + bit]! > 0) value |= 1 << bit
  return value >>> 0
}

/** FNV-1a of four letters from a seed, with the last step of MurmurHash3, so that every bit depends on every letter. */
function gramHash(letters: string, at: number, seed: number): number {
  let hash = seed
  for (let index = at; index < at + GRAM; index++) hash = Math.imul(hash ^ letters.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function ones(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
