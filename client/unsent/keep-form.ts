import type { Shelf } from '../kit/shelf.ts'
import { t } from '../words.ts'

const PAUSE_MS = 500

type Values = Readonly<Record<string, string>>
/** What was typed into a form; its id is the person and the name of the form, `at` is milliseconds since 1970, UTC. */
export type KeptForm = { readonly id: string; readonly values: Values; readonly at: number }

/** Keeps what is typed into a form half a second after each change, and puts back what was kept of it before. */
export async function keepForm(form: HTMLFormElement, id: string, shelf: Shelf<KeptForm>): Promise<void> {
  const blank = valuesOf(untouched(form))
  const typing = watchTyping(form, {
    pause: () => void shelf.put(id, { id, values: valuesOf(form), at: Date.now() }),
    leave: () => shelf.putAtOnce(id, { id, values: valuesOf(form), at: Date.now() }),
  })
  form.addEventListener('submit', () => typing.flush())
  if (JSON.stringify(valuesOf(form)) !== JSON.stringify(blank)) return typing.changed() // before this script was there
  // What the server has put back into a refused form is newer than what was kept.
  if (form.querySelector('.wrong')) return
  const [kept] = (await shelf.all()).filter((found) => found.id === id).sort((a, b) => b.at - a.at)
  if (!kept || typing.goesOn() || JSON.stringify(kept.values) === JSON.stringify(blank)) return
  fill(form, kept.values)
  sayRestored(form, () => {
    typing.forget()
    fill(form, blank)
    void shelf.delete(id)
  })
}

/** Calls `pause` half a second after the last change, or `leave` if the page goes away before that. */
function watchTyping(form: HTMLFormElement, { pause, leave }: { pause: () => void; leave: () => void }) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const goesOn = () => timer !== undefined
  const flush = () => {
    if (goesOn()) leave()
    forget()
  }
  const changed = () => {
    forget()
    timer = setTimeout(() => {
      forget()
      pause()
    }, PAUSE_MS)
  }
  form.addEventListener('input', changed)
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', () => document.hidden && flush())
  return { forget, flush, goesOn, changed }
}

/** A form as the server made it. */
function untouched(form: HTMLFormElement): HTMLFormElement {
  const copy = form.cloneNode(true) as HTMLFormElement
  copy.reset()
  return copy
}

/** What a form says, without what the server hides in it. */
function valuesOf(form: HTMLFormElement): Values {
  const values: Record<string, string> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && form.querySelector(`[name="${CSS.escape(name)}"]:not([type="hidden"])`)) values[name] = value
  return values
}

function fill(form: HTMLFormElement, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name)
    if (field && 'value' in field) field.value = value
  }
  form.dispatchEvent(new Event('change'))
}

function sayRestored(form: HTMLFormElement, startOver: () => void): void {
  const note = document.createElement('p')
  note.className = 'note'
  note.setAttribute('role', 'status')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn bare'
  button.textContent = t('form.start-over')
  button.addEventListener('click', () => {
    startOver()
    note.remove()
  })
  note.append(t('form.restored'), ' ', button)
  form.prepend(note)
}
