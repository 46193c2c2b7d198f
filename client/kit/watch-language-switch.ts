/** How much of a part may still be seen when the reader is done with it: the distance that anchors keep from the upper edge, and more. */
const READ_PX = 48

/** Leads from the switch of languages to the place of the other page that is being read on this one; the server remembers the choice. */
export function watchLanguageSwitch(): void {
  const form = document.querySelector<HTMLFormElement>('form.lang')
  form?.addEventListener('submit', () => {
    const place = placeBeingRead()
    for (const page of form.querySelectorAll('input')) page.value = page.value.replace(/#.*$/, '') + (place ? `#${place.id}` : '')
  })
}

/** The first part with a name of its own that is not scrolled away; none at the very top. */
function placeBeingRead(): Element | undefined {
  if (scrollY === 0) return undefined
  const parts = document.querySelectorAll('main :is(article, li, section)[id]')
  return [...parts].find((part) => part.getBoundingClientRect().bottom > READ_PX)
}
