import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { smallHouse } from './small-house.ts'

/** A plain sentence at the head of the queue where too few moderate; nothing where there are enough. */
export function smallHouseNote(active: number, { t }: Words): Html | false {
  const small = smallHouse(active)
  return small !== null && html`<div class="part"><p class="note">${t(`moderation:small.${small}`, { count: active })}</p></div>`
}
