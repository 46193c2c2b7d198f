import { describe, expect, test } from 'vitest'
import { drawCells } from '../../server/debate/integrity/draw-cells.ts'
import { findPlace } from '../../server/debate/integrity/find-place.ts'
import { findPlane } from '../../server/debate/integrity/find-plane.ts'
import { groupPoints } from '../../server/debate/integrity/group-points.ts'
import { matchStalls } from '../../server/debate/integrity/match-stalls.ts'
import type { Point } from '../../server/debate/integrity/place-in-plane.ts'
import { shownGroups } from '../../server/debate/integrity/shown-groups.ts'
import { type Bearings, takeBearings } from '../../server/debate/integrity/take-bearings.ts'
import type { Stall } from '../../server/people/schema.ts'
import { placeVoters } from './place-voters.ts'
import { plantedGroups, seeded } from './planted-groups.ts'

const many = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value)

describe('groups are compared with declared stalls', () => {
  test('a group belongs to the stall with the larger share of its own people in it, however few they are', () => {
    // 100 online people in group 0, 20 of them in group 1; of 10 offline people 8 in group 1.
    const groupOf = [...many(0, 80), ...many(1, 20), ...many(0, 2), ...many(1, 8)]
    const stallOf: Stall[] = [...many('online' as const, 100), ...many('offline' as const, 10)]
    const match = matchStalls(groupOf, stallOf)!
    expect(match.agreement).toBeCloseTo((0.8 + 0.8) / 2)
    expect(match.contradicts.filter(Boolean)).toHaveLength(22)
    expect(match.contradicts[100], 'offline, but in the group of online people').toBe(true)
    expect(match.contradicts[109]).toBe(false)
  })

  test('one group fits nobody, and nobody contradicts it', () => {
    const match = matchStalls(many(0, 20), [...many('online' as const, 10), ...many('offline' as const, 10)])!
    expect(match.agreement).toBe(0)
    expect(match.contradicts).not.toContain(true)
  })

  test('buyers and observers stand where they like', () => {
    const stallOf: Stall[] = [...many('online' as const, 5), ...many('offline' as const, 5), 'buyer', 'observer']
    const match = matchStalls([...many(0, 5), ...many(1, 5), 0, 1], stallOf)!
    expect(match).toMatchObject({ agreement: 1 })
    expect(match.contradicts).not.toContain(true)
  })

  test('of a stall with four people nothing is said', () => {
    expect(matchStalls([0, 0, 0, 0, 0, 1, 1, 1, 1], [...many('online' as const, 5), ...many('offline' as const, 4)])).toBeNull()
    expect(matchStalls([], [])).toBeNull()
  })
})

