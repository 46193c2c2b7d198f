import type { ApiProblem } from '../api.ts'
import { type ClientWord, t } from '../words.ts'

const FIELD_WORDS = new Map<string, ClientWord>([
  ['required', 'field.required'],
  ['too-short', 'field.required'],
  ['too-long', 'field.too-long'],
  ['not-allowed-characters', 'field.not-allowed-characters'],
])

/** Says above the form why it was refused, and at each field what is wrong with it; the same marks as the server's own page has. */
export function showRefusal(form: HTMLFormElement, sentence: string, problem: ApiProblem | null): void {
  clearRefusal(form)
  const note = document.createElement('p')
  note.className = 'note wrong'
  note.setAttribute('role', 'alert')
  note.textContent = [sentence, problem?.detail].filter(Boolean).join(' ')
  form.prepend(note)
  for (const { at, code } of problem?.errors ?? []) {
    // A rule about the whole text is said above in full: its field says the same, not that something is wrong.
    const whole = problem?.type.endsWith(`/${code}`) ? sentence : null
    markField(form, at.split('/')[2] ?? '', whole ?? t(FIELD_WORDS.get(code) ?? 'field.invalid'))
  }
}

/** Takes away all that was said of an earlier try. */
export function clearRefusal(form: HTMLFormElement): void {
  for (const said of form.querySelectorAll('.note.wrong, .field > .error, fieldset > .error')) said.remove()
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid')
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => !id.endsWith('-error'))
    if (described.join('')) field.setAttribute('aria-describedby', described.join(' '))
    else field.removeAttribute('aria-describedby')
  }
}

function markField(form: HTMLFormElement, name: string, sentence: string): void {
  const field = form.querySelector(`[name="${CSS.escape(name === 'quote' ? 'quoteText' : name)}"]`)
  const place = field?.closest('.field, fieldset')
  if (!field || !place || field.hasAttribute('aria-invalid')) return
  const error = document.createElement('span')
  error.className = 'sm error'
  error.id = `${field.id || `r-${name}`}-error`
  error.textContent = sentence
  place.append(error)
  field.setAttribute('aria-invalid', 'true')
  field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), error.id].filter(Boolean).join(' '))
}
