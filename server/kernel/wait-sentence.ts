import type { Words } from './words.ts'

const SECONDS_SAID = 120

/** How long to wait, as people say it: in seconds while those can be counted, else in minutes, hours or days. */
export const waitSentence = (seconds: number, { t, span }: Words): string =>
  seconds <= SECONDS_SAID ? t('problem:wait', { count: seconds }) : t('problem:wait-long', { time: span(seconds * 1000) })
