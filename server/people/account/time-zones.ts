/** The time zones of Indonesia, west to east: WIB, WITA, WIT. */
const INDONESIAN = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']

/** All IANA time zones that can be chosen, those of Indonesia first. */
export const TIME_ZONES: readonly string[] = [...new Set([...INDONESIAN, ...Intl.supportedValuesOf('timeZone'), 'UTC'])]

const known = new Set(TIME_ZONES)

/** Whether a time zone can be chosen. Spelled exactly: `Intl` takes any case, but each spelling would get its own formatters. */
export const isTimeZone = (name: string): boolean => known.has(name)
