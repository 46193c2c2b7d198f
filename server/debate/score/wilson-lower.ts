/** Nine tenths of the normal distribution lie within so many standard deviations of its middle. */
const Z = 1.645

/**
 * The share of a stall that agrees with a reply, as low as it may well be, given that only some have voted: the lower end of Wilson's
 * interval at 90 % (1927), from 0 to 1. Of no votes it is 0.
 *
 * 4 of 5 have .435 and 5 of 5 have .649: with few votes all have to agree.
 */
export function wilsonLower(agree: number, votes: number): number {
  if (votes === 0) return 0
  const share = agree / votes
  const middle = share + Z ** 2 / (2 * votes)
  const spread = Z * Math.sqrt((share * (1 - share)) / votes + Z ** 2 / (4 * votes ** 2))
  return Math.max(0, (middle - spread) / (1 + Z ** 2 / votes))
}
