import { html, type Html } from '../../kernel/html.ts'

type Span = { readonly from: number; readonly to: number }

/** A text with what was found in it marked; what overlaps is marked as one. Offsets are UTF-16, `to` is behind the last. */
export function markSpans(text: string, spans: readonly Span[]): Html {
  const parts: Html[] = []
  let done = 0
  for (const { from, to } of joined(spans)) {
    parts.push(html`${text.slice(done, from)}<mark>${text.slice(from, to)}</mark>`)
    done = to
  }
  return html`${parts}${text.slice(done)}`
}

function joined(spans: readonly Span[]): Span[] {
  const all: { from: number; to: number }[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else all.push({ from, to })
  }
  return all
}
