const SHOWN_MS = 6_000

let place: HTMLElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Says something that needs no answer, such as "copied", for six seconds. */
export function showToast(text: string): void {
  if (!place) {
    place = document.createElement('p')
    place.className = 'toast'
    place.setAttribute('role', 'status')
    document.body.append(place)
  }
  place.hidden = false
  place.textContent = text
  clearTimeout(timer)
  timer = setTimeout(() => {
    place!.hidden = true
  }, SHOWN_MS)
}
