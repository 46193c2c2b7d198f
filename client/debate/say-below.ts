/** Says something below the buttons that it is about, or takes away what was said; who hears the page is told of it too. */
export function sayBelow(button: Element | undefined, text: string | null, link?: { readonly href: string; readonly label: string }): void {
  const home = button?.closest('.end, .stance, .rate, .stall')
  const old = home?.querySelector('[data-said]')
  if (text === null) old?.remove()
  if (!home || text === null) return
  const place = old ?? home.appendChild(document.createElement('p'))
  place.className = 'sm mut'
  place.setAttribute('role', 'status')
  place.setAttribute('data-said', '')
  place.textContent = text
  if (!link) return
  const there = document.createElement('a')
  there.href = link.href
  there.textContent = link.label
  place.append(' ', there)
}
