import { html, type Html, trusted } from '../../kernel/html.ts'

/** The one form of a page by which its reader takes part with a tap: every button that belongs to it says what it chooses. */
export const TAKE_PART = 'ikut'

/** It stands once on the page, apart from all cards, so that those are the same for everybody and hold no key: each choice is its own. */
export const takePartForm: Html = html`<form id="${TAKE_PART}" method="post" hidden><input type="hidden" name="do" value="take-part"></form>`

/** What a button chooses: what it is about, of which post, and what. */
export type Choice = {
  readonly about: 'vote' | 'helpful' | 'stance' | 'rating' | 'stall'
  readonly number: number
  readonly choice: string
}

/**
 * One of the choices. The one that was made is pressed in and takes it back, so that sending it twice does nothing more than sending it once.
 *
 * @param fixed one that can be changed and not taken back
 */
export function choiceButton(
  { about, number, choice }: Choice,
  label: Html | string,
  {
    pressed = false,
    fixed = false,
    more = null,
  }: { readonly pressed?: boolean; readonly fixed?: boolean; readonly more?: Html | null } = {},
): Html {
  const does = pressed && !fixed ? 'undo' : 'take'
  return html`<button form="${TAKE_PART}" name="${does}" value="${about}.${number}.${choice}" aria-pressed="${String(pressed)}"${
    fixed && trusted(' data-fixed')
  }${more}>${label}</button>`
}
