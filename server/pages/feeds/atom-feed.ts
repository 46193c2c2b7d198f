import { html, type Html, trusted } from '../../kernel/html.ts'
import type { Locale } from '../../kernel/shapes.ts'

/** One entry of a feed; times are milliseconds since 1970, UTC. */
export type FeedEntry = {
  /** The whole address that never changes: feed readers know the entry by it. */
  readonly id: string
  readonly href: string
  readonly title: string
  readonly author: string
  readonly lang: Locale
  readonly publishedAt: number
  readonly updatedAt: number
  /** Markup, as the page shows it. */
  readonly content: string
}

type Feed = {
  readonly locale: Locale
  /** The public address, without a slash at its end: what links in texts start from. */
  readonly origin: string
  /** Whole addresses of the feed itself and of the page that it follows. */
  readonly self: string
  readonly page: string
  /** Whole addresses of pages that belong to it: the debate that it answers, those that answer it. */
  readonly related?: readonly string[]
  readonly title: string
  readonly updatedAt: number
  readonly entries: readonly FeedEntry[]
}

/** A feed as Atom (RFC 4287). All that people wrote is escaped, as text and as markup in text. */
export const atomFeed = ({ locale, origin, self, page, related = [], title, updatedAt, entries }: Feed): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}" xml:base="${origin}/">
<title>${title}</title><id>${self}</id><updated>${time(updatedAt)}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/><link rel="alternate" type="text/html" href="${page}"/>
${related.map((href) => html`<link rel="related" type="text/html" href="${href}"/>\n`)}${entries.map(entry)}</feed>
`.toString()}`.replaceAll(NOT_IN_XML, '')

const entry = ({ id, href, title, author, lang, publishedAt, updatedAt, content }: FeedEntry): Html =>
  html`<entry xml:lang="${lang}"><title>${title}</title><id>${id}</id><link rel="alternate" type="text/html" href="${href}"/>
<published>${time(publishedAt)}</published><updated>${time(updatedAt)}</updated><author><name>${author}</name></author>
<content type="html">${content}</content></entry>
`

const time = (at: number): Html => trusted(new Date(at).toISOString())

/** Two signs that a text may have and XML may not: one of them would make the whole feed unreadable. */
const NOT_IN_XML = /[\uFFFE\uFFFF]/g
