import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { STALLS } from '../score/figures.ts'
import type { MindFigures } from './schema.ts'

/** How many people of which stall, those alone from which somebody came: `2 luring, 1 daring`. */
export function byStalls(people: MindFigures, words: Words): Html {
  const named = STALLS.filter((stall) => people[stall] > 0)
  return html`${named.map((stall, index) => html`${index > 0 && ', '}${words.number(people[stall])} ${stallBadge(stall, words)}`)}`
}

/** How many of all stalls. */
export const allOf = (people: MindFigures): number => STALLS.reduce((sum, stall) => sum + people[stall], 0)
