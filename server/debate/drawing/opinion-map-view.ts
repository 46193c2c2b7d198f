import { html, type Html } from '../../kernel/html.ts'
import type { Words } from '../../kernel/words.ts'
import type { Cell } from '../integrity/cell-of.ts'
import type { OpinionMap } from '../integrity/draw-cells.ts'
import type { OwnPlace } from '../integrity/read-own-place.ts'
import { hexagon, radiusOf } from './hexagon.ts'
import { letterOf } from './letter-of.ts'
import { ownPlaceWords } from './own-place-words.ts'

export type ShownOpinionMap = {
  readonly map: OpinionMap
  /** People on the map, those who are not shown too. */
  readonly voters: number
  /** Where the reader stands, which only he is told; null for everybody, and where he has hidden it. */
  readonly own: OwnPlace | null
}

/** Of fewer people the map is a guess, and says so. */
const SURE = 200
/** Below these nobody is drawn, whatever the map that is handed in holds. */
const LEAST_IN_CELL = 2
const LEAST_IN_GROUP = 5

/** A column's width, and a row's height, which is that times sqrt(3)/2. */
const COLUMN = 24
const ROW = 21
const EDGE = 19
/** So many pixels a unit at most, however few columns there are: letters stay letters. */
const ZOOM = 1.6

const xOf = ({ column, row }: Cell) => EDGE + column * COLUMN + (row % 2) * (COLUMN / 2)
const yOf = ({ row }: Cell) => EDGE + row * ROW

/** A ring around a place: with an edge of paper, so that it is seen on full hexagons, too. */
const ring = (x: number, y: number): Html =>
  html`<circle class="halo" cx="${x}" cy="${y}" r="15"/><circle class="here" cx="${x}" cy="${y}" r="15"/>`

/**
 * Who votes alike stands close: groups found by votes alone, which have letters and never the name of a stall. They are told apart by how
 * their hexagons are filled, and by their letters.
 */
export function opinionMapView({ map, voters, own }: ShownOpinionMap, words: Words): Html {
  const { t } = words
  const here = own?.here ?? null
  const shown = shownGroups(map)
  const width = 2 * EDGE + map.columns * COLUMN - COLUMN / 2
  const height = 2 * EDGE + Math.max(map.rows - 1, here?.row ?? 0) * ROW
  const place = own && ownPlaceWords(own, map, words)
  const desc = [
    ...shown.map(({ group, people }) => t('balance:map.group-of', { group: letterOf(group), count: people })),
    ...(here && place ? [place] : []),
  ]
  return html`<figure class="course"><svg class="map" viewBox="0 0 ${width} ${height}" width="${Math.round(ZOOM * width)}" role="img" aria-labelledby="mt md"><title id="mt">${t(
    'balance:map.title',
    { count: voters },
  )}</title><desc id="md">${desc.join(' ')}</desc>${shown.map(
    ({ group, cells }) => html`<path class="g${group}" d="${cells.map((cell) => hexagon(xOf(cell), yOf(cell), cell.people)).join('')}"/>`,
  )}${here && ring(xOf(here), yOf(here))}${shown.map(({ group, cells }) => letter(group, cells))}</svg>${legend(shown, here !== null, words)}${
    place && html`<p>${place}</p>`
  }<figcaption class="sm mut"><p>${t('balance:map.how')}${voters < SURE && html` ${t('balance:map.guess')}`}</p>${
    map.unshown > 0 && html`<p>${t('balance:map.unshown', { count: map.unshown })}</p>`
  }</figcaption>${mapTable(shown, here?.group ?? null, words)}</figure>`
}

/** The groups that may be drawn, with their hexagons that may be. */
const shownGroups = ({ groups, cells }: OpinionMap): ShownGroup[] =>
  groups
    .map(({ people }, group) => ({ group, people }))
    .filter(({ people }) => people >= LEAST_IN_GROUP)
    .map((one) => ({ ...one, cells: cells.filter(({ group, people }) => group === one.group && people >= LEAST_IN_CELL) }))

type ShownGroup = { readonly group: number; readonly people: number; readonly cells: OpinionMap['cells'] }

/** A group's letter, above its fullest hexagon. */
function letter(group: number, cells: OpinionMap['cells']): Html | null {
  const fullest = cells.reduce<OpinionMap['cells'][number] | null>((most, cell) => (most && most.people >= cell.people ? most : cell), null)
  return fullest && html`<text x="${xOf(fullest)}" y="${yOf(fullest) - radiusOf(fullest.people) - 2}">${letterOf(group)}</text>`
}

const legend = (groups: readonly ShownGroup[], here: boolean, { t }: Words): Html =>
  html`<ul class="legend sm">${groups.map(
    ({ group, people }) =>
      html`<li><svg class="map" viewBox="0 0 28 28" aria-hidden="true"><path class="g${group}" d="${hexagon(14, 14, 8)}"/></svg>${t(
        'balance:map.group',
        { group: letterOf(group), count: people },
      )}</li>`,
  )}${
    here &&
    html`<li><svg class="map" viewBox="0 0 28 28" aria-hidden="true"><circle class="here" cx="14" cy="14" r="12"/></svg><b>${t(
      'balance:map.here',
    )}</b></li>`
  }</ul>`

const mapTable = (groups: readonly ShownGroup[], own: number | null, { t, number }: Words): Html =>
  html`<details><summary>${t('balance:map.table')}</summary><table class="seals figures"><thead><tr><th scope="col">${t(
    'balance:map.name',
  )}</th><th scope="col">${t('balance:map.people')}</th><th scope="col">${t('balance:map.shown')}</th><th scope="col">${t(
    'balance:map.places',
  )}</th></tr></thead><tbody>${groups.map(
    ({ group, people, cells }) =>
      html`<tr><th scope="row">${letterOf(group)}${group === own && html` <span class="mut">(${t('balance:map.you')})</span>`}</th><td>${number(people)}</td><td>${number(
        cells.reduce((sum, cell) => sum + cell.people, 0),
      )}</td><td>${number(cells.length)}</td></tr>`,
  )}</tbody></table></details>`
