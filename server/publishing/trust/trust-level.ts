/** What is known of how somebody has been here: plain counts, none of them of votes for or against. */
export type TrustFacts = {
  /** Milliseconds since he joined. */
  readonly age: number
  /** His replies that are shown. */
  readonly acceptedReplies: number
  /** How many people found replies of his helpful, each counted once. */
  readonly helpedPeople: number
  /** On how many days he was here. */
  readonly daysPresent: number
  readonly threadsRead: number
  /** Strikes in force. */
  readonly strikes: number
  /** Made a steward by an administrator. */
  readonly steward: boolean
}

/** 0 new, 1 member, 2 regular, 3 steward (by hand). A level gives rights, never a heavier vote. */
export type TrustLevel = 0 | 1 | 2 | 3

export const DAY_MS = 24 * 60 * 60 * 1000
/** From how many of each on there is no need to count further. */
export const ENOUGH = { newcomerReplies: 3, helped: 10, days: 15, threads: 20 } as const

/** How far somebody is trusted: earned by reading and by being read, not by talking most. */
export function trustLevel({ age, acceptedReplies, helpedPeople, daysPresent, threadsRead, strikes, steward }: TrustFacts): TrustLevel {
  if (steward) return 3
  if (age < DAY_MS || acceptedReplies < ENOUGH.newcomerReplies) return 0
  const regular = daysPresent >= ENOUGH.days && threadsRead >= ENOUGH.threads && helpedPeople >= ENOUGH.helped && strikes === 0
  return regular ? 2 : 1
}
