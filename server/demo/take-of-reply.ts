import { answerAppeal } from '../moderation/appeals/answer-appeal.ts'
import { appeal } from '../moderation/appeals/appeal.ts'
import { readCases } from '../moderation/cases/read-cases.ts'
import { decideCase } from '../moderation/decisions/decide-case.ts'
import { changeReply } from '../replies/change-reply.ts'
import { deleteReply } from '../replies/delete-reply.ts'
import { postReply } from '../replies/post-reply.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import type { DemoActor } from './demo-actor.ts'
import type { Step } from './timeline.ts'

type Needs = {
  readonly run: Run
  readonly readers: Readers
  readonly as: (name: string) => DemoActor
  /** The decision on a reply, by thread and number. */
  readonly decisionIds: Map<string, string>
}
type OfReply = Extract<Step, { reply: unknown }>

/** Does what a step of the demo market says of a reply: posts it, changes it, judges it, appeals, answers. */
export async function takeOfReply(step: OfReply, threadId: number, needs: Needs): Promise<void> {
  const { kind, reply, number, at } = step
  const { run, as } = needs
  const actor = as(reply.by)
  if (kind === 'post') await post(step, threadId, needs)
  else if (kind === 'edit') await run(changeReply, { actor, input: { threadId, number, text: reply.editedTo! }, at })
  else if (kind === 'delete') await run(deleteReply, { actor, input: { threadId, number }, at })
  else await judge(step, threadId, needs)
}

async function post({ reply, at }: OfReply, threadId: number, { run, as }: Needs) {
  const { by, text, lang, stall, intent, parent, quote } = reply
  const about = {
    ...(intent && { intent }),
    ...(parent && { parent }),
    ...(parent && quote !== undefined && { quote: { number: parent, text: quote } }),
  }
  await run(postReply, { actor: as(by), input: { threadId, text, lang, ...(stall && { stall }), ...about }, at })
}

async function judge({ kind, reply, number, at }: OfReply, threadId: number, { run, readers, as, decisionIds }: Needs) {
  const place = `${threadId}/${number}`
  const { by, action, rule, reason, note, warn, appeal: against } = reply.decision!
  if (kind === 'decide') {
    const { items } = await readers.snapshot((scope) => readCases(scope, { state: 'open', limit: 100 }))
    const caseId = items.find((found) => found.threadId === threadId && found.number === number)!.id
    const more = { ...(rule !== undefined && { rule }), ...(warn && { sanction: { kind: 'warn' as const } }) }
    const { result } = await run(decideCase, { actor: as(by), input: { caseId, action, reason, note, ...more }, at })
    decisionIds.set(place, result.decisionId)
  } else if (kind === 'appeal') {
    const { result } = await run(appeal, { actor: as(reply.by), input: { decisionId: decisionIds.get(place)!, text: against!.text }, at })
    decisionIds.set(`appeal ${place}`, result.appealId)
  } else {
    const { by: second, overturn, note: answer } = against!.answer!
    await run(answerAppeal, { actor: as(second), input: { appealId: decisionIds.get(`appeal ${place}`)!, overturn, note: answer }, at })
  }
}
