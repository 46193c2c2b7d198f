import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { figuresChanged } from '../../server/debate/figures-changed.ts'
import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { shiftFigure } from '../../server/debate/votes/shift-figure.ts'
import { openForum } from '../tools/open-forum.ts'
import { onPostgres } from '../tools/open-store.ts'
import { debate } from './open-debate.ts'

const POST = { threadId: 1, number: 1 }

onPostgres('figures that change in one lane while a tally runs in another', (_, engine) => {
  test('are tallied all the same, and nothing is left behind', async () => {
    const forum = await debate({ on: await openForum({ engine }) })
    const change = async (until: Promise<unknown>, began: () => void) =>
      forum.transactor.run(async (tx) => {
        await shiftFigure(tx, POST, 'onlineAgree', 1)
        await figuresChanged(tx, 1, { signal: () => undefined })
        began()
        await until
      }, 'another lane')
    await change(Promise.resolve(), () => undefined)

    const { promise: began, resolve: begin } = Promise.withResolvers<void>()
    const slow = change(
      began.then(() => wait(400)),
      begin,
    )
    await began
    const tally = () => forum.run(tallyThread, { as: null, input: { threadId: 1 } })
    await Promise.all([tally(), slow])
    await tally() // as the program does when it hears that something changed
    const { db, t } = forum.readers.read
    const [row] = await db.select().from(t.replyFigures)
    expect(row).toMatchObject({ onlineAgree: 2 })
    expect(row!.key, 'by both of them: else it waits for the next vote').toBeCloseTo((3 / 4) * (1 / 2), 9)
    expect(row!.version).toBeGreaterThan(0)
    expect(await db.$count(t.tallyDue)).toBe(0)
  })
})
