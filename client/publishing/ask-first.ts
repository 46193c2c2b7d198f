import { findPersonalData } from '../../server/publishing/personal/find-personal-data.shared.ts'
import { maskPersonalData } from '../../server/publishing/personal/mask-personal-data.shared.ts'
import { ignoreSecondTap } from './ignore-second-tap.ts'
import { clearNudge, type Nudge, sayMasked, showNudge } from './show-nudge.ts'

/** Fields in which somebody writes what others read. */
const WRITTEN = ['text', 'title', 'motion'] as const

type Written = HTMLInputElement | HTMLTextAreaElement

/**
 * Looks for personal data before a form leaves the page, with the server's own rules, and asks its writer: he masks it here or sends it
 * all the same. Listeners that come later are not told of a form that is asked about.
 */
export function askFirst(form: HTMLFormElement, signal?: AbortSignal): void {
  const options = signal ? { signal, capture: true } : { capture: true }
  form.addEventListener(
    'submit',
    (event) => {
      ignoreSecondTap()
      const way = sentBy(event)
      if (way === 'anyway') return
      const nudge = way === 'mask' ? null : questionOf(form)
      if (way !== 'mask' && !nudge) return clearNudge(form)
      event.preventDefault()
      event.stopImmediatePropagation()
      if (nudge) showNudge(form, nudge)
      else mask(form)
    },
    options,
  )
}

/** By which button a form was sent: one that answers a question, or another. */
export const sentBy = (event: SubmitEvent): 'anyway' | 'mask' | null => {
  const name = event.submitter?.getAttribute('name')
  return name === 'anyway' || name === 'mask' ? name : null
}

function questionOf(form: HTMLFormElement): Nudge | null {
  const marks = WRITTEN.flatMap((name) =>
    findPersonalData(fieldOf(form, name)?.value ?? '').map(({ kind, from, to }) => ({ at: `/body/${name}`, code: kind, from, to })),
  )
  return marks.length === 0 ? null : { kinds: ['personal-data'], marks, holds: true }
}

function mask(form: HTMLFormElement): void {
  for (const name of WRITTEN) {
    const field = fieldOf(form, name)
    if (!field) continue
    const masked = maskPersonalData(field.value, findPersonalData(field.value))
    if (masked === field.value) continue
    field.value = masked
    field.dispatchEvent(new Event('input', { bubbles: true })) // its draft is kept as it is now
    field.focus()
  }
  sayMasked(form)
}

function fieldOf(form: HTMLFormElement, name: string): Written | null {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : null
}
