import { fragmentOf } from '../kit/fragment-of.ts'
import { t } from '../words.ts'

const PAUSE_MS = 500

/** Shows the letter to the author inside the page, and keeps it what it would be while the form changes. */
export function showLetter(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-letter]')
  if (!place) return
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(): Promise<void> {
    const mine = ++asked
    const letter = await fetchLetter(form)
    if (mine !== asked) return
    if (letter) place!.replaceChildren(...letter.childNodes)
    else place!.textContent = t('lost')
  }

  form.addEventListener('submit', (event) => {
    if ((event.submitter as HTMLButtonElement | null)?.value !== 'letter') return
    event.preventDefault()
    event.stopImmediatePropagation()
    void ask()
  })
  form.addEventListener('input', () => {
    if (place.childElementCount === 0) return
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), PAUSE_MS)
  })
}

/** The letter as the server writes it; null when no such answer came. */
async function fetchLetter(form: HTMLFormElement): Promise<Element | null> {
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
  body.set('do', 'letter')
  try {
    // The property of this name is the choice of the action.
    const answer = await fetch(form.getAttribute('action')!, {
      method: 'POST',
      body,
      headers: { accept: 'text/html' },
      credentials: 'same-origin',
    })
    return answer.ok ? fragmentOf(await answer.text()).querySelector('[data-letter]') : null
  } catch {
    return null
  }
}
