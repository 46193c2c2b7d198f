import { expect, test } from 'vitest'
import { voteLoop } from './vote-loop.ts'

const MINUTES = 60_000

test('the loop finds votes that are answered before their commit', { timeout: 3 * MINUTES }, async () => {
  expect((await voteLoop(10, 'early-answers', ({ lost }) => lost > 0)).lost).toBeGreaterThan(0)
})

test('the loop finds votes that are committed without their counters', { timeout: 3 * MINUTES }, async () => {
  expect((await voteLoop(20, 'torn-commits', ({ flaws }) => flaws.length > 0)).flaws.length).toBeGreaterThan(0)
})

test(
  'killed twenty times while people vote, no acknowledged vote is lost and a recount equals the counters',
  { timeout: 5 * MINUTES },
  async () => {
    const tally = await voteLoop(20)
    expect(tally).toMatchObject({ cycles: 20, lost: 0, flaws: [] })
    expect(tally.acknowledged).toBeGreaterThan(200)
    console.log(`20 kills: ${tally.acknowledged} acknowledged votes, none lost; the recount equals the counters`)
  },
)
