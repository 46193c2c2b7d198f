import { readdirSync, readFileSync } from 'node:fs'
import { createInstance, type FormatterModule } from 'i18next'
import type { WordKey, WordRoom } from './locale-resources.ts'
import { Locale } from './shapes.ts'

/** What stands in the braces of a sentence; `count` also chooses the plural. Nothing is escaped here: the `html` template does that. */
type WordValues = Record<string, string | number>

/** The words of one language, and its way of writing numbers and times in one time zone. All times are milliseconds since 1970, UTC. */
export type Words = {
  readonly locale: Locale
  readonly zone: string
  /** The sentence of this key, such as `t('common:brand')`. */
  readonly t: (key: WordKey, values?: WordValues) => string
  /** All sentences of one room by key, for the client, which has no i18next. */
  readonly room: (name: WordRoom) => Readonly<Record<string, string>>
  /** `Rabu, 4 Oktober 2023 pukul 17.00 WIB` */
  readonly when: (at: number) => string
  /** `4 Okt 2023, 17.00` */
  readonly shortWhen: (at: number) => string
  /** `4 Okt 17.00`, for a time that is not far */
  readonly soonWhen: (at: number) => string
  /** `18 mnt`, `23 j`, `3 hr`: a length of time (in milliseconds), rounded up, so that it never says less than is left */
  readonly span: (ms: number) => string
  /** `4 Oktober 2023` */
  readonly day: (at: number) => string
  /** `4 Okt 2023` */
  readonly shortDay: (at: number) => string
  /** `Oktober 2023` */
  readonly month: (at: number) => string
  /** `2023-10-04T10:00:00.000Z`, for `<time datetime>` */
  readonly iso: (at: number) => string
  /** `12.345,6` */
  readonly number: (value: number) => string
}

/** The languages of the forum, the first one first. */
export const LOCALES: readonly Locale[] = Locale.enum
const DEFAULT_ZONE = 'Asia/Jakarta'

const directory = new URL('../../locales/', import.meta.url)

const resources = Object.fromEntries(LOCALES.map((locale) => [locale, roomsOf(locale)]))

function roomsOf(locale: Locale): Record<string, Record<string, string>> {
  const files = readdirSync(new URL(`${locale}/`, directory)).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(0, -5), JSON.parse(readFileSync(new URL(`${locale}/${file}`, directory), 'utf8'))]),
  )
}

const numbers = { id: new Intl.NumberFormat('id'), en: new Intl.NumberFormat('en') }

/** Writes what is counted as the language writes numbers. Other numbers are names, such as that of a reply: `#1234`. */
const counted: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _, locale, options) =>
    typeof value === 'number' && options?.interpolationkey === 'count'
      ? numbers[locale === 'en' ? 'en' : 'id'].format(value)
      : String(value),
}

const sentences = createInstance().use(counted)
await sentences.init({
  resources,
  supportedLngs: LOCALES,
  fallbackLng: 'id',
  ns: Object.keys(resources['id']!),
  defaultNS: 'common',
  keySeparator: false,
  returnEmptyString: false,
  // One process speaks both languages at once: the instance's own language is never used, only `getFixedT`.
  lng: 'id',
  interpolation: { escapeValue: false, alwaysFormat: true },
})

const known = new Map<string, Words>()

/** The words of a language, made once per language and time zone (an IANA name; an unknown one is an error). */
export function wordsFor(locale: Locale, zone: string = DEFAULT_ZONE): Words {
  const key = `${locale} ${zone}`
  const words = known.get(key) ?? makeWords(locale, zone)
  known.set(key, words)
  return words
}

function makeWords(locale: Locale, zone: string): Words {
  const fixed = sentences.getFixedT(locale)
  // Most sentences have nothing to fill in, and finding them took a quarter of the time of a page.
  const plain = new Map<WordKey, string>()
  const t: Words['t'] = (key, values) => {
    if (values !== undefined) return fixed(key, values)
    const sentence = plain.get(key) ?? fixed(key)
    plain.set(key, sentence)
    return sentence
  }
  const parts = (month: 'long' | 'short') => partsOf(locale, zone, month)
  const long = parts('long')
  const short = parts('short')
  return {
    locale,
    zone,
    t,
    room: (name) => resources[locale]![name] ?? {},
    when: (at) => t('common:when', long(at)),
    shortWhen: (at) => t('common:short-when', short(at)),
    soonWhen: (at) => t('common:soon-when', short(at)),
    span: (ms) => t(...spanOf(ms)),
    day: (at) => t('common:day', long(at)),
    shortDay: (at) => t('common:short-day', short(at)),
    month: (at) => t('common:month', long(at)),
    iso: (at) => new Date(at).toISOString(),
    number: (value) => numbers[locale].format(value),
  }
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

function spanOf(ms: number): [WordKey, WordValues] {
  if (ms <= HOUR_MS) return ['common:span.minutes', { count: Math.max(1, Math.ceil(ms / MINUTE_MS)) }]
  if (ms <= 2 * DAY_MS) return ['common:span.hours', { count: Math.ceil(ms / HOUR_MS) }]
  return ['common:span.days', { count: Math.ceil(ms / DAY_MS) }]
}

// `timeZoneName` knows WIB, WITA and WIT only in Indonesian; English would say GMT+7.
const ZONES: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

/** The parts of a time that the sentences put in order; Intl's own order differs between versions of ICU. */
function partsOf(locale: Locale, zone: string, month: 'long' | 'short') {
  const format = new Intl.DateTimeFormat(locale === 'id' ? 'id' : 'en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  })
  return (at: number): WordValues => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    return { ...parts, zone: ZONES[zone] ?? parts['timeZoneName'] ?? '' }
  }
}
