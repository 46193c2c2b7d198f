import { html, type Html } from '../kernel/html.ts'
import type { Stall } from './schema.ts'
import { stallClass } from './stall-class.ts'

/** The sign beside a person's name: two initials under the awning of his stall. Only drawn; the name says it all. */
export const personMark = (name: string, stall: Stall | null): Html =>
  html`<span class="who${stall && ` ${stallClass(stall)}`}" aria-hidden="true">${initialsOf(name)}</span>`

/** `rini.kerudung` → RK, `sari` → SA */
export function initialsOf(name: string): string {
  const [first = '', second] = name.split(/[._-]+/).filter(Boolean)
  return (second ? first.slice(0, 1) + second.slice(0, 1) : first.slice(0, 2)).toUpperCase()
}
