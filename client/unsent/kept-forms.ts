import { openShelf } from '../kit/shelf.ts'
import { saved } from '../kit/saved.ts'
import { keepForm, type KeptForm } from './keep-form.ts'
import { SENT_FORM, wasAccepted } from './sent-form.ts'

/**
 * Keeps what is typed into the form of a page, such as a new debate, and puts it back when the page comes again. The form is
 * posted as ever; once its answer led to another page, what was kept is forgotten.
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
  if (!form) return
  form.addEventListener('submit', () => saved.put(SENT_FORM, `${location.pathname} ${pageName()}`))
  await keepForm(form, `${owner} ${pageName()}`, shelf)
}

/** The name of this page in both languages: its address in one. Who changes the language goes on with his words. */
function pageName(): string {
  const indonesian = document.querySelector<HTMLInputElement>('.lang [name="id"]')?.value
  return indonesian?.replace(/[?#].*$/, '') ?? location.pathname
}
