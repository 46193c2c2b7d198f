import { callApi } from '../api.ts'
import { showBar } from '../kit/show-bar.ts'

/** A claim lasts fifteen minutes, and is renewed while its holder works; asking more often would change nothing. */
const RENEW_MS = 60_000

/**
 * Takes the case with the first choice or letter, and keeps it while the moderator goes on; its buttons take it and give it back
 * without a new page. Opening a case alone takes nothing.
 *
 * @param changed is called when somebody else holds it after all, or it was taken or given back
 */
export function holdCase(form: HTMLFormElement, caseId: number, changed: () => void): void {
  let asked = -Infinity
  const url = `/api/moderation/cases/${caseId}/claim`

  async function claim(): Promise<void> {
    asked = performance.now()
    const answer = await callApi<unknown>(url, { method: 'POST' })
    if (answer.kind === 'refused') showBar({ text: answer.problem.title })
    if (answer.kind === 'lost') asked = -Infinity
    changed()
  }

  async function release(): Promise<void> {
    asked = -Infinity
    const answer = await callApi<unknown>(url, { method: 'DELETE' })
    if (answer.kind === 'refused') showBar({ text: answer.problem.title })
    changed()
  }

  form.addEventListener('input', () => {
    // What was decided meanwhile is nobody's to take; the page says so by itself.
    if (form.querySelector('[data-fresh="hold"] button') && performance.now() - asked > RENEW_MS) void claim()
  })
  form.addEventListener('submit', (event) => {
    const { value } = (event.submitter ?? {}) as HTMLButtonElement
    if (value !== 'claim' && value !== 'release') return
    event.preventDefault()
    event.stopImmediatePropagation()
    void (value === 'claim' ? claim() : release())
  })
}
