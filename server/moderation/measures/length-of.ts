import type { Words } from '../../kernel/words.ts'

const HOURS_A_DAY = 24

/** How long a measure lasts, in words: `1 jam`, `24 jam`, `7 hari`. */
export const lengthOf = (hours: number, { t }: Words): string =>
  hours > HOURS_A_DAY ? t('moderation:length.days', { count: hours / HOURS_A_DAY }) : t('moderation:length.hours', { count: hours })
