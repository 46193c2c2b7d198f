import { t } from '../words.ts'
import { postForm } from './post-form.ts'

/**
 * Sends a decision without leaving the page, so that a lost network takes nothing away: what was typed stays, and it is sent again
 * when the network returns. The key of the form lets it count once, however often it is sent.
 */
export function sendDecision(form: HTMLFormElement): void {
  let again: (() => void) | undefined
  let native = false

  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null
    if (native || button?.value !== 'decide') return
    event.preventDefault()
    void send(button)
  })
  addEventListener('online', () => again?.())

  async function send(button: HTMLButtonElement): Promise<void> {
    if (button.getAttribute('aria-busy') === 'true') return
    button.setAttribute('aria-busy', 'true')
    const answer = await postForm(form, 'decide')
    button.removeAttribute('aria-busy')
    again = answer ? undefined : () => void send(button)
    if (!answer) return say(form, t('queue.unsent'))
    if (answer.ok && answer.redirected) return open(answer.url)
    // Refused: the server shows the form again, with all that is wrong with it.
    native = true
    form.requestSubmit(button)
  }
}

/** The address of the case is often the one that is open, which alone would load nothing. */
function open(address: string): void {
  const { pathname, search } = new URL(address)
  const same = pathname === location.pathname && search === location.search
  location.assign(`${pathname}${search}#putusan`)
  if (same) location.reload()
}

function say(form: HTMLFormElement, sentence: string): void {
  let note = form.querySelector<HTMLElement>('[data-unsent]')
  if (!note) {
    note = document.createElement('p')
    note.className = 'note'
    note.dataset['unsent'] = ''
    note.setAttribute('role', 'status')
    form.append(note)
  }
  note.textContent = sentence
}
