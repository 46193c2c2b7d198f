import { html, type Html } from '../kernel/html.ts'
import type { Words } from '../kernel/words.ts'
import { pathsFor } from '../page/paths.ts'
import type { Author, Person } from './schema.ts'
import { stallBadge } from './stall-badge.ts'

/** A person in a line of text: name, what he may do if it is more than others, and his stall. Null is an account that is gone. */
export function personView(person: Author | Pick<Person, 'name' | 'stall' | 'role'> | null, words: Words): Html {
  if (!person) return html`<span class="mut">${words.t('people:gone')}</span>`
  const { name, role, stall } = person
  return html`<b translate="no"><a href="${pathsFor(words.locale).person(name)}">${name}</a></b>${
    role !== 'member' && html` <span class="role">${words.t(`people:role.${role}`)}</span>`
  }${stall && html` ${stallBadge(stall, words)}`}`
}
