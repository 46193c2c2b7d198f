import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { Vote } from '../schema.ts'
import { choiceButton } from './choice.ts'

/** What a reader said of a reply. */
export type MarksOn = {
  readonly vote: Vote | null
  readonly counts: boolean
  /** Moderators have set it aside. */
  readonly aside: boolean
  readonly helpful: boolean
}

/** Of a reply that a reader has said nothing about, and of every reply for who is not signed in. */
export const NO_MARKS: MarksOn = { vote: null, counts: true, aside: false, helpful: false }

type Row = {
  readonly number: number
  /** How many people found the reply useful. */
  readonly helpful: number
  /** Null for the reply's own author, who has nothing to say of it here. */
  readonly marks: MarksOn | null
}

/** Where a reader says whether he agrees with a reply, and whether it helped him. */
export function voteRow({ number, helpful, marks }: Row, words: Words): Html {
  const { t } = words
  const star = html`${icon('good')}<span data-helped>${helpful > 0 && words.number(helpful)}</span>`
  if (!marks) return html`<span class="sum" aria-label="${t('part:helped', { count: helpful })}">${helpful > 0 && star}</span>`
  return html`${voteButtons(number, marks.vote, words)}${choiceButton({ about: 'helpful', number, choice: 'on' }, html`${star}<span class="vh">${t('part:helpful')}</span>`, { pressed: marks.helpful })}`
}

/** The three ways to vote on a reply; `vote` is the one that its reader has chosen. */
export const voteButtons = (number: number, vote: Vote | null, { t }: Words): Html =>
  html`<div class="seg" role="group" aria-label="${t('part:vote', { number })}">${Vote.enum.map((choice) =>
    choiceButton({ about: 'vote', number, choice }, t(`part:vote.${choice}`), { pressed: vote === choice }),
  )}</div>`

/** That a vote is kept and waits, or does not count here, for who gave it: never silently. */
export const waitingNote = ({ vote, counts, aside }: MarksOn, { t }: Words): Html | false =>
  vote !== null && !counts && html`<p class="sm mut" data-said>${t(aside ? 'part:aside' : 'part:waits')}</p>`
