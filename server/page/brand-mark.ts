import { trusted } from '../kernel/html.ts'

/** The two stalls of the brand: one awning plain, one hatched, over one counter. */
export const brandMark = trusted(
  '<svg viewBox="0 0 34 30" aria-hidden="true"><path class="on" d="M1 3h15v11a3.75 3.75 0 0 1-7.5 0 3.75 3.75 0 0 1-7.5 0z"/>' +
    '<g class="off"><path class="soft" d="M18 3h15v11a3.75 3.75 0 0 1-7.5 0 3.75 3.75 0 0 1-7.5 0z"/>' +
    '<path d="M18 8l5-5h4L18 12zM18 16.5 31.5 3H33v2.5L21 17.5a3.75 3.75 0 0 1-3-1zM26 16.5 33 9.5v4.5c0 1.5-1.5 3.75-3.75 3.75A3.75 3.75 0 0 1 26 16.5z"/></g>' +
    '<path class="counter" d="M4 20v9h26v-9"/></svg>',
)
