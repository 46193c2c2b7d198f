import { pageFacts } from '../page-facts.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Older times are read better as dates. */
const LONGEST_MS = 7 * DAY_MS

const UNITS = [
  ['day', DAY_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
] as const

/**
 * How long ago a time was, in words such as `8 menit yang lalu`. Times are milliseconds since 1970, UTC.
 *
 * @returns null where the written date says it better: after a week, for a time to come, in a browser without `Intl.RelativeTimeFormat`
 */
export function timeAgo(at: number, now: number, locale: string): string | null {
  const passed = now - at
  if (!(passed > -MINUTE_MS && passed < LONGEST_MS) || !('RelativeTimeFormat' in Intl)) return null
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, ms] of UNITS) if (passed >= ms) return format.format(-Math.floor(passed / ms), unit)
  return format.format(0, 'second')
}

/** In how long a time is, in words such as `dalam 5 jam`, rounded up; null where the written date says it better. As `timeAgo`. */
export function timeTo(at: number, now: number, locale: string): string | null {
  const left = at - now
  if (!(left > 0 && left < LONGEST_MS) || !('RelativeTimeFormat' in Intl)) return null
  const format = new Intl.RelativeTimeFormat(locale)
  const [unit, ms] = UNITS.find(([, ms]) => left > ms) ?? UNITS[2]
  return format.format(Math.ceil(left / ms), unit)
}

/** Writes how long ago into every `<time data-ago>` of a part of the page, and into every `data-soon` in how long; the date that stood there becomes its title. */
export function writeTimesAgo(part: ParentNode, now = Date.now()): void {
  const { locale } = pageFacts()
  for (const time of part.querySelectorAll<HTMLTimeElement>('time[data-ago], time[data-soon]')) {
    time.title ||= time.textContent.trim()
    const said = time.hasAttribute('data-soon') ? timeTo : timeAgo
    const text = said(Date.parse(time.dateTime), now, locale) ?? time.title
    if (text !== time.textContent) time.textContent = text
  }
}

/** Keeps the times of the page current, each minute while somebody looks at it. */
export function keepTimesAgo(): void {
  writeTimesAgo(document)
  setInterval(() => document.hidden || writeTimesAgo(document), MINUTE_MS)
  document.addEventListener('visibilitychange', () => document.hidden || writeTimesAgo(document))
}
