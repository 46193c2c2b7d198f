import { callApi } from '../api.ts'
import { pageFacts } from '../page-facts.ts'
import { chosenLanguage } from './chosen-language.ts'

/** How much of a part may still be seen when the reader is done with it: the distance that anchors keep from the upper edge, and more. */
const READ_PX = 48

/**
 * Leads from the switch of languages to the place of the other page that is being read on this one, and remembers the choice on this
 * device and in the account; a link that was shared changes nothing.
 */
export function watchLanguageSwitch(): void {
  document.querySelector('.lang')?.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (!link) return
    link.hash = placeBeingRead()?.id ?? ''
    chosenLanguage.set(link.lang)
    if (pageFacts().viewer) void callApi('/api/me', { method: 'PATCH', body: { locale: link.lang }, keepalive: true })
  })
}

/** The first part with a name of its own that is not scrolled away; none at the very top. */
function placeBeingRead(): Element | undefined {
  if (scrollY === 0) return undefined
  const parts = document.querySelectorAll('main :is(article, li, section)[id]')
  return [...parts].find((part) => part.getBoundingClientRect().bottom > READ_PX)
}
