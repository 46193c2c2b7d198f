import { counterOf, shiftFigure } from '../../server/debate/votes/shift-figure.ts'
import type { Vote } from '../../server/debate/schema.ts'
import type { Stall } from '../../server/people/schema.ts'
import type { Forum } from './open-forum.ts'

type Planted = { readonly number: number; readonly personId: string; readonly stall: Stall; readonly vote: Vote; readonly at?: number }

/** Writes votes past the door, which have counted for long, with the figures that they come to: hundreds of people in a moment. */
export async function plantVotes(forum: Forum, votes: readonly Planted[], threadId = 1): Promise<void> {
  await forum.transactor.run(async (tx) => {
    const figures = new Map<string, number>()
    for (const { number, stall, vote } of votes) {
      const counter = `${number} ${counterOf(stall, vote)}`
      figures.set(counter, (figures.get(counter) ?? 0) + 1)
    }
    const rows = votes.map(({ at = forum.at, ...vote }) => ({ threadId, ...vote, counts: true, aside: false, at }))
    for (let from = 0; from < rows.length; from += 500) await tx.db.insert(tx.t.votes).values(rows.slice(from, from + 500))
    for (const [counter, many] of figures) {
      const [number, name] = counter.split(' ') as [string, Parameters<typeof shiftFigure>[2]]
      await shiftFigure(tx, { threadId, number: Number(number) }, name, many)
    }
    await tx.db.insert(tx.t.tallyDue).values({ threadId })
  }, '')
}
