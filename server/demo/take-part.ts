import { changeMind } from '../debate/minds/change-mind.ts'
import { takeStance } from '../debate/stances/take-stance.ts'
import { tallyThread } from '../debate/tally/tally-thread.ts'
import { castVote } from '../debate/votes/cast-vote.ts'
import { hashToken } from '../kernel/hash-token.ts'
import type { Run } from '../store/run.ts'
import type { DemoActor } from './demo-actor.ts'
import type { Step } from './timeline.ts'

type Needs = {
  readonly run: Run
  /** The same with the writer's limits on, and so with a look at where votes come from. */
  readonly guarded: Run
  readonly as: (name: string) => DemoActor
}

/** From where those come who come all at once. */
const ONE_PLACE = hashToken('one place of the demo market')

/** Has people say what they think of a motion or of a reply, all at once so that they share a commit, or what changed their mind; and tallies it. */
export async function takePart(
  step: Extract<Step, { kind: 'stances' | 'votes' | 'rush' | 'mind' }>,
  threadId: number,
  { run, guarded, as }: Needs,
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
    const network = step.kind === 'rush' ? ONE_PLACE : null
    await Promise.all(votes.map(({ by, vote, at }) => run(castVote, { actor: as(by), input: { threadId, number, vote }, network, at })))
  }
  const last = Math.max(step.at, ...('votes' in step ? step.votes.map(({ at }) => at) : []))
  const tally = step.kind === 'rush' ? guarded : run
  await tally(tallyThread, { actor: null, input: { threadId }, at: last })
}
