import { saved } from '../kit/saved.ts'

const SWITCH = 'queue-keys'

type Act = (queue: ParentNode) => void

/** What each key does; the list of them stands on the page. */
const KEYS: Readonly<Record<string, Act>> = {
  j: (queue) => step(queue, 1),
  k: (queue) => step(queue, -1),
  a: (queue) => choose(queue, 'keep'),
  h: (queue) => choose(queue, 'hide'),
  e: (queue) => choose(queue, 'ask-edit'),
  w: (queue) => warn(queue),
  '?': (queue) => showKeys(queue),
}

/**
 * Single keys of the queue. They never act while somebody types or holds another key, can be switched off (for who speaks to his
 * computer), and none of them sends anything.
 */
export function helpWithKeys(queue: HTMLElement): void {
  const list = queue.querySelector<HTMLElement>('[data-keys]')
  const toggle = list?.querySelector<HTMLInputElement>('input')
  if (!list || !toggle) return
  list.hidden = false
  toggle.checked = saved.get(SWITCH) !== 'off'
  queue.classList.toggle('keys', toggle.checked)
  toggle.addEventListener('change', () => {
    saved.put(SWITCH, toggle.checked ? 'on' : 'off')
    queue.classList.toggle('keys', toggle.checked)
  })
  document.addEventListener('keydown', (event) => {
    const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined
    if (!act || !toggle.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    event.preventDefault()
    act(queue)
  })
}

/** In lists too a letter is typed: it looks for an entry. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]')

function step(queue: ParentNode, by: 1 | -1): void {
  const links = [...queue.querySelectorAll<HTMLAnchorElement>('[data-fresh="cases"] li a')]
  const at = links.findIndex((link) => link.hasAttribute('aria-current'))
  links[at + by]?.click()
}

function choose(queue: ParentNode, action: string): void {
  const choice = queue.querySelector<HTMLInputElement>(`#putusan input[name="action"][value="${action}"]`)
  if (!choice) return
  choice.focus()
  // As if it had been pressed: what listens for a choice hears of it.
  choice.click()
}

function warn(queue: ParentNode): void {
  const list = queue.querySelector<HTMLSelectElement>('#putusan select[name="sanction"]')
  if (!list) return
  list.value = 'warn'
  list.focus()
  for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }))
}

function showKeys(queue: ParentNode): void {
  const list = queue.querySelector<HTMLDetailsElement>('[data-keys]')
  if (!list) return
  list.open = !list.open
  list.querySelector('summary')?.focus()
}
