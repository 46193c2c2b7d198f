import { ROUGH_WORDS } from './rough-words.ts'

/** Where a rough word stands; offsets are UTF-16, `to` is behind the last. */
export type RoughWord = { readonly from: number; readonly to: number }

const LOOK_ALIKES: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's' }
const PHRASES = ROUGH_WORDS.map((phrase) =>
  (phrase.endsWith('*') ? `${phrase.slice(0, -1)}[a-z]{0,12}` : phrase).replaceAll(' ', '[ ]{1,3}'),
)
const ANY = new RegExp(`(?<![a-z])(?:${PHRASES.join('|')})(?:nya|lah|lu|mu)?(?![a-z])`, 'g')

/** Finds rough words, also with figures in the place of letters (`g0bl0k`). */
export function findRoughWords(text: string): RoughWord[] {
  // Sign for sign, so that offsets stay.
  const plain = text.replaceAll(/[A-Z0134@$5]/g, (sign) => LOOK_ALIKES[sign] ?? sign.toLowerCase())
  return Array.from(plain.matchAll(ANY), ({ 0: word, index }) => ({ from: index, to: index + word.length }))
}