describe('a map of opinions shows nobody by himself', () => {
  const market = (seed: number) => {
    const { votes } = plantedGroups(seeded(seed), { sizes: [80, 50, 4], statements: 20, seen: 0.6, noise: 0.15 })
    const points = placeVoters(votes)
    return drawCells(points, groupPoints(points).groupOf)
  }

  test.each([1, 2, 3])('hexagons of two or more, groups of five or more, and everybody is counted once (market %i)', (seed) => {
    const map = market(seed)
    expect(map.cells.length).toBeGreaterThan(3)
    for (const { people, column, row, group } of map.cells) {
      expect(people).toBeGreaterThanOrEqual(2)
      expect(column).toBeLessThan(map.columns)
      expect(row).toBeLessThan(map.rows)
      expect(group).toBeLessThan(map.groups.length)
    }
    for (const { people } of map.groups) expect(people).toBeGreaterThanOrEqual(5)
    expect(map.cells.reduce((sum, { people }) => sum + people, map.unshown)).toBe(134)
    expect(map.groups.map(({ people }) => people)).toEqual(map.groups.map(({ people }) => people).toSorted((a, b) => b - a))
  })

  test('people of a group of four are not shown, wherever they stand', () => {
    const points: Point[] = [...many<Point>([0, 0], 6), ...many<Point>([9, 9], 4)]
    const map = drawCells(points, [...many(0, 6), ...many(1, 4)])
    expect(map).toMatchObject({ cells: [{ people: 6, group: 0 }], groups: [{ people: 6 }], unshown: 4 })
  })

  test('who stands alone is not shown; a far stray does not shrink the others', () => {
    const cloud = Array.from({ length: 100 }, (_, n): Point => [n % 10, Math.floor(n / 10)])
    const one = drawCells([...cloud, ...cloud, [1000, 1000]], many(0, 201))
    expect(one.cells.length).toBeGreaterThan(50)
    expect(one.unshown).toBeLessThanOrEqual(1)
  })

  test('neighbours in one hexagon are nearer to its middle than to any other', () => {
    const random = seeded(9)
    const points = Array.from({ length: 3000 }, (): Point => [random(), random()])
    const { cells } = drawCells(points, many(0, 3000))
    const most = Math.max(...cells.map(({ people }) => people))
    const inside = cells.filter(({ column, row }) => column > 0 && column < 13 && row > 0 && row < 15)
    expect(Math.min(...inside.map(({ people }) => people)), 'evenly spread people fill hexagons evenly').toBeGreaterThan(most / 6)
  })

  test.each([
    [60, 7],
    [100, 8],
    [5000, 15],
  ])('%i people stand in hexagons of which %i make a row, so that most of them are drawn', (people, columns) => {
    const random = seeded(people)
    const bell = () => random() + random() + random() - 1.5
    const map = drawCells(
      Array.from({ length: people }, (): Point => [bell(), bell()]),
      many(0, people),
    )
    expect(map.columns).toBe(columns)
    expect(map.unshown).toBeLessThan(people / 3)
  })

  test('nobody, or all in one place', () => {
    expect(drawCells([], [])).toMatchObject({ cells: [], groups: [], unshown: 0 })
    expect(drawCells(many<Point>([0, 0], 60), many(0, 60))).toMatchObject({ cells: [{ column: 0, row: 0, people: 60 }], rows: 1 })
  })
})

describe('a place on a map that was drawn', () => {
  const { votes } = plantedGroups(seeded(4), { sizes: [80, 50, 4], statements: 20, seen: 0.6, noise: 0.15 })
  const plane = findPlane(votes)
  const points = placeVoters(votes)
  const { groupOf } = groupPoints(points)
  const statements = Array.from({ length: 20 }, (_, n) => n + 1)
  const kept = JSON.parse(JSON.stringify(takeBearings({ statements, plane, points, groupOf }))) as Bearings

  test('is found by the bearings alone, for everybody where he was drawn', () => {
    const map = drawCells(points, groupOf)
    const places = votes.map((row) => findPlace(kept, row))
    expect(map.cells.length).toBeGreaterThan(5)
    for (const { column, row, people } of map.cells) {
      const there = places.filter((place) => place.column === column && place.row === row && place.group !== null)
      expect(there.length, `${column} ${row}`).toBeGreaterThanOrEqual(people)
    }
  })

  test('of somebody who came later lies with those who vote like him, in a group that is shown or in none', () => {
    const largest = shownGroups(groupOf)[0]!.group
    const like = votes.findIndex((_, voter) => groupOf[voter] === largest)
    expect(findPlace(kept, votes[like]!).group).toBe(0)
    const nowhere = { ...kept, groups: [{ at: [0, 0] as const, shownAs: null }] }
    expect(findPlace(nowhere, votes[like]!).group).toBeNull()
    const far = Float64Array.from({ length: 20 }, (_, n) => (plane.first[n]! > 0 ? 1 : -1))
    expect(findPlace(kept, far).column).toBeLessThan(15)
  })

  test('names no voter: bearings are as large for two hundred people as for two', () => {
    const few = votes.slice(0, 8)
    const size = (of: readonly Float64Array[]) =>
      takeBearings({ statements, plane: findPlane(of), points: placeVoters(of), groupOf: many(0, of.length) })
    const shape = (of: Bearings) => [of.statements.length, of.plane.means.length, of.plane.first.length, of.groups.length]
    expect(shape(size(few))).toEqual(shape(size([...votes, ...votes])))
  })
})
