import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { type Clock, clockOf } from './clock-of.ts'
import type { CaseCard } from './schema.ts'
import { spanOf } from './span-of.ts'

/** Share of the time after which a clock is red. */
const ALARM = 0.8

/**
 * How much of a case's time is gone, drawn with notches at 50 and 80 %, and in words; of one for which nothing is left to do, when it
 * was decided.
 *
 * @param now milliseconds since 1970, UTC
 */
export function clockView(card: CaseCard, now: number, words: Words): Html {
  const { decidedAt, state } = card
  const { t, iso, shortWhen } = words
  if (decidedAt !== null && state !== 'open' && state !== 'appealed')
    return html`<span class="clk mut"><time datetime="${iso(decidedAt)}">${t('moderation:clock.decided', { time: shortWhen(decidedAt) })}</time></span>`
  return timeBar(clockOf(card), now, words)
}

/** How much of a span of time is gone; all times are milliseconds since 1970, UTC. */
export function timeBar({ from, until }: Clock, now: number, words: Words): Html {
  const gone = Math.min(1, Math.max(0, (now - from) / (until - from)))
  const left = until - now
  const said = words.t(left > 0 ? 'moderation:clock.left' : 'moderation:clock.late', { time: spanOf(Math.abs(left), words) })
  return html`<span class="clk${gone >= ALARM && ' hot'}"><svg aria-hidden="true"><rect width="${Math.round(gone * 100)}%" height="100%"/><path d="M36 0v8M57.6 0v8"/></svg><time datetime="${words.iso(
    until,
  )}">${said}</time></span>`
}
