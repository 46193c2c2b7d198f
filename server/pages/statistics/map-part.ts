import { opinionMapView } from '../../debate/drawing/opinion-map-view.ts'
import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Statistics } from './read-statistics.ts'
import { type Debate, type Shown, statisticsAddress } from './statistics-address.ts'

type Asked = { readonly shown: Shown; readonly signedIn: boolean }

/** The opinion map of a debate; whoever is signed in may hide his place on it from who looks over his shoulder. */
export function mapPart(debate: Debate, { map, own }: Statistics, { shown, signedIn }: Asked, words: Words): Html {
  const { t } = words
  const turned = statisticsAddress(words.locale, debate, { ...shown, place: shown.place ? undefined : 'hidden' })
  return html`<section id="peta"><h2>${t('balance:stats.map')}</h2>${
    map ? opinionMapView({ ...map, own }, words) : html`<p class="mut">${t('balance:stats.no-map')}</p>`
  }${
    signedIn &&
    map &&
    (shown.place || own?.here) &&
    html`<p><a class="btn" href="${turned}#peta">${t(shown.place ? 'balance:map.show' : 'balance:map.hide')}</a></p>`
  }</section>`
}
