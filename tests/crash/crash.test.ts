import { expect, test } from 'vitest'
import { crashLoop, type Tally } from './crash-loop.ts'

const MINUTES = 60_000

test('the crash loop finds a writer that answers before its commit', { timeout: 3 * MINUTES }, async () => {
  expect(await crashLoop(10, 'early-answers', ({ lost }) => lost > 0)).not.toMatchObject({ lost: 0 })
})

test('the crash loop finds retries that do not say that they are retries', { timeout: 3 * MINUTES }, async () => {
  expect(await crashLoop(10, 'no-keys', ({ duplicated }) => duplicated > 0)).not.toMatchObject({ duplicated: 0 })
})

test(
  'killed twenty times while eight people write, nothing that was acknowledged is lost, doubled or out of order',
  { timeout: 5 * MINUTES },
  async () => {
    const damage = ({ lost, duplicated, disordered, flaws }: Tally) => ({ lost, duplicated, disordered, flaws })
    const tallies = await Promise.all([crashLoop(10), crashLoop(10)]) // one for each core
    for (const tally of tallies) {
      expect(damage(tally)).toEqual({ lost: 0, duplicated: 0, disordered: 0, flaws: [] })
      expect(tally.acknowledged).toBeGreaterThan(100)
    }
  },
)
