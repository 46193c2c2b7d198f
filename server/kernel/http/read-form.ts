import { Refusal } from '../refusal.ts'

/** More fields than any form of ours has. */
const MOST_FIELDS = 100

/**
 * Reads the body of a form. Browsers send line breaks as CRLF; the forum keeps LF, so that the same text sent by form and by API
 * is the same text.
 *
 * @throws {Refusal} `invalid-input` when a field comes twice: which one counts would be anybody's guess
 */
export function readForm(body: string): Record<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(body)) {
    const at = `/body/${name.slice(0, 64)}`
    if (fields.has(name)) throw new Refusal('invalid-input', { errors: [{ at, code: 'repeated' }] })
    if (name === '__proto__' || fields.size === MOST_FIELDS) throw new Refusal('invalid-input', { errors: [{ at, code: 'unknown-field' }] })
    fields.set(name, value.replaceAll(/\r\n?/g, '\n'))
  }
  return Object.fromEntries(fields)
}
