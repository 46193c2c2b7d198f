import { sari } from './open-sample.ts'

export const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** A hundred commands in two threads: some are refused when they have written all, and every seventh is the sixth once more. */
export const storm = Array.from({ length: 100 }, (_, place) => {
  const n = place % 7 === 6 ? place - 1 : place
  return { as: sari, key: `k${n}`, input: { threadId: 1 + (Math.floor(n / 7) % 2), text: `${n}`, refuse: n % 5 === 4 && n % 7 !== 5 } }
})

/** How many different commands of the storm a thread accepts. */
export const acceptedIn = (threadId: number) =>
  new Set(storm.filter(({ input }) => input.threadId === threadId && !input.refuse).map(({ key }) => key)).size
