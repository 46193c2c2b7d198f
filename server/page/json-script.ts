import { html, type Html, trusted } from '../kernel/html.ts'

const OUTSIDE: Record<string, string> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' }

/** Data for the client inside the page. No text in it can end the script element or a line of it. */
export const jsonScript = (id: string, data: unknown): Html =>
  html`<script type="application/json" id="${id}">
    ${trusted(JSON.stringify(data).replaceAll(/[<\u2028\u2029]/g, (c) => OUTSIDE[c]!))}
  </script>`
