import { callApi } from '../api.ts'
import { fetchHere } from '../kit/fetch-here.ts'
import { keepTrying } from '../kit/keep-trying.ts'
import { newKey } from '../kit/new-key.ts'
import { replaceFresh } from '../kit/replace-fresh.ts'
import { saved } from '../kit/saved.ts'
import { pageFacts, readJson } from '../page-facts.ts'
import { ignoreSecondTap } from '../publishing/ignore-second-tap.ts'
import { threadPath } from '../thread/reply-path.ts'
import { MARKS_WAIT } from '../unsent/marks-wait.ts'
import { bringMarks } from './bring-marks.ts'
import { buttonsFor, chosenBy, readChoice, showChoice } from './choice-buttons.ts'
import { sayBelow } from './say-below.ts'
import { type Mark, type MarkAnswer, waitingMarks } from './waiting-marks.ts'

type PartWords = Readonly<Record<'waits' | 'stance-waits' | 'unsent' | 'sign-in' | 'sign-in-link', string>>

const PATHS: Readonly<Record<string, (number: number) => string>> = {
  vote: (number) => `/replies/${number}/vote`,
  helpful: (number) => `/replies/${number}/helpful`,
  stance: () => '/stance',
  rating: () => '/rating',
  stall: () => '/stall',
}

/**
 * Lets the reader take part without leaving the page: what he chooses is shown at once, sent until it is answered, and counted once. What is refused
 * goes back to what it was, and says why.
 *
 * @param owner the name of the person who is signed in
 */
export function takePart(owner: string): void {
  const threadId = Number(threadPath().split('/').at(-1))
  const words = readJson('part') as PartWords | undefined
  /** What the forum has last confirmed of what was changed here. */
  const sure = new Map<string, string | null>()
  const marks = waitingMarks({
    owner,
    load: () => JSON.parse(saved.get(MARKS_WAIT) ?? '[]') as Mark[],
    save: (all) => (all.length === 0 ? saved.delete(MARKS_WAIT) : void saved.put(MARKS_WAIT, JSON.stringify(all))),
    send,
    now: Date.now,
    settled: (mark, answer, last) => {
      if (answer.kind === 'done') sure.set(idOf(mark), mark.choice)
      if (!last || mark.threadId !== threadId) return
      const buttons = buttonsFor(mark)
      const answered =
        answer.kind === 'done' ? noteOf(mark, answer.body) : [answer.problem.title, answer.problem.detail].filter(Boolean).join(' ')
      const signIn = answer.kind === 'refused' && answer.problem.status === 401
      if (answer.kind === 'refused') showChoice(buttons, sure.get(idOf(mark)) ?? null)
      sayBelow(buttons[0], signIn ? (words?.['sign-in'] ?? answered) : answered, signIn ? signInLink() : undefined)
      if (answer.kind === 'done') document.dispatchEvent(new CustomEvent('took-part', { detail: mark }))
      if (mark.about === 'stall' && answer.kind === 'done') void showStall(mark.choice)
    },
  })
  const flush = keepTrying(
    () => marks.flush(),
    (left) => {
      if (left !== 'empty') for (const mark of here()) sayBelow(buttonsFor(mark)[0], words?.unsent ?? null)
    },
  )
  const here = () => marks.waiting().filter((mark) => mark.threadId === threadId)
  const noteOf = ({ about }: Mark, { counts }: MarkAnswer) =>
    counts === false ? (words?.[about === 'stance' ? 'stance-waits' : 'waits'] ?? null) : null
  const signInLink = () => ({
    href: `/${pageFacts().locale === 'id' ? 'id/masuk' : 'en/sign-in'}?next=${encodeURIComponent(location.pathname + location.search)}`,
    label: words?.['sign-in-link'] ?? '',
  })

  function choose(button: HTMLButtonElement): void {
    ignoreSecondTap()
    const chosen = readChoice(button)
    const buttons = buttonsFor(chosen)
    const before = chosenBy(buttons)
    if (before === chosen.choice && 'fixed' in button.dataset) return
    const choice = before === chosen.choice ? null : chosen.choice
    const mark = { owner, threadId, about: chosen.about, number: chosen.number, choice, key: newKey(), at: Date.now() }
    if (!sure.has(idOf(mark))) sure.set(idOf(mark), before)
    showChoice(buttons, choice)
    sayBelow(button, null)
    marks.put(mark)
    flush()
  }

  document.addEventListener('submit', (event) => {
    const { target, submitter } = event
    if (!(target instanceof HTMLFormElement) || target.id !== 'ikut' || !(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    choose(submitter)
  })
  for (const mark of here()) {
    const buttons = buttonsFor(mark)
    sure.set(idOf(mark), chosenBy(buttons))
    showChoice(buttons, mark.choice)
  }
  const list = document.querySelector('[data-list]')
  if (list) bringMarks(threadId, list)
  if (marks.waiting().length > 0) flush()
}

const idOf = ({ threadId, about, number }: Mark) => `${threadId}.${about}.${number}`

function send({ threadId, about, number, choice, key }: Mark) {
  const path = `/api/threads/${threadId}${PATHS[about]?.(number)}`
  if (choice === null) return callApi<MarkAnswer>(path, { method: 'DELETE', key })
  return callApi<MarkAnswer>(path, { method: 'PUT', key, ...(about !== 'helpful' && { body: { [about]: choice } }) })
}

/** The stall is shown in several places, and when it may be changed again. */
async function showStall(stall: string | null): Promise<void> {
  const radio = document.querySelector<HTMLInputElement>(`[name="stall"][value="${stall}"]`)
  if (radio) radio.checked = true
  const page = await fetchHere()
  if (page) replaceFresh(document, page)
}
