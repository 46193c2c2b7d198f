import MarkdownIt, { type Token } from 'markdown-it'
import { hiddenPlace, isAllowedLink } from './check-link.ts'
import { isAllowedMarkup } from './check-markup.ts'
import { escapeHtml, type Html, trusted } from './html.ts'

/**
 * More of these than anybody needs in one text is an attempt to keep the server busy: such a text is shown as it is.
 * Measured on 20 KiB: only brackets and addresses cost more than 20 ms, since each one starts a search to the end of the text.
 */
const MOST_OF = { '[': 400, '://': 100 }

const markdown = MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 })
  // `#3` is a reply's number here, and a text that an entity could fill with combining marks was checked before it was decoded.
  .disable(['image', 'table', 'heading', 'lheading', 'reference', 'entity'])

markdown.validateLink = isAllowedLink
// The default shows `xn--…` hosts and %-escapes as the letters they stand for, which is how look-alikes are made.
markdown.normalizeLinkText = (url) => url
for (const schema of ['mailto:', 'ftp:', '//']) markdown.linkify.add(schema, null)
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })

Object.assign(markdown.renderer.rules, {
  link_open: (tokens: Token[], at: number) => `<a href="${escapeHtml(hrefOf(tokens[at]!))}" rel="ugc nofollow noopener">`,
  link_close: (tokens: Token[], at: number) => `</a>${realPlace(tokens, at)}`,
  fence: (tokens: Token[], at: number) => codeBlock(tokens[at]!),
  code_block: (tokens: Token[], at: number) => codeBlock(tokens[at]!),
  hardbreak: () => '<br>\n',
  softbreak: () => '<br>\n',
})

/**
 * What somebody wrote, as markup: paragraphs, emphasis, lists, quotes, links and code; no images, headings, tables or raw HTML.
 * The outcome is checked by an allow-list that knows nothing of the renderer; what does not pass is shown as escaped text.
 * Never throws.
 */
export function renderMarkdown(source: string): Html {
  if (source.trim() === '') return trusted('')
  try {
    const markup = isTooBusy(source) ? '' : markdown.render(source)
    if (markup !== '' && isAllowedMarkup(markup)) return trusted(markup)
  } catch {
    // A renderer that fails on somebody's text must not take the page with it.
  }
  return trusted(`<p>${escapeHtml(source).replaceAll('\n', '<br>\n')}</p>`)
}

/** The words of a text without its markup, a line a block: for quotes, titles of feeds and previews. Never throws. */
export function plainText(source: string): string {
  if (isTooBusy(source)) return source.trim()
  try {
    return wordsOf(markdown.parse(source, {}))
      .replaceAll(/\n{2,}/g, '\n')
      .trim()
  } catch {
    return source.trim()
  }
}

const isTooBusy = (source: string) => Object.entries(MOST_OF).some(([sign, most]) => source.split(sign, most + 2).length > most + 1)

const codeBlock = ({ content }: Token) => `<pre><code>${escapeHtml(content)}</code></pre>\n`

const hrefOf = (token: Token) => String(token.attrGet('href') ?? '').replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())

/** The real place after a link whose words name another one. */
function realPlace(tokens: Token[], close: number): string {
  let open = close
  while (tokens[open]!.type !== 'link_open') open--
  const words = wordsOf(tokens.slice(open + 1, close))
  const place = hiddenPlace(hrefOf(tokens[open]!), words)
  return place === undefined ? '' : ` <span class="link-host">(${escapeHtml(place)})</span>`
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.children) return `${wordsOf(token.children)}\n`
      return token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content
    })
    .join('')
