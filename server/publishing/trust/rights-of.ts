import type { TrustLevel } from './trust-level.ts'

/** What a level of trust allows besides reading and writing. */
export type TrustRight = 'link-freely' | 'propose-topic' | 'accept-translation' | 'hide-spam'

const FROM: Readonly<Record<TrustRight, TrustLevel>> = { 'link-freely': 1, 'propose-topic': 2, 'accept-translation': 2, 'hide-spam': 3 }

/** Whether somebody of this level may do this. What it lets a steward hide is for a moderator to confirm. */
export const hasTrustRight = (level: TrustLevel, right: TrustRight): boolean => level >= FROM[right]
