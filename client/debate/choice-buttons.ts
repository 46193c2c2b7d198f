import { pageFacts } from '../page-facts.ts'

/** What a button of the page chooses, as the server wrote it: `vote.17.agree`. */
export type Chosen = { readonly about: string; readonly number: number; readonly choice: string }

export function readChoice({ value }: HTMLButtonElement): Chosen {
  const [about = '', number = '', choice = ''] = value.split('.')
  return { about, number: Number(number), choice }
}

/** All buttons of the page that choose among the same, in the order of the page: a reply may stand in more than one place. */
export const buttonsFor = ({ about, number }: Pick<Chosen, 'about' | 'number'>, within: ParentNode = document): HTMLButtonElement[] => [
  ...within.querySelectorAll<HTMLButtonElement>(`button[value^="${about}.${number}."]`),
]

const isPressed = (button: Element) => button.getAttribute('aria-pressed') === 'true'

/** What is chosen by these buttons now; null if nothing is. */
export function chosenBy(buttons: readonly HTMLButtonElement[]): string | null {
  const pressed = buttons.find(isPressed)
  return pressed ? readChoice(pressed).choice : null
}

/** Shows a choice, and how many have made it if the buttons say so. */
export function showChoice(buttons: readonly HTMLButtonElement[], choice: string | null): void {
  const before = chosenBy(buttons)
  for (const button of buttons) {
    const own = readChoice(button).choice
    const pressed = own === choice
    button.setAttribute('aria-pressed', String(pressed))
    button.name = pressed && !('fixed' in button.dataset) ? 'undo' : 'take' // as the form would send it without a script
    addTo(button.querySelector('[data-many], [data-helped]'), Number(pressed) - Number(own === before))
  }
  const all = buttons[0]?.closest('details')?.querySelector('[data-all]') ?? null
  addTo(all, Number(choice !== null) - Number(before !== null))
}

/** Adds to a number that is written out; nought is not written where nothing stood. */
function addTo(place: Element | null, by: number): void {
  if (!place || by === 0) return
  const now = Number(place.textContent.replaceAll(/\D/g, '')) + by
  place.textContent = now === 0 && place.matches('[data-helped]') ? '' : new Intl.NumberFormat(pageFacts().locale).format(now)
}
