const LONGEST_S = 30

/**
 * How long to wait before the next try, with full jitter: `random(0, min(30, 0.5·2^n))` seconds, so that a crowd that lost its
 * server does not come back at once.
 *
 * @param tries failed ones so far. @param random a number from 0 up to 1. @returns milliseconds
 */
export const backoff = (tries: number, random: () => number): number => Math.round(random() * Math.min(LONGEST_S, 0.5 * 2 ** tries) * 1000)
