import { readJson } from '../page-facts.ts'
import { threadPath } from '../thread/reply-path.ts'
import { buttonsFor, chosenBy, type Chosen, showChoice } from './choice-buttons.ts'

type PartWords = Readonly<Record<'waits' | 'aside' | 'stance-waits' | 'unsent' | 'sign-in' | 'sign-in-link', string>>
type About = Pick<Chosen, 'about' | 'number'>

/** What a page knows of its reader's choices: what the forum has confirmed, and with which button he made the last one. */
export type PartState = {
  readonly threadId: number
  readonly words: PartWords | undefined
  /** Remembers what stood here before the first choice, unless something is remembered already. */
  begin(about: About, choice: string | null): void
  /** Remembers what the forum has confirmed. */
  confirm(about: About, choice: string | null): void
  /** Shows again what was confirmed last. */
  showSure(about: About): void
  /** Where the reader looks: the button that he tapped, else the first of them. */
  placeOf(about: About): HTMLButtonElement | undefined
  tapped(about: About, button: HTMLButtonElement): void
}

const idOf = ({ about, number }: About) => `${about}.${number}`

/** Begins to keep what the page of one debate knows of its reader's choices. */
export function partState(): PartState {
  const sure = new Map<string, string | null>()
  const last = new Map<string, HTMLButtonElement>()
  return {
    threadId: Number(threadPath().split('/').at(-1)),
    words: readJson('part') as PartWords | undefined,
    begin(about, choice) {
      if (!sure.has(idOf(about))) sure.set(idOf(about), choice)
    },
    confirm: (about, choice) => void sure.set(idOf(about), choice),
    showSure: (about) => showChoice(buttonsFor(about), sure.get(idOf(about)) ?? null),
    placeOf(about) {
      const button = last.get(idOf(about))
      return button?.isConnected ? button : buttonsFor(about)[0]
    },
    tapped: (about, button) => void last.set(idOf(about), button),
  }
}

/** Shows what waits from an earlier visit, over what the page says. */
export function showWaitingChoice(state: PartState, about: About, choice: string | null): void {
  const buttons = buttonsFor(about)
  state.begin(about, chosenBy(buttons))
  showChoice(buttons, choice)
}
