import { openShelf, type Shelf } from '../kit/shelf.ts'
import { saved } from '../kit/saved.ts'
import { t } from '../words.ts'
import { SENT_FORM, wasAccepted } from './sent-form.ts'

const PAUSE_MS = 500

type Values = Readonly<Record<string, string>>
/** What was typed into the form of a page; its id is the person and the address of the page, `at` is milliseconds since 1970, UTC. */
type KeptForm = { readonly id: string; readonly values: Values; readonly at: number }

/**
 * Keeps what is typed into the form of a page, such as a new debate, half a second after each change, and puts it back when the
 * page comes again. The form is posted as ever; once its answer led to another page, what was kept is forgotten.
 *
 * @param form of this page, if it has one. @param owner the name of the person who is signed in
 */
export async function keepForms(form: HTMLFormElement | null, owner: string): Promise<void> {
  const shelf = openShelf<KeptForm>('forms')
  const sent = saved.get(SENT_FORM)
  const [path = '', name = ''] = sent?.split(' ') ?? []
  if (sent !== null && wasAccepted(path, document.referrer, location.href)) {
    saved.delete(SENT_FORM)
    await shelf.delete(`${owner} ${name}`)
  }
  // Back at its own address it was refused: whoever now looks up the rules comes back to his words.
  if (sent !== null && path === location.pathname) saved.delete(SENT_FORM)
  if (form) await keepForm(form, `${owner} ${pageName()}`, shelf)
}

/** The name of this page in both languages: its address in one. Who changes the language goes on with his words. */
function pageName(): string {
  const indonesian = document.querySelector<HTMLInputElement>('.lang [name="id"]')?.value
  return indonesian?.replace(/[?#].*$/, '') ?? location.pathname
}

async function keepForm(form: HTMLFormElement, id: string, shelf: Shelf<KeptForm>): Promise<void> {
  const blank = valuesOf(form)
  const typing = watchTyping(form, {
    pause: () => void shelf.put(id, { id, values: valuesOf(form), at: Date.now() }),
    leave: () => shelf.putAtOnce(id, { id, values: valuesOf(form), at: Date.now() }),
  })
  form.addEventListener('submit', () => {
    typing.flush()
    saved.put(SENT_FORM, `${location.pathname} ${pageName()}`)
  })
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
  form.addEventListener('input', () => {
    forget()
    timer = setTimeout(() => {
      forget()
      pause()
    }, PAUSE_MS)
  })
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', () => document.hidden && flush())
  return { forget, flush, goesOn }
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
