import { changeMind } from '../debate/minds/change-mind.ts'
import { takeStance } from '../debate/stances/take-stance.ts'
import { tallyThread } from '../debate/tally/tally-thread.ts'
import { castVote } from '../debate/votes/cast-vote.ts'
import type { Run } from '../store/run.ts'
import type { DemoActor } from './load-demo.ts'
import type { Step } from './timeline.ts'

type Needs = { readonly run: Run; readonly as: (name: string) => DemoActor }

/** Has people say what they think of a motion or of a reply, all at once so that they share a commit, or what changed their mind; and tallies it. */
export async function takePart(
  step: Extract<Step, { kind: 'stances' | 'votes' | 'mind' }>,
  threadId: number,
  { run, as }: Needs,
): Promise<void> {
  if (step.kind === 'mind') {
    const { by, before: _, ...mind } = step.mind
    await run(changeMind, { actor: as(by), input: { threadId, ...mind }, at: step.at })
  } else if (step.kind === 'stances') {
    // For each person one after the other: he may change his mind within a day.
    const persons = Map.groupBy(step.stances, ({ by }) => by)
    await Promise.all(
      [...persons].map(async ([by, taken]) => {
        for (const { stance, at } of taken) await run(takeStance, { actor: as(by), input: { threadId, stance }, at })
      }),
    )
  } else {
    const { number, votes } = step
    await Promise.all(votes.map(({ by, vote, at }) => run(castVote, { actor: as(by), input: { threadId, number, vote }, at })))
  }
  const last = Math.max(step.at, ...(step.kind === 'votes' ? step.votes.map(({ at }) => at) : []))
  await run(tallyThread, { actor: null, input: { threadId }, at: last })
}
