import { describe, expect, test } from 'vitest'
import { groupPoints } from '../../server/debate/integrity/group-points.ts'
import type { Point } from '../../server/debate/integrity/place-in-plane.ts'
import { silhouette } from '../../server/debate/integrity/silhouette.ts'
import { placeVoters } from './place-voters.ts'
import { plantedGroups, recovered, seeded } from './planted-groups.ts'

const rows = (...votes: number[][]) => votes.map((row) => Float64Array.from(row))
const near = (points: readonly Point[], digits = 6) =>
  points.map(([x, y]) => [Number(x.toFixed(digits)) + 0, Number(y.toFixed(digits)) + 0])

describe('voters are placed by what they agree on', () => {
  test('along the one thing that divides them, as far out as the eigenvector says', () => {
    const [a, b, c, d] = placeVoters(rows([1, 1], [1, 1], [-1, -1], [-1, -1]))
    expect(a).toEqual(b)
    expect(c).toEqual(d)
    expect(Math.abs(a![0])).toBeCloseTo(Math.SQRT2, 9)
    expect(a![0]).toBeCloseTo(-c![0], 9)
    expect(a![1]).toBeCloseTo(0, 9)
  })

  test('a missing vote counts as the mean of its statement, and few votes are weighed up by sqrt(n / votes)', () => {
    // The second statement's mean is 0, so the third voter stands at (1, 0) times sqrt(2 / 1) on the diagonal.
    const points = placeVoters(rows([1, 1], [-1, -1], [1, NaN], [-1, NaN]))
    expect(Math.abs(points[2]![0])).toBeCloseTo(Math.SQRT2 * Math.abs(axisOf([1, 1], [-1, -1], [1, 0], [-1, 0])[0]!), 6)
    expect(Math.abs(points[2]![0])).toBeGreaterThan(1)
  })

  test('a fixed input has a fixed result', () => {
    const points = placeVoters(rows([1, 1, -1, NaN], [1, 0, -1, -1], [-1, NaN, 1, 1], [-1, -1, 1, 0], [0, 1, NaN, 1]))
    expect(near(points)).toMatchInlineSnapshot(`
      [
        [
          -1.741415,
          0.612372,
        ],
        [
          -1.57916,
          -1.06066,
        ],
        [
          1.741415,
          0.612372,
        ],
        [
          1.57916,
          -1.06066,
        ],
        [
          0,
          1.224745,
        ],
      ]
    `)
  })

  test.each([
    ['nobody', []],
    ['one voter', rows([1, -1, 0])],
    ['people who all say the same', rows([1, -1], [1, -1], [1, -1])],
    ['people who have said nothing', rows([NaN, NaN], [NaN, NaN])],
    ['no statements', rows([], [])],
  ])('%s: all stand in the middle', (_, votes) => {
    const points = placeVoters(votes)
    expect(points).toHaveLength(votes.length)
    for (const [x, y] of points) {
      expect(x).toBeCloseTo(0, 9)
      expect(y).toBeCloseTo(0, 9)
    }
    expect(groupPoints(points)).toMatchObject({ groups: 1, silhouette: 0 })
  })
})

/** The main axis of two columns, by the closed formula for the larger eigenvector of a 2 × 2 matrix: what the iteration must find. */
function axisOf(...centred: number[][]): number[] {
  const sum = (a: number, b: number) => centred.reduce((all, row) => all + row[a]! * row[b]!, 0)
  const [xx, xy, yy] = [sum(0, 0), sum(0, 1), sum(1, 1)]
  const largest = (xx + yy) / 2 + Math.sqrt(((xx - yy) / 2) ** 2 + xy ** 2)
  const length = Math.hypot(xy, largest - xx)
  return [xy / length, (largest - xx) / length]
}

describe('groups are found where there are any', () => {
  test.each([
    { sizes: [60, 60], noise: 0.1 },
    { sizes: [150, 30], noise: 0.1 },
    { sizes: [50, 50, 50], noise: 0.08 },
  ])('$sizes people of $noise noise, who saw half of 30 statements, are told apart', ({ sizes, noise }) => {
    for (const seed of [1, 2, 3]) {
      const { votes, groupOf } = plantedGroups(seeded(seed), { sizes, statements: 30, seen: 0.5, noise })
      const found = groupPoints(placeVoters(votes))
      expect(found.groups, `seed ${seed}`).toBe(sizes.length)
      expect(recovered(groupOf, found.groupOf), `seed ${seed}`).toBeGreaterThan(0.95)
    }
  })

  test('people who vote by chance are in no clear groups', () => {
    const { votes } = plantedGroups(seeded(4), { sizes: [120], statements: 30, seen: 0.5, noise: 0.5 })
    expect(groupPoints(placeVoters(votes)).silhouette).toBeLessThan(0.5)
  })

  test('the same points give the same groups, five points at most two of them', () => {
    const { votes } = plantedGroups(seeded(5), { sizes: [30, 40], statements: 20, seen: 0.6, noise: 0.1 })
    const points = placeVoters(votes)
    expect(groupPoints(points)).toEqual(groupPoints(points))
    expect(
      groupPoints([
        [0, 0],
        [0, 1],
        [9, 9],
        [9, 8],
        [9, 9],
      ]),
    ).toMatchObject({ groups: 2, groupOf: expect.toSatisfy(splitAt2) })
  })

  test('one point, or several in one place, are one group', () => {
    expect(groupPoints([[3, 4]])).toEqual({ groups: 1, groupOf: [0], silhouette: 0 })
    expect(
      groupPoints([
        [3, 4],
        [3, 4],
        [3, 4],
      ]),
    ).toMatchObject({ groups: 1 })
    expect(groupPoints([])).toEqual({ groups: 1, groupOf: [], silhouette: 0 })
  })
})

const splitAt2 = ([a, b, ...others]: number[]) => a === b && others.every((group) => group === others[0] && group !== a)

test('the silhouette of four points is what it is by hand', () => {
  // Each is 1 from its own, and 9 and 10 (or 10 and 11, 9 and 8 …) from the others: 1 - 1/b each.
  const points: Point[] = [
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 0],
  ]
  const byHand = (2 * (1 - 1 / 10.5) + 2 * (1 - 1 / 9.5)) / 4
  expect(silhouette(points, [0, 0, 1, 1], 2)).toBeCloseTo(byHand, 12)
  expect(silhouette(points, [0, 1, 0, 1], 2)).toBeLessThan(0)
  expect(silhouette(points, [0, 1, 1, 1], 2), 'who is alone counts 0').toBeLessThan(byHand)
})
