import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { CaseCard } from './schema.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Share of the time after which a clock is red. */
const ALARM = 0.8

/**
 * How much of a case's time is gone, drawn with notches at 50 and 80 %, and in words; of a decided case, when it was decided.
 *
 * @param now milliseconds since 1970, UTC
 */
export function clockView({ openedAt, dueAt, decidedAt }: CaseCard, now: number, words: Words): Html {
  const { t, iso, shortWhen } = words
  if (decidedAt !== null)
    return html`<span class="clk mut"><time datetime="${iso(decidedAt)}">${t('moderation:clock.decided', { time: shortWhen(decidedAt) })}</time></span>`
  const gone = Math.min(1, Math.max(0, (now - openedAt) / (dueAt - openedAt)))
  const left = dueAt - now
  const said = t(left > 0 ? 'moderation:clock.left' : 'moderation:clock.late', { time: spanOf(Math.abs(left), words) })
  return html`<span class="clk${gone >= ALARM && ' hot'}"><svg aria-hidden="true"><rect width="${Math.round(gone * 100)}%" height="100%"/><path d="M36 0v8M57.6 0v8"/></svg><time datetime="${iso(
    dueAt,
  )}">${said}</time></span>`
}

/** `18 mnt`, `1 j 22 mnt`, `11 j`, `3 hr`: as exact as a decision needs. */
function spanOf(ms: number, { t }: Words): string {
  if (ms >= 2 * DAY_MS) return t('moderation:clock.days', { count: Math.floor(ms / DAY_MS) })
  const hours = Math.floor(ms / HOUR_MS)
  const inHours = t('moderation:clock.hours', { count: hours })
  if (hours >= 4) return inHours
  const minutes = t('moderation:clock.minutes', { count: Math.max(hours ? 0 : 1, Math.floor((ms % HOUR_MS) / MINUTE_MS)) })
  return hours === 0 ? minutes : `${inHours} ${minutes}`
}
