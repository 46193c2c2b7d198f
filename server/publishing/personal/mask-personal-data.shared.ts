import type { PersonalSpan } from './find-personal-data.shared.ts'

const DOT = '•'

/** Puts dots in the place of what was found: of a mobile number its first two signs stay, of an address its first letter, of all else nothing. */
export function maskPersonalData(text: string, spans: readonly PersonalSpan[]): string {
  let masked = ''
  let end = 0
  for (const { kind, from, to } of spans) {
    masked += text.slice(end, from) + maskOne(text.slice(from, to), kind)
    end = to
  }
  return masked + text.slice(end)
}

function maskOne(found: string, kind: PersonalSpan['kind']): string {
  if (kind === 'email') return found.slice(0, 1) + DOT.repeat(5)
  if (/[a-z]{2}/i.test(found)) return DOT.repeat(8) // spelled: the lengths of the words would tell
  let kept = kind === 'phone' ? 2 : 0
  return found.replaceAll(/[\p{Nd}oO]/gu, (sign) => (kept-- > 0 ? sign : DOT))
}
