/** Digits that stand together in a text, also as words (`delapan`) or with an O for a nought. Offsets are UTF-16, `to` is behind the last. */
export type Chunk = { readonly digits: string; readonly from: number; readonly to: number; readonly spelled: boolean }

const TOKEN = /\d+|[a-z]+/gi
/** What may stand between two parts of one number; a line break or a comma may not. */
const GAP = /^[ \t\u00a0\u00ad\u200b-\u200d\u2060\ufeff.\-\u2010-\u2015()_*\u00b7~]{0,3}$/
const SPOKEN_GAP = /^[ \t\u00a0.\-\u2010-\u2015()_*,]{0,3}$/

const WORDS = new Map(
  [
    'nol kosong zero oh',
    'satu one',
    'dua two',
    'tiga three',
    'empat four',
    'lima five',
    'enam six',
    'tujuh seven',
    'delapan lapan eight',
    'sembilan nine',
  ].flatMap((words, digit) => words.split(' ').map((word) => [word, String(digit)] as const)),
)

/** Digits of other scripts as ours, sign for sign, so that offsets stay. */
export const withPlainDigits = (text: string): string =>
  text.replaceAll(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))

/** The numbers of a text, each in its parts: what no more than a dash, a dot, a space or a bracket divides belongs together. */
export function digitGroups(text: string): Chunk[][] {
  const groups: Chunk[][] = []
  let group: Chunk[] = []
  for (const { 0: token, index: from } of text.matchAll(TOKEN)) {
    const last = group.at(-1)
    const gap = last && text.slice(last.to, from)
    const chunk = chunkOf(text, token, from)
    const belongs = gap !== undefined && (last?.spelled && chunk?.spelled !== undefined ? SPOKEN_GAP : GAP).test(gap)
    if (last?.spelled && belongs && token.toLowerCase() === 'belas') {
      group[group.length - 1] = { ...last, digits: `1${last.digits}`, to: from + token.length }
      continue
    }
    if (!belongs || !chunk) {
      if (group.length > 0) groups.push(group)
      group = []
    }
    if (chunk) group.push(chunk)
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function chunkOf(text: string, token: string, from: number): Chunk | null {
  const to = from + token.length
  if (token.charCodeAt(0) < 58) return { digits: token, from, to, spelled: false }
  if (/^o$/i.test(token) && /\d/.test(text.slice(Math.max(0, from - 1), to + 1))) return { digits: '0', from, to, spelled: false }
  const digit = token.length < 9 ? WORDS.get(token.toLowerCase()) : undefined
  return digit === undefined ? null : { digits: digit, from, to, spelled: true }
}
