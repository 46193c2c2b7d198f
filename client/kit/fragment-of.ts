import { render } from 'lit'
import { unsafeHTML } from 'lit/directives/unsafe-html.js'

/**
 * Markup of our own server as a fragment. This is the one place where a string becomes elements; the server has checked it, and
 * nothing that was typed into this page may ever come here.
 */
export function fragmentOf(markup: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  render(unsafeHTML(markup), fragment)
  return fragment
}
