/** Markup that is safe to send: only `html`, `trusted` and joins of them make it, so a plain string can never become markup by accident. */
export type Html = { readonly [MARKUP]: string; toString(): string }

const MARKUP: unique symbol = Symbol('markup')

class Markup implements Html {
  readonly [MARKUP]: string
  constructor(markup: string) {
    this[MARKUP] = markup
  }
  toString() {
    return this[MARKUP]
  }
}

/** What may stand in a template: markup stays, text and numbers are escaped, lists are joined, nothing-values vanish. */
export type Part = Html | string | number | false | null | undefined | readonly Part[]

/** Tagged template for markup; every interpolated value is escaped unless it is `Html` already. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = strings[0]!
  for (let i = 0; i < parts.length; i++) out += textOf(parts[i]) + strings[i + 1]!
  return new Markup(out)
}

/** Declares markup made by a trusted renderer (Markdown's output, a static drawing) to be safe. Each call is a place to review. */
export const trusted = (markup: string): Html => new Markup(markup)

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replaceAll(EVERY, (character) => ENTITIES[character]!) : text
}

const NEEDS_ESCAPE = /[&<>"']/
const EVERY = /[&<>"']/g
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function textOf(part: Part): string {
  if (part instanceof Markup) return part[MARKUP]
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  if (part === false || part === null || part === undefined) return ''
  if (Array.isArray(part)) return part.map(textOf).join('')
  throw new TypeError('this value cannot stand in a template')
}
