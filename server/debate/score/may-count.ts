/** So old is an account, in milliseconds, and so often has its owner voted, when what he says counts. */
export const LEAST_AGE_MS = 24 * 60 * 60 * 1000
export const LEAST_VOTES = 3

/**
 * Whether somebody's votes and stances count: his account is a day old and he has voted three times. Before that they wait and are not
 * lost: they all count as soon as both is so.
 *
 * @param voter when he joined, and how many votes he has given, waiting ones and this one included; `at` as well in milliseconds since 1970
 */
export const mayCount = (voter: { readonly createdAt: number; readonly votes: number }, at: number): boolean =>
  at - voter.createdAt >= LEAST_AGE_MS && voter.votes >= LEAST_VOTES
