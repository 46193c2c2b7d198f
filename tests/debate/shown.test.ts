import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { badgeOf } from '../../server/debate/score/badge-of.ts'
import { NO_STANCES, STALLS, sumOf, type ReplyFigures } from '../../server/debate/score/figures.ts'
import { shownFigures } from '../../server/debate/score/shown-figures.ts'
import { shownStances } from '../../server/debate/score/shown-stances.ts'
import { anyFigures, figuresOf } from './any-figures.ts'

const show = (figures: ReplyFigures, frozen: string | null = null) => shownFigures({ figures, badge: badgeOf(figures), frozen })

describe('of a reply’s figures is shown', () => {
  test('how many are there, and nothing of what they think, while fewer than ten have voted', () => {
    expect(show(figuresOf({ online: [5, 1, 1], offline: [2, 0] }))).toEqual({
      key: null,
      badge: 'waiting',
      frozen: false,
      have: { online: 5, offline: 2, buyer: 0, observer: 0 },
      figures: { online: null, offline: null, buyer: null, observer: null },
    })
  })

  test('a stall that has spoken, and of the other how many have, from ten on', () => {
    expect(show(figuresOf({ online: [5, 1, 1], offline: [3, 0] }))).toEqual({
      key: null,
      badge: 'waiting',
      frozen: false,
      have: { online: 5, offline: 3, buyer: 0, observer: 0 },
      figures: { online: { agree: 5, disagree: 1, pass: 1 }, offline: null, buyer: null, observer: null },
    })
  })

  test('all of it when both have, with the key that follows from it', () => {
    expect(show(figuresOf({ online: [41, 9], offline: [3, 2], buyer: [1, 3] }))).toEqual({
      key: (42 / 52) * (4 / 7),
      badge: 'none',
      frozen: false,
      have: { online: 5, offline: 5, buyer: 4, observer: 0 },
      figures: { online: { agree: 41, disagree: 9, pass: 0 }, offline: { agree: 3, disagree: 2, pass: 0 }, buyer: null, observer: null },
    })
  })

  test('no key while it is looked into, since it may not follow from what is shown', () => {
    expect(show(figuresOf({ online: [41, 9], offline: [30, 2] }), 'burst')).toMatchObject({ key: null, frozen: true })
  })

  test('nothing from which a withheld share could be worked out: other votes of as many people look the same', () => {
    const other = fc.tuple(anyFigures, fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 8 }))
    fc.assert(
      fc.property(other, ([figures, turns]) => {
        const seen = show(figures)
        const changed = Object.fromEntries(
          STALLS.map((stall, index) => [stall, seen.figures[stall] ?? turned(sumOf(figures[stall]), turns[index]!, turns[index + 4]!)]),
        ) as ReplyFigures
        expect(show(changed)).toEqual(seen)
      }),
    )
  })
})

/** As many votes, thought otherwise. */
function turned(votes: number, first: number, second: number) {
  const agree = first % (votes + 1)
  const disagree = second % (votes - agree + 1)
  return { agree, disagree, pass: votes - agree - disagree }
}

test('of the stances on a motion a stall is shown from five people on, and no sum', () => {
  const online = { agree: 3, unsure: 1, disagree: 1 }
  const stances = { ...NO_STANCES, online, offline: { agree: 4, unsure: 0, disagree: 0 } }
  expect(shownStances(stances)).toEqual({
    have: { online: 5, offline: 4, buyer: 0, observer: 0 },
    figures: { online, offline: null, buyer: null, observer: null },
  })
})
