import { type Chunk, digitGroups, withPlainDigits } from './digit-groups.shared.ts'
import { findAddresses } from './find-addresses.shared.ts'
import { isCardNumber } from './is-card-number.shared.ts'
import { isIdentityNumber } from './is-identity-number.shared.ts'
import { isMobileNumber } from './is-mobile-number.shared.ts'
import { isAnnounced, isOfAThing, nearBank } from './number-context.shared.ts'
import { splitAtTimes } from './split-at-times.shared.ts'

/** What the guard knows of a person: a mobile number, an identity number (NIK), a bank account, a payment card, an e-mail address. */
export type PersonalKind = 'phone' | 'nik' | 'account' | 'card' | 'email'

/** Where it stands: offsets in UTF-16, `to` is behind the last. */
export type PersonalSpan = { readonly kind: PersonalKind; readonly from: number; readonly to: number }

type Near = ReturnType<typeof nearBank>

const SHORTEST = 9
const LONGEST = 19
/** Only an account begins with a nought behind which there is neither an 8 nor the country. */
const NOUGHTS = /^0(?!8|062)/

/**
 * Finds what should stand in no public post: Indonesian mobile numbers (also spelled), identity numbers, bank accounts near words
 * about banks, payment cards and e-mail addresses. Prices, receipts, laws, dates and orders are none of these. The same code runs
 * in the browser before sending and on the server. Takes time in proportion to the text, whatever stands in it.
 *
 * @returns spans in the order of the text, none of them over another
 */
export function findPersonalData(original: string): PersonalSpan[] {
  const text = withPlainDigits(original)
  const bankNear = nearBank(text)
  const addresses = findAddresses(text).toSorted((a, b) => a.from - b.from)
  const found: PersonalSpan[] = addresses.map((address) => ({ kind: 'email', ...address }))
  // Numbers come in the order of the text, so addresses behind which they stand are never asked about again.
  let next = 0
  const inAddress = ({ from, to }: Pick<PersonalSpan, 'from' | 'to'>) => {
    while (next < addresses.length && addresses[next]!.to <= from) next++
    return next < addresses.length && addresses[next]!.from < to
  }
  for (const group of digitGroups(text))
    for (const chunks of splitAtTimes(text, group)) {
      for (let first = 0; first < chunks.length;) {
        const hit = numberAt(text, chunks, first, bankNear)
        if (hit && !inAddress(hit)) found.push(hit)
        first += hit?.chunks ?? 1
      }
    }
  return found.map(({ kind, from, to }) => ({ kind, from, to })).toSorted((a, b) => a.from - b.from)
}

/** The longest personal number that begins with this part of a group. */
function numberAt(text: string, chunks: readonly Chunk[], first: number, bankNear: Near) {
  const { from } = chunks[first]!
  const ends: { digits: string; last: number }[] = []
  let digits = ''
  for (let last = first; last < chunks.length; last++) {
    digits += chunks[last]!.digits
    if (digits.length > LONGEST) break
    if (digits.length >= SHORTEST) ends.push({ digits, last })
  }
  const longest = ends.at(-1)
  if (!longest || (NOUGHTS.test(digits) && !bankNear(from, chunks[longest.last]!.to))) return null
  const bare = digits.startsWith('8') && isAnnounced(text, from)
  for (let end = ends.pop(); end; end = ends.pop()) {
    const { to } = chunks[end.last]!
    const kind = kindOf(end.digits, bare) ?? (isAccountLong(end.digits) && bankNear(from, to) ? 'account' : null)
    if (!kind) continue
    const parts = chunks.slice(first, end.last + 1)
    const joined = { before: chunks[first - 1]?.to === from, behind: chunks[end.last + 1]?.from === to }
    const plain = kind === 'card' || kind === 'nik'
    if ((plain || !isGrouped(text, parts)) && (kind !== 'account' || hasLongPart(parts)) && !isOfAThing(text, { from, to, joined }))
      return { kind, from: withSign(text, from), to, chunks: parts.length }
  }
  return null
}

function kindOf(digits: string, bare: boolean): PersonalKind | null {
  if (digits.length >= 15 && isCardNumber(digits)) return 'card'
  if (digits.length === 16 && isIdentityNumber(digits)) return 'nik'
  return isMobileNumber(digits, { bare }) ? 'phone' : null
}

const isAccountLong = ({ length }: string) => length >= 10 && length <= 16

/** An account has some part of four digits that is no year; counting 1 2 3 4 5 is none. */
const hasLongPart = (parts: readonly Chunk[]) => parts.some(({ digits }) => digits.length >= 4 && !/^(?:19|20)\d\d$/.test(digits))

/** Whether this is one number with dots at its thousands. */
const isGrouped = (text: string, [first, ...rest]: readonly Chunk[]) =>
  rest.length > 1 &&
  /^[1-9]\d{0,2}$/.test(first!.digits) &&
  text[first!.from - 1] !== '+' &&
  rest.every(({ digits, from }) => digits.length === 3 && text[from - 1] === '.')

const withSign = (text: string, from: number) => from - (/[+(]{0,2}$/.exec(text.slice(Math.max(0, from - 2), from))?.[0].length ?? 0)
