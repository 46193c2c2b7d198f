import { newId } from '../kernel/new-id.ts'
import { decideCase } from '../moderation/decisions/decide-case.ts'
import { flagPost } from '../moderation/flags/flag-post.ts'
import { readCases } from '../moderation/cases/read-cases.ts'
import { appoint } from '../people/appoint.ts'
import { join } from '../people/entrance/join.ts'
import { NO_PASSWORD } from '../people/passwords/no-password.ts'
import { nameSkeleton } from '../people/names/name-skeleton.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { changeReply } from '../replies/change-reply.ts'
import { deleteReply } from '../replies/delete-reply.ts'
import { postReply } from '../replies/post-reply.ts'
import { addTopic } from '../threads/add-topic.ts'
import { changeThread } from '../threads/change-thread.ts'
import { openThread } from '../threads/open-thread.ts'
import { people } from './content/people.ts'
import { threads } from './content/market.ts'
import { topics } from './content/topics.ts'
import { type Step, timeline } from './timeline.ts'

type Needs = {
  readonly run: Run
  readonly readers: Readers
  /** The time that all posts lie before, in milliseconds since 1970, UTC. */
  readonly start: number
  /** Hears how many of all steps are done. */
  readonly progress: (done: number, all: number) => void
}

type Actor = { readonly personId: string; readonly sessionId: null }

/**
 * Loads the demo market by the same commands as any other content, in the order in which it happened. The writer's limits must be
 * off: weeks of debate are told in seconds.
 */
export async function loadDemo({ run, readers, start, progress }: Needs): Promise<void> {
  const steps = timeline(threads, start)
  const actors = await joinAll(run, steps[0]!.at)
  const as = (name: string) => actors.get(name)!
  for (const { key, id, en } of topics)
    await run(addTopic, { actor: as(ADMINISTRATOR), input: { id: key, nameId: id, nameEn: en }, at: steps[0]!.at })

  const threadIds = new Map<string, number>()
  for (const [index, step] of steps.entries()) {
    await take(step, { run, readers, as, threadIds })
    progress(index + 1, steps.length)
  }
}

/** Whose hand adds the topics; he says nothing in the debate. */
const ADMINISTRATOR = 'mod_ani'

/** Lets everybody in, at the time of the first post. Nobody has a password: one-time links open these accounts. */
async function joinAll(run: Run, at: number): Promise<ReadonlyMap<string, Actor>> {
  const actors = new Map<string, Actor>()
  for (const { name, stall, locale, role } of people) {
    const id = newId(at)
    const skeleton = nameSkeleton(name)
    await run(join, { actor: null, input: { id, name, skeleton, passwordHash: NO_PASSWORD, state: 'active', stall, locale }, at })
    if (role) await run(appoint, { actor: null, input: { skeleton, role: name === ADMINISTRATOR ? 'administrator' : role }, at })
    actors.set(name, { personId: id, sessionId: null })
  }
  return actors
}

type Stage = Pick<Needs, 'run' | 'readers'> & { as: (name: string) => Actor; threadIds: Map<string, number> }

async function take(step: Step, { run, readers, as, threadIds }: Stage): Promise<void> {
  const { thread, at } = step
  const threadId = threadIds.get(thread.key) ?? 0
  if (step.kind === 'open') {
    const { title, text, motion, stall, topic, lang } = thread
    const input = { title, text, topic, lang, ...(motion !== undefined && { motion }), ...(stall && { stall }) }
    const { result } = await run(openThread, { actor: as(thread.by), input, at })
    threadIds.set(thread.key, result.threadId)
  } else if (step.kind === 'close') {
    await run(changeThread, { actor: as(thread.by), input: { threadId, state: 'closed' }, at })
  } else if (step.kind === 'flag') {
    const { by, reason, note } = step.flag
    await run(flagPost, { actor: as(by), input: { threadId, number: step.number, reason, ...(note !== undefined && { note }) }, at })
  } else await takeOfReply(step, threadId, { run, readers, as })
}

type OfReply = Extract<Step, { reply: unknown }>

async function takeOfReply({ kind, reply, number, at }: OfReply, threadId: number, { run, readers, as }: Omit<Stage, 'threadIds'>) {
  const { by, text, lang, stall, intent, parent, quote, editedTo, decision } = reply
  const actor = as(by)
  if (kind === 'post') {
    const about = {
      ...(intent && { intent }),
      ...(parent && { parent }),
      ...(parent && quote !== undefined && { quote: { number: parent, text: quote } }),
    }
    await run(postReply, { actor, input: { threadId, text, lang, ...(stall && { stall }), ...about }, at })
  } else if (kind === 'edit') {
    await run(changeReply, { actor, input: { threadId, number, text: editedTo! }, at })
  } else if (kind === 'delete') {
    await run(deleteReply, { actor, input: { threadId, number }, at })
  } else if (decision) {
    const { items } = await readers.snapshot((scope) => readCases(scope, { state: 'open', limit: 100 }))
    const caseId = items.find((found) => found.threadId === threadId && found.number === number)!.id
    const { action, rule, note } = decision
    const reason = action === 'hide' ? 'other' : 'opinion'
    await run(decideCase, { actor: as(decision.by), input: { caseId, action, reason, note, ...(action === 'hide' && { rule }) }, at })
  }
}
