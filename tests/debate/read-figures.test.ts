import { expect, test } from 'vitest'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import { readFigures, readFiguresAfter } from '../../server/debate/votes/read-figures.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

onBothEngines('figures', (_, engine) => {
  test('are read by number, and by what changed after a version', async () => {
    const forum = await debate({ engine })
    const tally = () => forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    for (const number of [1, 3]) await forum.run(castVote, { as: 'ita', input: { threadId: 1, number, vote: 'agree' } })
    await tally()
    await forum.run(castVote, { as: 'ita', input: { threadId: 1, number: 1, vote: 'pass' } })
    expect(
      (await readFiguresAfter(forum.readers.read, 1, 0, 9)).map(({ number }) => number),
      'changed, and not tallied yet',
    ).toEqual([3])
    await tally()
    const after = async (version: number) =>
      (await readFiguresAfter(forum.readers.read, 1, version, 9)).map((of) => [of.number, of.version])
    expect([await after(0), await after(2), await after(3)]).toEqual([
      [
        [3, 2],
        [1, 3],
      ],
      [[1, 3]],
      [],
    ])
    expect([...(await readFigures(forum.readers.read, 1, [1, 2, 3])).keys()]).toEqual([1, 3])
    expect([...(await readFigures(forum.readers.read, 1, [3, 99])).keys()]).toEqual([3])
    expect(
      [...(await readFigures(forum.readers.read, 1, [99, 1, 3, 50])).keys()].toSorted((a, b) => a - b),
      'wherever they stand',
    ).toEqual([1, 3])
    expect([...(await readFigures(forum.readers.read, 1, []))]).toEqual([])
  })
})
