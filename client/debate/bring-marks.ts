import type { Vote } from '../../server/debate/schema.ts'
import { callApi } from '../api.ts'
import { pageFacts } from '../page-facts.ts'
import { buttonsFor, chosenBy, showChoice } from './choice-buttons.ts'

const SOON_MS = 500
/** Younger replies nobody can have voted on elsewhere before they came here. */
const YOUNG_MS = 60_000
/** At most as many as the forum tells of at once. */
const MOST = 100

/** What the forum tells of a reader's own marks, as far as it is asked for here. */
type OwnMarks = { votes: readonly { number: number; vote: Vote }[]; helpful: readonly number[] }

const KINDS = ['vote', 'helpful'] as const

/**
 * Live replies are made for everybody: gives each that comes what the reader has said of it. A newer version of one that was here takes it from the
 * older; of one that comes back after a while the forum is asked. His own are not for him to vote on.
 */
export function bringMarks(threadId: number, list: Element): void {
  const lacking = new Set<number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(): Promise<void> {
    timer = undefined
    const from = Math.min(...lacking)
    const asked = [...lacking].filter((number) => number < from + MOST)
    for (const number of asked) lacking.delete(number)
    const answer = await callApi<OwnMarks>(`/api/threads/${threadId}/mine?after=${from - 1}&limit=${MOST}`, {
      method: 'GET',
    })
    if (lacking.size > 0) timer = setTimeout(() => void ask(), SOON_MS)
    if (answer.kind !== 'done') return
    for (const number of asked) {
      const vote = answer.body.votes.find((own) => own.number === number)?.vote ?? null
      press('vote', number, vote)
      press('helpful', number, answer.body.helpful.includes(number) ? 'on' : null)
    }
  }

  new MutationObserver((changes) => {
    const gone = new Map(changes.flatMap(({ removedNodes }) => articlesIn(removedNodes)).map((article) => [article.id, article]))
    for (const article of changes.flatMap(({ addedNodes }) => articlesIn(addedNodes))) {
      const number = Number(article.dataset['number'])
      if (article.dataset['author'] === pageFacts().viewer?.name)
        article.querySelectorAll('.acts button').forEach((button) => button.remove())
      const old = gone.get(article.id)
      if (old && old !== article && old.querySelector('.acts button')) keepMarks(old, article, number)
      else if (!old && !isYoung(article)) {
        lacking.add(number)
        timer ??= setTimeout(() => void ask(), SOON_MS)
      }
    }
  }).observe(list, { childList: true })
}

const articlesIn = (nodes: NodeList): HTMLElement[] =>
  [...nodes].filter((node): node is HTMLElement => node instanceof HTMLElement && node.matches('article'))

const isYoung = (article: Element): boolean => {
  const time = article.querySelector('time')?.dateTime
  return time === undefined || Date.now() - Date.parse(time) < YOUNG_MS
}

function keepMarks(old: Element, fresh: Element, number: number): void {
  for (const about of KINDS) mark(buttonsFor({ about, number }, fresh), chosenBy(buttonsFor({ about, number }, old)))
}

/** What the page's count holds already is not added to it. */
function mark(buttons: readonly HTMLButtonElement[], choice: string | null): void {
  const counted = buttons.map((button) => button.querySelector('[data-helped]')?.textContent)
  showChoice(buttons, choice)
  for (const [index, button] of buttons.entries()) {
    const place = button.querySelector('[data-helped]')
    if (place) place.textContent = counted[index] ?? ''
  }
}

const press = (about: (typeof KINDS)[number], number: number, choice: string | null): void => mark(buttonsFor({ about, number }), choice)
