import { html, type Html } from '../../kernel/html.ts'

/**
 * A stall's awning as a bar of ten scallops, each ten in a hundred: filled for who agrees, pale for who is unsure, empty for the rest. It
 * takes colour and hatch from the stall around it and says nothing by itself: the figures stand beside it in words. Widths are
 * attributes, since no style may stand in a page.
 *
 * @param full @param pale whole percents, together at most 100
 */
export function awning(full: number, pale: number): Html {
  const empty = 100 - full - pale
  return html`<span class="aw"><svg aria-hidden="true">${pale > 0 && html`<rect class="u" x="${full}%" width="${pale}%"/>`}${
    empty > 0 && html`<rect class="n" x="${full + pale}%" width="${empty}%"/>`
  }</svg></span>`
}
