import { localeOfTag } from '../../server/kernel/locale-of-tag.shared.ts'
import { pageFacts } from '../page-facts.ts'
import { t } from '../words.ts'
import { chosenLanguage } from './chosen-language.ts'

/**
 * Offers a page in the language that its reader's browser asks for, in one line, as long as he has chosen none: a link that
 * somebody shared never leads elsewhere by itself.
 */
export function offerLanguage(): void {
  const { locale, viewer } = pageFacts()
  const wanted = navigator.languages.map(localeOfTag).find((known) => known !== undefined)
  const there = document.querySelector<HTMLButtonElement>(`.lang button[lang="${wanted}"]`)
  if (viewer || wanted === locale || !there || chosenLanguage.get() !== null) return

  const line = document.createElement('p')
  line.className = 'toast'
  const go = document.createElement('button')
  go.type = 'button'
  go.className = 'btn bare'
  go.lang = there.lang
  go.textContent = t('offer-language')
  go.addEventListener('click', () => there.click())
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'btn bare'
  close.lang = there.lang
  close.textContent = t('offer-language.close')
  close.addEventListener('click', () => {
    chosenLanguage.set(locale)
    line.remove()
  })
  line.append(go, ' ', close)
  document.body.append(line)
}
