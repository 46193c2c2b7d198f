import type { ApiProblem } from '../api.ts'
import { readJson } from '../page-facts.ts'

/** A question before something is posted, as the server asks it. */
export type Nudge = NonNullable<ApiProblem['nudge']>

/** The sentences of such questions, which the server puts beside its forms. */
type NudgeWords = {
  readonly kinds: Readonly<Record<string, string>>
  readonly codes: Readonly<Record<string, string>>
  readonly holds: string
  readonly mask: string
  readonly anyway: string
  readonly masked: string
}

let words: NudgeWords | undefined

/** The sentences of this page's form; those of a page without one are empty. */
export const nudgeWords = (): NudgeWords =>
  (words ??= { kinds: {}, codes: {}, holds: '', mask: '', anyway: '', masked: '', ...(readJson('nudge') as Partial<NudgeWords>) })

/** Asks at the end of a form what the server's own page would ask there: what was found, the words themselves, and both ways on. */
export function showNudge(form: HTMLFormElement, { kinds, marks, holds }: Nudge): void {
  clearNudge(form)
  const t = nudgeWords()
  const note = document.createElement('div')
  note.className = 'note ask'
  note.dataset['nudge'] = ''
  note.setAttribute('role', 'alert')
  note.append(...kinds.map((kind) => paragraph(t.kinds[kind] ?? '')))
  if (marks.length > 0) note.append(places(form, marks))
  if (holds) note.append(paragraph(t.holds, 'sm'))
  const ways = paragraph('', 'send')
  if (kinds.includes('personal-data')) ways.append(button('mask', t.mask, 'btn pri'))
  ways.append(button('anyway', t.anyway, 'btn'))
  note.append(ways)
  const end = form.querySelector('p.send:last-of-type, form > button')
  if (end) end.before(note)
  else form.append(note)
  note.scrollIntoView({ block: 'nearest' })
}

/** Takes the question away. */
export const clearNudge = (form: HTMLFormElement): void => form.querySelectorAll('[data-nudge]').forEach((note) => note.remove())

/** Says in its place that the words were masked, and leads back to them. */
export function sayMasked(form: HTMLFormElement): void {
  clearNudge(form)
  const note = paragraph(nudgeWords().masked, 'note')
  note.dataset['nudge'] = ''
  note.setAttribute('role', 'status')
  const end = form.querySelector('p.send:last-of-type, form > button')
  if (end) end.before(note)
  else form.append(note)
}

function places(form: HTMLFormElement, marks: Nudge['marks']): HTMLUListElement {
  const list = document.createElement('ul')
  for (const { at, code, from, to } of marks) {
    const field = form.elements.namedItem(at.replace('/body/', ''))
    const item = document.createElement('li')
    const mark = document.createElement('mark')
    mark.textContent = field && 'value' in field ? field.value.slice(from, to) : ''
    item.append(`${nudgeWords().codes[code] ?? code}: `, mark)
    list.append(item)
  }
  return list
}

function paragraph(text: string, className = ''): HTMLParagraphElement {
  const made = document.createElement('p')
  made.className = className
  made.textContent = text
  return made
}

function button(name: string, text: string, className: string): HTMLButtonElement {
  const made = document.createElement('button')
  Object.assign(made, { name, value: 'yes', className, textContent: text })
  return made
}
