import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Rating } from '../schema.ts'
import { choiceButton } from './choice.ts'

type Rated = {
  readonly ratings: readonly { readonly rating: Rating; readonly many: number }[]
  readonly mine: Rating | null
  /** False for the author himself, and where a debate is over: then it is only read. */
  readonly open: boolean
}

/** What readers say of an opening opinion in one of six words, and where one says it. */
export function ratingView({ ratings, mine, open }: Rated, words: Words): Html | null {
  const { t, number } = words
  const all = ratings.reduce((sum, { many }) => sum + many, 0)
  if (!open && all === 0) return null
  const label = (rating: Rating, many: number) => html`${t(`part:rating.${rating}`)} <span data-many>${number(many)}</span>`
  return html`<details class="rate" id="nilai"><summary class="btn">${t(open ? 'part:rate' : 'part:rated')} <span class="mut" data-all>${number(all)}</span></summary>
<div class="rates" role="group" aria-label="${t('part:rate-one')}">${ratings.map(({ rating, many }) =>
    open
      ? choiceButton({ about: 'rating', number: 0, choice: rating }, label(rating, many), { pressed: mine === rating })
      : html`<span>${label(rating, many)}</span>`,
  )}</div></details>`
}
