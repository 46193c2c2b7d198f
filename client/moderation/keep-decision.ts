import { keepForm, type KeptForm } from '../unsent/keep-form.ts'
import { openShelf } from '../kit/shelf.ts'

/**
 * Keeps what a moderator types about the case that is open, under its number: at the address of the queue itself the most urgent
 * case is open, which may soon be another. Once the case is decided, by whomever, what was kept is forgotten.
 *
 * @param owner the name of the moderator
 */
export async function keepDecision(owner: string): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-keep]')
  if (!place) return
  const shelf = openShelf<KeptForm>('forms')
  const { keep, round } = place.dataset
  const id = `${owner} ${keep} ${round}`
  for (const kept of await shelf.all()) if (kept.id.startsWith(`${owner} ${keep} `) && kept.id !== id) await shelf.delete(kept.id)
  if (place instanceof HTMLFormElement) await keepForm(place, id, shelf)
}
