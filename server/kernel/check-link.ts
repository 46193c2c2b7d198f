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
  for (const named of hostsIn(words.slice(0, 2000))) {
    const said = URL.canParse(`http://${named}`) ? new URL(`http://${named}`).hostname : named
    if (said !== host && `www.${said}` !== host) return place
  }
  return undefined
}

/**
 * What reads like a host in some words, whatever invisible signs stand in it. In two steps that each look at a letter once: one
 * pattern for all of it, begun anew at every letter of a long word (and one sign can stand for eighteen), took seconds.
 */
function hostsIn(words: string): string[] {
  const seen = words
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{M}]/gu, '')
    .replaceAll('\u3002', '.')
  const names = Array.from(seen.matchAll(/[\p{L}\p{N}.-]+/gu), ([run]) => run.split(/\.{2,}/)).flat()
  return names.flatMap((name) => /^.*\.\p{L}{2,}/u.exec(name.replace(/^\./, ''))?.[0] ?? [])
}
