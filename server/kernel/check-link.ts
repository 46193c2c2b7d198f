/**
 * Whether a link may stand in a text: an allow-list (https, http, mailto, a path of this site, a place on this page), since the
 * Markdown renderer's own deny-list let other schemes through.
 *
 * @param url as it would stand in `href`
 */
export function isAllowedLink(url: string): boolean {
  // Browsers drop tabs and line breaks and read a backslash as a slash: `/\evil.example` leaves the site.
  if (url.length > 2000 || /[\s\\<>"\p{Cc}\p{Cs}]/u.test(url)) return false
  if (url.startsWith('#')) return true
  if (url.startsWith('/')) return !url.startsWith('//')
  if (/^mailto:[^@]+@[^@]+$/i.test(url)) return true
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return false
  // `https://bank.example@evil.example` goes to the second host.
  const { username, password, hostname } = new URL(url)
  return username === '' && password === '' && hostname !== ''
}

/**
 * Where a link really goes, when its words name another place (`[tokopedia.com](https://evil.example)`) or its host is written
 * in look-alike letters; nothing when the words are honest or name no place.
 */
export function hiddenPlace(href: string, words: string): string | undefined {
  const host = URL.canParse(href) ? new URL(href).hostname : ''
  const place = host || href.slice(0, 80)
  if (host.includes('xn--')) return place
  for (const [named] of words.slice(0, 2000).normalize('NFKC').matchAll(LOOKS_LIKE_A_HOST)) {
    const said = URL.canParse(`http://${named}`) ? new URL(`http://${named}`).hostname : named
    if (said !== host && `www.${said}` !== host) return place
  }
  return undefined
}

const LOOKS_LIKE_A_HOST = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu
