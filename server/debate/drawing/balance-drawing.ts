import { html, type Html } from '../../kernel/html.ts'
import { stallClass } from '../../people/stall-class.ts'
import { REQUIRED_STALLS, type RequiredStall } from '../score/figures.ts'
import type { BalancePoint } from './balance-points.ts'
import { bandPath, type Lie } from './band-path.ts'
import type { MarkPlace } from './place-minds.ts'
import { stancePercents } from './stance-percents.ts'

/** What is drawn: points, where minds changed, and at which points something happened. */
export type BalanceDrawing = {
  readonly points: readonly BalancePoint[]
  readonly minds: readonly MarkPlace[]
  readonly events: readonly { readonly point: number }[]
  /** What it shows, for those who hear the page. */
  readonly title: string
  readonly desc: string
}

const WIDTH = 360
/** Room on both sides, so that signs at the ends are whole. */
const SIDE = 8
/** From above: numbers of events, signs at the outer edge, a band of 100, the middle, and the same downwards. */
const ONLINE_BASE = 130
const OFFLINE_BASE = 154
const HEIGHT = 270
const FULL = 100

/**
 * How a motion stood from day to day: for each stall a band of those who agree, above it those who are unsure, the rest empty; the
 * online stall grows upwards from the middle and the offline one downwards, so that what they share mirrors. Hatch tells them apart
 * without colour. A sign ⇄ stands where a mind changed: in the middle towards agreeing, at the outer edge towards disagreeing.
 */
export function balanceDrawing({ points, minds, events, title, desc }: BalanceDrawing): Html {
  // A single day is as wide as the drawing.
  const drawn = points.length === 1 ? [points[0]!, points[0]!] : points
  const xs = drawn.map((_, index) => SIDE + Math.round((index * (WIDTH - 2 * SIDE)) / (drawn.length - 1)))
  return html`<svg class="time" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="nt nd"><title id="nt">${title}</title><desc id="nd">${desc}</desc><pattern id="np" class="off" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="u" d="M0 0h5v5H0z"/><path class="a" d="M0 0h3v5H0z"/></pattern>${REQUIRED_STALLS.map(
    (stall) => bands(stall, drawn, lieOf(stall, xs)),
  )}<path class="half" d="M${SIDE} ${ONLINE_BASE - FULL / 2}H${WIDTH - SIDE}M${SIDE} ${OFFLINE_BASE + FULL / 2}H${WIDTH - SIDE}"/>${
    events.length > 0 && eventLines(events, xs)
  }${minds.length > 0 && html`<path class="minds" d="${minds.map((mind) => swapSign(mind, xs)).join('')}"/>`}</svg>`
}

const lieOf = (stall: RequiredStall, xs: readonly number[]): Lie =>
  stall === 'online' ? { xs, base: ONLINE_BASE, up: 1 } : { xs, base: OFFLINE_BASE, up: -1 }

function bands(stall: RequiredStall, points: readonly BalancePoint[], lie: Lie): Html {
  const percents = points.map(({ shown }) => shown[stall] && stancePercents(shown[stall]))
  const path = (share: (percents: { agree: number; unsure: number }) => number) =>
    bandPath(
      percents.map((one) => one && share(one)),
      lie,
    )
  return html`<g class="${stallClass(stall)}"><path class="n" d="${path(() => FULL)}"/><path class="u" d="${path(
    ({ agree, unsure }) => agree + unsure,
  )}"/><path class="a" d="${path(({ agree }) => agree)}"${stall === 'offline' && html` fill="url(#np)"`}/></g>`
}

/** Lines through both stalls, with the numbers under which the events stand beside the drawing. */
const eventLines = (events: BalanceDrawing['events'], xs: readonly number[]): Html =>
  html`<path class="event" d="${events.map(({ point }) => `M${xs[point]} 14V${HEIGHT - 8}`).join('')}"/><g class="event">${events.map(
    ({ point }, index) => html`<text x="${xs[point]}" y="11">${index + 1}</text>`,
  )}</g>`

/** The sign of a changed mind, 12 wide and 8 high. */
function swapSign({ point, stall, outward }: MarkPlace, xs: readonly number[]): string {
  const online = stall === 'online'
  const inner = online ? ONLINE_BASE + 7 : OFFLINE_BASE - 7
  const outer = online ? ONLINE_BASE - FULL - 7 : OFFLINE_BASE + FULL + 7
  return `M${xs[point]! - 6} ${(outward ? outer : inner) - 2}h11l-2-2m3 6h-11l2 2`
}
