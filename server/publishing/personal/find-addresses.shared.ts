/** An e-mail address in a text; offsets are UTF-16. */
export type Address = { readonly from: number; readonly to: number }

const SPELLED =
  /(?: ?[[(] ?at ?[\])] ?| at )(?:gmail|yahoo|ymail|hotmail|outlook|icloud|proton)(?: ?[[(] ?dot ?[\])] ?| dot |\.)(?:com|co|id|me|net)/gi
/** After a word in brackets a plain dot is enough; after a bare "at" it is a place on the web, not an address. */
const BARE = /^ at /i
const LONGEST_NAME = 64
const LONGEST_HOST = 253

const isNameSign = (text: string, at: number) => /[\w.%+-]/.test(text[at] ?? '')

/** Where e-mail addresses stand, also spelled `(at)` and `dot`. Addresses of authorities (`.go.id`) are for everybody and none of them. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const from = startOfName(text, at)
    const host = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,6}\.[a-z]{2,24}(?![a-z\d])/i.exec(text.slice(at + 1, at + 1 + LONGEST_HOST))?.[0]
    // Behind another @ it is the handle of a network.
    if (from < at && host && text[from - 1] !== '@' && !/\.go\.id$/i.test(host)) found.push({ from, to: at + 1 + host.length })
  }
  for (const { 0: spelled, index } of text.matchAll(SPELLED)) {
    const from = startOfName(text, index)
    const isPlace = BARE.test(spelled) && !/ dot |[[(] ?dot/i.test(spelled)
    if (from < index && !isPlace) found.push({ from, to: index + spelled.length })
  }
  return found
}

function startOfName(text: string, end: number): number {
  let from = end
  while (from > 0 && end - from < LONGEST_NAME && isNameSign(text, from - 1)) from--
  return from
}
