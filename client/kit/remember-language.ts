import { callApi } from '../api.ts'
import { pageFacts } from '../page-facts.ts'
import { chosenLanguage } from './chosen-language.ts'

/** Remembers which language was chosen at the switch, on this device and in the account; a link that was shared changes nothing. */
export function rememberLanguage(): void {
  document.querySelector('.lang')?.addEventListener('click', ({ target }) => {
    const lang = target instanceof Element ? target.closest('a')?.lang : undefined
    if (!lang) return
    chosenLanguage.set(lang)
    if (pageFacts().viewer) void callApi('/api/me', { method: 'PATCH', body: { locale: lang }, keepalive: true })
  })
}
