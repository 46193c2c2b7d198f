import { describe, expect, test } from 'vitest'
import { castVote, withdrawVote } from '../../server/debate/votes/cast-vote.ts'
import { type Pace, votePace } from '../../server/debate/votes/vote-pace.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const NEW: Pace = { minutePace: 0, hourPace: 0 }
const START = Date.UTC(2026, 0, 5)

/** How many of the votes get through that somebody tries to give once in so many milliseconds. */
function through({ every, forMs }: { every: number; forMs: number }): number {
  let [pace, many] = [NEW, 0]
  for (let at = START; at < START + forMs; at += every) {
    const next = votePace(pace, at)
    if ('waitMs' in next) continue
    pace = next
    many++
  }
  return many
}

describe('somebody votes', () => {
  test.each([
    [{ every: 10, forMs: 60_000 }, 60],
    [{ every: 1000, forMs: 3_600_000 }, 600],
  ])('as fast as he can: %j', (how, most) => {
    expect(through(how)).toBeLessThanOrEqual(most)
    expect(through(how)).toBeGreaterThan(0.9 * most)
  })

  test('as people do, and is never held up', () => {
    expect(through({ every: 3000, forMs: 120_000 })).toBe(40)
    expect(through({ every: 12_000, forMs: 4 * 3_600_000 })).toBe(1200)
  })

  test('again when he has waited as long as he was told', () => {
    let pace = NEW
    for (let n = 0; n < 30; n++) pace = votePace(pace, START) as Pace
    expect(votePace(pace, START)).toEqual({ waitMs: 2000 })
    expect(votePace(pace, START + 1999)).toEqual({ waitMs: 1 })
    expect(votePace(pace, START + 2000)).not.toHaveProperty('waitMs')
  })
})

onBothEngines('votes without end', (_, engine) => {
  test('are refused with the time to wait; those before stand, and the same vote again costs nothing', async () => {
    const forum = await debate({ engine, limits: true })
    const vote = (n: number) => forum.run(castVote, { as: 'ita', input: { threadId: 1, number: 1, vote: n % 2 ? 'agree' : 'disagree' } })
    for (let n = 0; n < 30; n++) await vote(n)
    for (let n = 0; n < 9; n++) await vote(29)
    const refused = { code: 'too-many', detail: { retryAfter: 2, values: { context: 'votes' } } }
    await expect(vote(30)).rejects.toMatchObject(refused)
    await expect(forum.run(withdrawVote, { as: 'ita', input: { threadId: 1, number: 1 } })).rejects.toMatchObject(refused)
    expect(await vote(29)).toMatchObject({ vote: 'agree' })
    forum.at += 2000
    expect(await vote(30)).toMatchObject({ vote: 'disagree' })
  })

  test('are no matter where limits are off', async () => {
    const forum = await debate({ engine })
    for (let n = 0; n < 40; n++)
      await forum.run(castVote, { as: 'ita', input: { threadId: 1, number: 1, vote: n % 2 ? 'agree' : 'disagree' } })
  })
})
