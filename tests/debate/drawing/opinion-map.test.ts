import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hexagon } from '../../../server/debate/drawing/hexagon.ts'
import { opinionMapView } from '../../../server/debate/drawing/opinion-map-view.ts'
import type { OpinionMap } from '../../../server/debate/integrity/draw-cells.ts'
import { wordsFor } from '../../../server/kernel/words.ts'

const id = wordsFor('id')
const map: OpinionMap = {
  columns: 15,
  rows: 10,
  cells: [
    { column: 1, row: 2, people: 30, group: 0 },
    { column: 2, row: 2, people: 4, group: 0 },
    { column: 9, row: 7, people: 21, group: 1 },
  ],
  groups: [{ people: 34 }, { people: 22 }],
  unshown: 1,
}

test('groups have letters, never the name of a stall, and stand in a legend and a table', () => {
  const markup = opinionMapView({ map, voters: 56, own: null }, id).toString()
  expect(markup).toContain('<title id="mt">Peta pendapat 56 orang</title><desc id="md">Kelompok A: 34 orang. Kelompok B: 22 orang.</desc>')
  expect(markup).toContain('<tr><th scope="row">A</th><td>34</td><td>34</td><td>2</td></tr>')
  expect(markup).toContain('1 orang lagi tidak digambar')
  expect(markup).not.toMatch(/daring|luring|class="(on|off)"|style=/)
})

test('nobody who stands alone is drawn, and no group of fewer than five, even if they are handed in', () => {
  const careless = {
    ...map,
    cells: [...map.cells, { column: 14, row: 0, people: 1, group: 0 }, { column: 0, row: 9, people: 4, group: 2 }],
    groups: [...map.groups, { people: 4 }],
  }
  expect(opinionMapView({ map: careless, voters: 56, own: null }, id).toString()).toBe(
    opinionMapView({ map, voters: 56, own: null }, id).toString(),
  )
})

const at = (column: number, row: number, group: number | null) => ({ have: 9, need: 7, here: { column, row, group } })
const drawn = (own: Parameters<typeof opinionMapView>[0]['own'], locale: 'id' | 'en' = 'id') =>
  opinionMapView({ map, voters: 56, own }, wordsFor(locale)).toString()

test('only who looks is told where he stands: by a ring, in words, and in the table', () => {
  for (const nobody of [drawn(null), drawn({ have: 6, need: 7, here: null })]) expect(nobody).not.toMatch(/Kamu di sini|class="here"/)
  const mine = drawn(at(2, 2, 0))
  expect(mine).toMatch(/<circle class="here" cx="67" cy="61" r="\d+"\/>/)
  expect(mine).toContain('<b>Kamu di sini</b>')
  expect(mine).toContain('<p>Kamu di sini: di kelompok A. Hanya kamu yang melihat lingkaran itu.</p>')
  expect(mine, 'who does not see the drawing is told, too').toMatch(/<desc id="md">[^<]*Kamu di sini: di kelompok A/)
  expect(mine).toContain('<th scope="row">A <span class="mut">(kamu)</span></th>')
  expect(drawn(at(9, 7, 1), 'en')).toContain('You are here: in group B. Only you can see the ring.')
})

test('who stands where nobody is drawn sees his own place all the same, inside the drawing', () => {
  const alone = drawn(at(14, 13, null))
  expect(alone).toContain('di luar kelompok yang digambar. Di tempat ini terlalu sedikit orang untuk digambar.')
  const [, width, height] = alone.match(/viewBox="0 0 (\d+) (\d+)"/)!.map(Number)
  const [, x, y, r] = alone.match(/class="here" cx="(\d+)" cy="(\d+)" r="(\d+)"/)!.map(Number)
  expect(x! + r!).toBeLessThan(width!)
  expect(y! + r!).toBeLessThan(height!)
})

test('who has voted too little is told how much is missing', () => {
  expect(drawn({ have: 6, need: 7, here: null })).toContain('sudah memberi suara pada 7 balasan di peta ini; baru 6.')
})

test.each([
  [199, true],
  [200, false],
])('of %i voters it is an estimate: %s', (voters, guess) => {
  expect(opinionMapView({ map, voters, own: null }, id).toString().includes('perkiraan')).toBe(guess)
})

test.each([2, 4, 8, 16, 1000])('a hexagon of %i people closes, and stays in its place', (people) => {
  const [start, ...steps] = hexagon(0, 0, people).match(/-?\d+/g)!.map(Number)
  expect(start).toBe(0)
  expect(Math.abs(steps[0]!)).toBeLessThanOrEqual(14)
  const [half = 0, slope = 0, side = 0] = steps.slice(1)
  expect(half).toBeLessThan(12)
  expect(2 * slope + side).toBe(2 * Math.abs(steps[0]!))
})

test('a map that is full of people weighs at most 3 kB', () => {
  let state = 7
  const any = (below: number) => Math.floor(((state = (state * 48_271) % 2_147_483_647) / 2_147_483_647) * below)
  const cells = Array.from({ length: 18 * 15 }, (_, n) => ({ column: n % 15, row: Math.floor(n / 15), people: 2 + any(20), group: any(5) }))
  const full: OpinionMap = { columns: 15, rows: 18, cells, groups: Array.from({ length: 5 }, () => ({ people: 5000 })), unshown: 40 }
  for (const locale of ['id', 'en'] as const) {
    const markup = opinionMapView({ map: full, voters: 25_040, own: at(7, 7, 0) }, wordsFor(locale)).toString()
    expect(gzipSync(markup).length).toBeLessThanOrEqual(3 * 1024)
  }
})
