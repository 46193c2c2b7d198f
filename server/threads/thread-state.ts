import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import type { ThreadCard } from './schema.ts'

/** Says that a debate is over or about to be; nothing while it is open. */
export const threadState = ({ state, closesAt }: Pick<ThreadCard, 'state' | 'closesAt'>, { t }: Words): Html | null =>
  state === 'open'
    ? null
    : html`<b class="tag">${t(state === 'cooling' && closesAt !== null ? 'threads:state.ending' : `threads:state.${state}`)}</b>`
