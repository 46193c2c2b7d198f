/** A link in a text: its host in lower case, and where it stands (UTF-16, `to` is behind the last). */
export type Link = { readonly host: string; readonly from: number; readonly to: number }

/** Written out, or a bare host with a path, or one of the endings that are no words here. */
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>()[\]"']{1,2000}|(?<![\w@.-])[a-z\d][a-z\d-]{0,62}(?:\.[a-z\d][a-z\d-]{0,62}){0,4}\.(?:[a-z]{2,12}\/[^\s<>()[\]"']{0,2000}|(?:com|id|me|ly|link|net|org|ee|gl|shop|store|xyz|app)(?![\w.-]))/gi

/** The links of a text, also those that nobody could tap: `bit.ly/x` in plain words leads away just as well. Addresses of mail are none. */
export function findLinks(text: string): Link[] {
  const links: Link[] = []
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const written = found.replace(/[.,;:!?]+$/, '')
    const host = hostOf(written)
    if (host) links.push({ host, from: index, to: index + written.length })
  }
  return links
}

function hostOf(written: string): string {
  const address = /^https?:\/\//i.test(written) ? written : `http://${written}`
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '').replace(/\.$/, '') : ''
}
