import type { Words } from '../../kernel/words.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** `18 mnt`, `1 j 22 mnt`, `11 j`, `3 hr`: as exact as a decision needs. */
export function spanOf(ms: number, { t }: Words): string {
  if (ms >= 2 * DAY_MS) return t('moderation:clock.days', { count: Math.floor(ms / DAY_MS) })
  const hours = Math.floor(ms / HOUR_MS)
  const inHours = t('moderation:clock.hours', { count: hours })
  if (hours >= 4) return inHours
  const minutes = t('moderation:clock.minutes', { count: Math.max(hours ? 0 : 1, Math.floor((ms % HOUR_MS) / MINUTE_MS)) })
  return hours === 0 ? minutes : `${inHours} ${minutes}`
}
