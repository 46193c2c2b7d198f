const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/

/** A time as `<input type="datetime-local">` writes it, in a time zone. @param at milliseconds since 1970, UTC */
export function localTime(at: number, zone: string): string {
  const { year, month, day, hour, minute } = partsIn(zone, at)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/** The moment of such a time, or null if it is none. Of an hour that a clock shows twice, the first. */
export function timeOfLocal(text: string, zone: string): number | null {
  const found = LOCAL.exec(text)
  if (!found) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number)
  const wanted = Date.UTC(year, month - 1, day, hour, minute)
  // What the clock shows there, read as UTC, is off by the zone's offset; around a change of it one more step is needed.
  let at = wanted
  for (let step = 0; step < 2; step++) at += wanted - Date.parse(`${localTime(at, zone)}:00Z`)
  return localTime(at, zone) === text.slice(0, 16) ? at : null
}

function partsIn(zone: string, at: number): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
}
