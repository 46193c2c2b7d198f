import type { Answer } from '../api.ts'
import { fetchHere } from '../kit/fetch-here.ts'
import { replaceFresh } from '../kit/replace-fresh.ts'
import { pageFacts } from '../page-facts.ts'
import type { PartState } from './part-state.ts'
import { sayBelow } from './say-below.ts'
import type { Mark, MarkAnswer } from './waiting-marks.ts'

type Answered = Exclude<Answer<MarkAnswer>, { kind: 'lost' }>

/** Shows what became of a choice: that it is kept and waits, or why it was refused and that it stands as before. */
export function tellAnswer(state: PartState, mark: Mark, answer: Answered): void {
  const place = state.placeOf(mark)
  if (answer.kind === 'done') {
    sayBelow(place, noteOf(state, mark, answer.body))
    document.dispatchEvent(new CustomEvent('took-part', { detail: mark }))
    if (mark.about === 'stall') void showStall(mark.choice)
    return
  }
  state.showSure(mark)
  const { title, detail, status } = answer.problem
  const why = [title, detail].filter(Boolean).join(' ')
  if (status !== 401) return sayBelow(place, why)
  sayBelow(place, state.words?.['sign-in'] ?? why, { href: signInAddress(), label: state.words?.['sign-in-link'] ?? '' })
}

/** That it does not count yet, for who is too new, or was set aside. */
const noteOf = ({ words }: PartState, { about }: Mark, { counts, aside }: MarkAnswer): string | null =>
  counts === false ? (words?.[about === 'stance' ? 'stance-waits' : aside ? 'aside' : 'waits'] ?? null) : null

const signInAddress = (): string =>
  `/${pageFacts().locale === 'id' ? 'id/masuk' : 'en/sign-in'}?next=${encodeURIComponent(location.pathname + location.search)}`

/** The stall is shown in several places, and when it may be changed again. */
async function showStall(stall: string | null): Promise<void> {
  const radio = document.querySelector<HTMLInputElement>(`[name="stall"][value="${stall}"]`)
  if (radio) radio.checked = true
  const page = await fetchHere()
  if (page) replaceFresh(document, page)
}
