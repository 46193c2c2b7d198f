import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { balanceFigure, type BalanceOverTime } from '../../../server/debate/drawing/balance-figure.ts'
import { type BalanceDay, balancePoints } from '../../../server/debate/drawing/balance-points.ts'
import { bandPath } from '../../../server/debate/drawing/band-path.ts'
import { placeMinds } from '../../../server/debate/drawing/place-minds.ts'
import { wordsFor } from '../../../server/kernel/words.ts'

const day = (day: number, stall: BalanceDay['stall'], agree: number, unsure = 0, disagree = 0): BalanceDay => ({
  day,
  stall,
  agree,
  unsure,
  disagree,
})

test('a day on which nothing moved stands as the day before, and what came before the first day is known', () => {
  const points = balancePoints([day(90, 'online', 6), day(101, 'online', 8), day(101, 'offline', 4), day(103, 'offline', 5)], 100, 103)
  expect(points.map(({ day }) => day)).toEqual([100, 101, 102, 103])
  expect(points.map(({ shown }) => shown.online?.agree)).toEqual([6, 8, 8, 8])
  expect(
    points.map(({ shown }) => shown.offline?.agree),
    'four are too few',
  ).toEqual([undefined, undefined, undefined, 5])
})

test.each([1, 7, 30, 36, 37, 365, 3650])('%i days are at most 36 points at even distances, of which the last is today', (many) => {
  const points = balancePoints([], 1000 - many + 1, 1000)
  expect(points.length).toBeLessThanOrEqual(36)
  expect(points.at(-1)!.day).toBe(1000)
  expect(new Set(points.slice(1).map(({ day }, index) => day - points[index]!.day)).size).toBeLessThanOrEqual(1)
})

test.each([
  ['upwards', [50, 60], 1, 'M0 100L0 50 10 40V100z'],
  ['downwards', [50, 60], -1, 'M0 100L0 150 10 160V100z'],
] as const)('a band grows %s from the middle', (_, shares, up, path) => {
  expect(bandPath(shares, { xs: [0, 10], base: 100, up })).toBe(path)
})

test('a band leaves open what is not shown, and a single point can be seen', () => {
  expect(bandPath([null, 20, null, 30, 40], { xs: [0, 10, 20, 30, 40], base: 100, up: 1 })).toBe(
    'M7 100L7 80 13 80V100zM30 100L30 70 40 60V100z',
  )
})

test('changed minds are drawn at the point that holds their day', () => {
  const points = balancePoints([], 100, 179)
  const placed = placeMinds(
    [
      { day: 101, stall: 'online', to: 'agree' },
      { day: 100, stall: 'online', to: 'unsure' },
      { day: 101, stall: 'offline', to: 'disagree' },
      { day: 98, stall: 'online', to: 'agree' },
      { day: 180, stall: 'online', to: 'agree' },
    ],
    points,
  )
  expect(placed).toEqual([
    { point: 0, stall: 'online', outward: false, many: 2 },
    { point: 0, stall: 'offline', outward: true, many: 1 },
  ])
})

const course = (more: Partial<BalanceOverTime> = {}): BalanceOverTime => ({
  days: [day(20_340, 'online', 82, 10, 8), day(20_341, 'online', 71, 11, 18), day(20_341, 'offline', 38, 17, 45)],
  from: 20_340,
  to: 20_341,
  minds: [{ day: 20_341, stall: 'offline', to: 'agree' }],
  events: [{ day: 20_341, name: 'TikTok Shop "tutup" <b>' }],
  ...more,
})

test('the drawing says in words what it shows, and everything in it stands in a table', () => {
  const markup = balanceFigure(course(), wordsFor('id')).toString()
  expect(markup).toContain('role="img" aria-labelledby="nt nd"><title id="nt">Neraca pendapat, 9 Sep 2025 sampai 10 Sep 2025</title>')
  expect(markup).toContain('Lapak daring: setuju 82%, lalu 71%. Lapak luring: setuju 38%, lalu 38%. 1 kali seseorang berubah pikiran.')
  expect(markup).toContain(
    '<tr><th scope="row">10 Sep 2025</th><td>71%</td><td>11%</td><td>18%</td><td>0</td><td>38%</td><td>17%</td><td>45%</td><td>1</td></tr>',
  )
  expect(markup).toContain('<td colspan="3">kurang dari 5 orang</td>')
  expect(markup).toContain('<li><span class="mut">10 Sep 2025</span> TikTok Shop &quot;tutup&quot; &lt;b&gt;</li>')
  expect(balanceFigure(course(), wordsFor('en')).toString()).toContain('Online stall: 82% agreed, now 71%.')
})

test('no style stands in it, and the stalls differ without colour', () => {
  const markup = balanceFigure(course(), wordsFor('id')).toString()
  expect(markup).not.toMatch(/style=|<style|<script/)
  expect(markup).toContain('fill="url(#np)"')
})

test('events before the first day and after the last are not drawn', () => {
  const markup = balanceFigure(
    course({
      events: [
        { day: 20_339, name: 'dulu' },
        { day: 20_342, name: 'nanti' },
      ],
    }),
    wordsFor('id'),
  ).toString()
  expect(markup).not.toMatch(/dulu|nanti|class="events|class="event"/)
})

/** The same numbers each time, as if by chance (Park & Miller 1988). */
function noise(seed: number) {
  let state = seed
  return (below: number) => Math.floor(((state = (state * 48_271) % 2_147_483_647) / 2_147_483_647) * below)
}

test.each([1, 36, 60, 900])('%i days of noise, a mind changed at every point and nine events weigh at most 3 kB', (many) => {
  const any = noise(7 + many)
  const days = Array.from({ length: many }, (_, n) => n).flatMap((n) =>
    (['online', 'offline'] as const).map((stall) => day(20_000 + n, stall, 5 + any(100), any(50), any(100))),
  )
  const minds = Array.from({ length: 500 }, () => ({
    day: 20_000 + any(many),
    stall: any(2) ? ('online' as const) : ('offline' as const),
    to: any(2) ? ('agree' as const) : ('disagree' as const),
  }))
  const events = Array.from({ length: 12 }, (_, n) => ({ day: 20_000 + Math.floor((n * many) / 12), name: `Peristiwa yang ke-${n}` }))
  for (const locale of ['id', 'en'] as const) {
    const markup = balanceFigure({ days, from: 20_000, to: 20_000 + many - 1, minds, events }, wordsFor(locale)).toString()
    expect(gzipSync(markup).length).toBeLessThanOrEqual(3 * 1024)
  }
})
