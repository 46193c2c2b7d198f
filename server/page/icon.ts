import { html, type Html, trusted } from '../kernel/html.ts'

/** Drawings on a square of 24, in the colour of the text. */
const DRAWINGS = {
  back: '<path d="m14 5-7 7 7 7"/>',
  bell: '<path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21.5h4"/>',
  down: '<path d="M12 5v14m-6-6 6 6 6-6"/>',
  good: '<path d="m12 4 2.4 5 5.6.8-4 3.9 1 5.5-5-2.7-5 2.7 1-5.5-4-3.9 5.6-.8z"/>',
  more: '<g fill="currentColor"><circle cx="5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/></g>',
  desk: '<path d="M5 21V4h11l-2 4 2 4H5"/>',
  // Two scallops that overlap: what both stalls agree on, and nothing else.
  meet: '<path d="M1 5h22M2 5v6a6 6 0 0 0 12 0V5M10 5v6a6 6 0 0 0 12 0V5"/><path d="M10 5v6a6 6 0 0 0 2 4.5 6 6 0 0 0 2-4.5V5z" fill="currentColor"/>',
  share: '<path d="M12 15V4M8 7l4-4 4 4M5 13v7h14v-7"/>',
  // A changed mind, and nothing else.
  swap: '<path d="M4 9h15l-4-4M20 15H5l4 4"/>',
}

type IconName = keyof typeof DRAWINGS

/** All drawings once a page, so that each use is one short element. The client draws with them too. */
export const iconSprite: Html = trusted(
  `<svg width="0" height="0" class="vh" aria-hidden="true"><defs>${Object.entries(DRAWINGS)
    .map(([name, drawing]) => `<symbol id="${name}" viewBox="0 0 24 24">${drawing}</symbol>`)
    .join('')}</defs></svg>`,
)

/** A drawing beside a word; it says nothing by itself. */
export const icon = (name: IconName): Html => html`<svg class="i" aria-hidden="true"><use href="#${name}" /></svg>`
