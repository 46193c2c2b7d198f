import { callApi } from '../api.ts'
import { keepTrying } from '../kit/keep-trying.ts'
import { newKey } from '../kit/new-key.ts'
import { saved } from '../kit/saved.ts'
import { ignoreSecondTap } from '../publishing/ignore-second-tap.ts'
import { MARKS_WAIT } from '../unsent/marks-wait.ts'
import { bringMarks } from './bring-marks.ts'
import { buttonsFor, chosenBy, readChoice, showChoice } from './choice-buttons.ts'
import { type PartState, partState, showWaitingChoice } from './part-state.ts'
import { sayBelow } from './say-below.ts'
import { tellAnswer } from './tell-answer.ts'
import { type Mark, type MarkAnswer, waitingMarks, type WaitingMarks } from './waiting-marks.ts'

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
  const state = partState()
  const marks = keptMarks(owner, state)
  const waitingHere = () => marks.waiting().filter(({ threadId }) => threadId === state.threadId)
  const flush = keepTrying(
    () => marks.flush(),
    (left) => {
      if (left !== 'empty') for (const mark of waitingHere()) sayBelow(state.placeOf(mark), state.words?.unsent ?? null)
    },
  )
  onChoice((button) => {
    const mark = choose(state, button, owner)
    if (!mark) return
    marks.put(mark)
    flush()
  })
  for (const mark of waitingHere()) showWaitingChoice(state, mark, mark.choice)
  const list = document.querySelector('[data-list]')
  if (list) bringMarks(state.threadId, list)
  if (marks.waiting().length > 0) flush()
}

/** What waits in this browser for an answer, of which the page shows what is about its debate. */
function keptMarks(owner: string, state: PartState): WaitingMarks {
  return waitingMarks({
    owner,
    load: () => JSON.parse(saved.get(MARKS_WAIT) ?? '[]') as Mark[],
    save: (all) => (all.length === 0 ? saved.delete(MARKS_WAIT) : void saved.put(MARKS_WAIT, JSON.stringify(all))),
    send,
    now: Date.now,
    settled(mark, answer, last) {
      if (mark.threadId !== state.threadId) return
      if (answer.kind === 'done') state.confirm(mark, mark.choice)
      if (last) tellAnswer(state, mark, answer)
    },
  })
}

/** Hears the page's one form, to which the buttons of all choices belong. */
function onChoice(choose: (button: HTMLButtonElement) => void): void {
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event
    if (!(target instanceof HTMLFormElement) || target.id !== 'ikut' || !(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    choose(submitter)
  })
}

/** Shows what a tap chose, or took back. @returns what is to be sent; nothing where it was chosen already and cannot be taken back */
function choose(state: PartState, button: HTMLButtonElement, owner: string): Mark | null {
  ignoreSecondTap()
  const chosen = readChoice(button)
  const buttons = buttonsFor(chosen)
  const before = chosenBy(buttons)
  if (before === chosen.choice && 'fixed' in button.dataset) return null
  const choice = before === chosen.choice ? null : chosen.choice
  state.begin(chosen, before)
  state.tapped(chosen, button)
  showChoice(buttons, choice)
  sayBelow(button, null)
  return { owner, threadId: state.threadId, about: chosen.about, number: chosen.number, choice, key: newKey(), at: Date.now() }
}

function send({ threadId, about, number, choice, key }: Mark) {
  const path = `/api/threads/${threadId}${PATHS[about]?.(number)}`
  if (choice === null) return callApi<MarkAnswer>(path, { method: 'DELETE', key })
  return callApi<MarkAnswer>(path, { method: 'PUT', key, ...(about !== 'helpful' && { body: { [about]: choice } }) })
}
