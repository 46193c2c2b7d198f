import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import { icon } from '../../page/icon.ts'
import { stallBadge } from '../../people/stall-badge.ts'
import { stallClass } from '../../people/stall-class.ts'
import { REQUIRED_STALLS, type RequiredStall } from '../score/figures.ts'
import { balanceDrawing } from './balance-drawing.ts'
import { type BalanceDay, type BalancePoint, balancePoints } from './balance-points.ts'
import { balanceTable } from './balance-table.ts'
import { noonInJakarta } from '../../kernel/day-in-jakarta.ts'
import { type MindMark, placeMinds } from './place-minds.ts'
import { stancePercents } from './stance-percents.ts'

/** Something that happened outside the debate, named in the language of the page. */
export type BalanceEvent = { readonly day: number; readonly name: string }

export type BalanceOverTime = {
  /** In the order of days, the last of each stall before `from` among them. */
  readonly days: readonly BalanceDay[]
  readonly from: number
  readonly to: number
  readonly minds: readonly MindMark[]
  readonly events: readonly BalanceEvent[]
}

/** So many events are told apart by their numbers; of more, the last. */
const MOST_EVENTS = 9

/** How a debate's balance went: a drawing, what it says in words around it, and the same as a table. */
export function balanceFigure({ days, from, to, minds, events }: BalanceOverTime, words: Words): Html {
  const { t } = words
  const points = balancePoints(days, from, to)
  const shown = events.filter(({ day }) => day >= points[0]!.day && day <= to).slice(-MOST_EVENTS)
  const places = placeMinds(minds, points)
  const day = (at: number) => words.shortDay(noonInJakarta(at))
  const drawing = balanceDrawing({
    points,
    minds: places,
    events: shown.map((event) => ({ point: points.findIndex((point) => point.day >= event.day) })),
    title: t('balance:time.title', { from: day(points[0]!.day), to: day(to) }),
    desc: [...REQUIRED_STALLS.map((stall) => courseOf(stall, points, words)), mindsSaid(places, words)].join(' '),
  })
  return html`<figure class="course">${stallNow('online', points, words)}${drawing}<p class="ends sm mut"><span>${day(points[0]!.day)}</span><span>${day(
    to,
  )}</span></p>${stallNow('offline', points, words)}<figcaption class="sm mut"><p>${t('balance:time.how')}</p>${
    places.length > 0 && html`<p>${icon('swap')} ${t('balance:time.swap')}</p>`
  }</figcaption>${
    shown.length > 0 &&
    html`<ol class="events sm" aria-label="${t('balance:time.events')}">${shown.map(
      ({ day: at, name }) => html`<li><span class="mut">${day(at)}</span> ${name}</li>`,
    )}</ol>`
  }${balanceTable(points, places, words)}</figure>`
}

/** A stall's name and how it stands at the last point: the key to its three fills. */
function stallNow(stall: RequiredStall, points: readonly BalancePoint[], words: Words): Html {
  const { t } = words
  const counts = points.at(-1)!.shown[stall]
  const percents = counts && stancePercents(counts)
  const part = (name: 'agree' | 'unsure' | 'disagree') =>
    percents && html` <span class="k ${name}">${percents[name]}% ${t(`balance:${name}`)}</span>`
  return html`<p class="now sm ${stallClass(stall)}">${stallBadge(stall, words, 'long')} ${
    percents ? [part('agree'), part('unsure'), part('disagree')] : html`<span class="mut">${t('balance:time.few')}</span>`
  }</p>`
}

function courseOf(stall: RequiredStall, points: readonly BalancePoint[], { t }: Words): string {
  const shares = points.flatMap(({ shown }) => (shown[stall] ? [stancePercents(shown[stall]).agree] : []))
  const name = t(`people:stall-long.${stall}`)
  if (shares.length === 0) return t('balance:time.stall-none', { stall: name })
  return t('balance:time.stall', { stall: name, first: shares[0]!, last: shares.at(-1)! })
}

function mindsSaid(places: readonly { many: number }[], { t }: Words): string {
  const count = places.reduce((sum, { many }) => sum + many, 0)
  return count > 0 ? t('balance:time.minds', { count }) : t('balance:time.no-minds')
}
