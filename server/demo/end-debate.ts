import { answerEnd } from '../debate/closing/answer-end.ts'
import { writeSummary } from '../debate/closing/write-summary.ts'
import { tallyThread } from '../debate/tally/tally-thread.ts'
import type { Run } from '../store/run.ts'
import type { DemoActor } from './demo-actor.ts'
import type { Step } from './timeline.ts'

type Needs = { readonly run: Run; readonly as: (name: string) => DemoActor }

/** Has people say what they think of a motion now that its debate is closed, and one of each stall what it came to. */
export async function endDebate(step: Extract<Step, { kind: 'end' }>, threadId: number, { run, as }: Needs): Promise<void> {
  const { at, stances, summaries } = step
  await Promise.all(stances.map(({ by, stance }) => run(answerEnd, { actor: as(by), input: { threadId, stance }, at })))
  for (const { by, lang, text } of summaries) await run(writeSummary, { actor: as(by), input: { threadId, lang, text }, at })
  await run(tallyThread, { actor: null, input: { threadId }, at })
}
