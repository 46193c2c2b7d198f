import { isNeverHis, type Matter } from './own-matter.ts'

const HOUR_MS = 3_600_000
/** In a small house an administrator waits so long for somebody else before he acts alone. */
export const ALONE_AFTER_MS = 24 * HOUR_MS

/** A moderator or administrator, and what keeps him from a matter. */
export type Moderator = {
  readonly personId: string
  readonly isAdministrator: boolean
  /** Neither suspended nor muted. */
  readonly active: boolean
  /** Whether the matter asks for what he has not (to read its language). */
  readonly unfit?: boolean
  /** Why it is his own. */
  readonly matter: Matter | null
}

/**
 * Who may hear a matter (decide a case, second a proposal, answer an appeal, look again): every active moderator whose own it is not.
 * Where there is none, an administrator may when it has waited for a day; he acts alone, and the log says so. His own post or appeal is
 * his in the smallest house.
 *
 * @param since when the matter came up, `now`: both in milliseconds since 1970, UTC
 * @returns how each of those who may would act
 */
export function whoMayHear(moderators: readonly Moderator[], { since, now }: { since: number; now: number }): Map<string, 'yes' | 'alone'> {
  const active = moderators.filter((moderator) => moderator.active)
  const free = active.filter(({ matter, unfit }) => matter === null && !unfit)
  if (free.length > 0) return new Map(free.map(({ personId }) => [personId, 'yes']))
  if (now - since < ALONE_AFTER_MS) return new Map()
  const alone = active.filter(({ isAdministrator, matter }) => isAdministrator && (matter === null || !isNeverHis(matter)))
  return new Map(alone.map(({ personId }) => [personId, 'alone']))
}
