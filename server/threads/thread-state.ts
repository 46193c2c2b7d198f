import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import type { ThreadState } from './schema.ts'

/** Says that a debate is over; nothing while it is open. */
export const threadState = (state: ThreadState, { t }: Words): Html | null =>
  state === 'open' ? null : html`<b class="tag">${t(`threads:state.${state}`)}</b>`
