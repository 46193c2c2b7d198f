import { fragmentOf } from '../kit/fragment-of.ts'
import { t } from '../words.ts'
import { postForm } from './post-form.ts'

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
  const answer = await postForm(form, 'letter')
  const page = answer?.ok && (await answer.text().catch(() => null))
  return page ? fragmentOf(page).querySelector('[data-letter]') : null
}
