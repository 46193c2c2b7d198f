import { html, type Html } from '../../kernel/html.ts'
import { refusalSentence } from '../../kernel/refusal-sentence.ts'
import type { RefusalCode } from '../../kernel/refusal.ts'
import type { Words } from '../../kernel/words.ts'
import type { Actor } from '../../people/actor.ts'
import { refusalDetail } from '../../people/can.ts'
import type { Thread } from '../../threads/schema.ts'

/** Why there is nowhere to write: what is against the reader himself comes before what is said of the debate. */
export const silentNote = ({ state, stateUntil }: Thread, viewer: Actor | null, why: RefusalCode | null, words: Words): Html =>
  html`<p class="note">${
    why !== null && why !== 'thread-closed' && viewer
      ? refusalSentence(why, refusalDetail(viewer, why).values, words)
      : state === 'open'
        ? words.t('problem:not-allowed')
        : words.t(`pages:thread.closed.${state}`)
  }${state === 'locked' && why === 'thread-closed' && html` ${untilWhen(stateUntil, words)}`}</p>`

/** That a debate is slowed down, and until when, for who may write in it. */
export const slowNote = ({ state, stateUntil, closesAt }: Thread, words: Words): Html | false =>
  state === 'cooling' &&
  closesAt === null &&
  html`<p class="note">${words.t('pages:thread.closed.cooling')} ${untilWhen(stateUntil, words)}</p>`

const untilWhen = (until: number | null, { t, iso, soonWhen }: Words): Html | false =>
  until !== null && html`<time datetime="${iso(until)}">${t('pages:thread.until', { when: soonWhen(until) })}</time>`
