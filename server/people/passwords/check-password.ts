import { Refusal } from '../../kernel/refusal.ts'
import { commonPasswords } from './common-passwords.ts'

const SHORTEST = 8
const LONGEST = 128

// Digits and signs that people write for letters, as in `s4y4ng123` and `p@ssw0rd`.
const DISGUISES: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }

/** One to four characters again and again. */
const REPEATED = /^(.{1,4}?)\1+.{0,3}$/su
/** A day, as in a birthday: `17081945`, `17-08-1945`, `1945/08/17`. */
const DAY = /^(?:[0-3]?\d([-/. ]?)[01]?\d\1(?:19|20)\d\d|(?:19|20)\d\d([-/. ]?)[01]\d\2[0-3]\d)$/

// Made at the start: some ten milliseconds that nobody's request should pay.
const common = commonPasswords()

/**
 * Whether a password may be set: 8 to 128 characters of any kind and in any mixture, exactly as typed, but none of those that
 * are tried first and none around the person's own name.
 *
 * @param at where the password stands in the input
 * @throws {Refusal} `password-weak`
 */
export function checkPassword(password: string, name: string, at = '/body/password'): void {
  const { length } = Array.from(password) // code points
  if (length < SHORTEST || length > LONGEST || !password.isWellFormed() || isCommon(password) || holdsName(password, name))
    throw new Refusal('password-weak', { at })
}

function isCommon(password: string): boolean {
  const small = password.toLowerCase()
  if (REPEATED.test(small) || DAY.test(small)) return true
  // An ending of digits keeps its digits: only the word before it is undisguised.
  const [, word = '', ending = ''] = /^(.*?)([\d!]*)$/s.exec(small) ?? []
  return [small, undisguised(small), undisguised(word) + ending].some((form) => common.has(form))
}

const undisguised = (text: string) => text.replaceAll(/[013457@$]/g, (sign) => DISGUISES[sign]!)

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Somebody's name with a few signs around it; a long sentence may mention it. */
function holdsName(password: string, name: string): boolean {
  const [own, given] = [plain(name), plain(password)]
  return own.length >= 3 && given.includes(own) && given.length - own.length < SHORTEST
}
