import { newId } from '../kernel/new-id.ts'
import { drawOpinions } from '../debate/integrity/draw-opinions.ts'
import { keepMap } from '../debate/integrity/keep-map.ts'
import { addEventMark } from '../debate/marks/add-event-mark.ts'
import { flagPost } from '../moderation/flags/flag-post.ts'
import { appoint } from '../people/appoint.ts'
import { join } from '../people/entrance/join.ts'
import { NO_PASSWORD } from '../people/passwords/no-password.ts'
import { nameSkeleton } from '../people/names/name-skeleton.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { addTopic } from '../threads/add-topic.ts'
import { closeCooled } from '../threads/close-cooled.ts'
import { changeThread } from '../threads/change-thread.ts'
import { openThread } from '../threads/open-thread.ts'
import { readHead } from '../threads/read-head.ts'
import { COOLING_MS } from '../threads/turn-state.ts'
import type { DemoActor } from './demo-actor.ts'
import { events } from './content/events.ts'
import { people } from './content/people.ts'
import type { DemoPerson } from './content/shape.ts'
import { threads } from './content/market.ts'
import { voters } from './content/voters.ts'
import { topics } from './content/topics.ts'
import { endDebate } from './end-debate.ts'
import { holdReply } from './hold-reply.ts'
import { takePart } from './take-part.ts'
import { takeOfReply } from './take-of-reply.ts'
import { type Step, timeline } from './timeline.ts'

const HOUR_MS = 3_600_000

type Needs = {
  readonly run: Run
  /** The same with the writer's limits on. */
  readonly guarded: Run
  readonly readers: Readers
  /** The time that all posts lie before, in milliseconds since 1970, UTC. */
  readonly start: number
  /** Hears how many of all steps are done. */
  readonly progress: (done: number, all: number) => void
}

/**
 * Loads the demo market by the same commands as any other content, in the order in which it happened. The writer's limits must be
 * off: weeks of debate are told in seconds.
 */
export async function loadDemo({ run, guarded, readers, start, progress }: Needs): Promise<void> {
  const everybody = [...people, ...voters]
  const steps = timeline(threads, everybody, start)
  const actors = await joinAll(run, everybody, steps[0]!.at - JOINED_BEFORE_MS)
  const as = (name: string) => actors.get(name)!
  for (const { key, id, en } of topics)
    await run(addTopic, { actor: as(ADMINISTRATOR), input: { id: key, nameId: id, nameEn: en }, at: steps[0]!.at })

  for (const { daysBefore, name } of events)
    await run(addEventMark, { actor: as(ADMINISTRATOR), input: { at: start - daysBefore * DAY_MS, name }, at: start })

  const threadIds = new Map<string, number>()
  const decisionIds = new Map<string, string>()
  for (const [index, step] of steps.entries()) {
    await take(step, { run, guarded, readers, as, threadIds, decisionIds })
    progress(index + 1, steps.length)
  }
  for (const threadId of threadIds.values()) await drawMap(threadId, { run, readers, start })
}

/** Draws what people think of a debate as a map, if there are enough of them, as the server does by itself later. */
async function drawMap(threadId: number, { run, readers, start }: Pick<Needs, 'run' | 'readers' | 'start'>): Promise<void> {
  const head = await readHead(readers.read, { id: threadId })
  const { doubted: _, ...drawing } = await drawOpinions(readers.read, threadId)
  if (head && drawing.map) await run(keepMap, { actor: null, input: { threadId, tally: head.tally, ...drawing }, at: start })
}

/** Whose hand adds the topics; he says nothing in the debate. */
const ADMINISTRATOR = 'mod_ani'

const DAY_MS = 24 * 60 * 60 * 1000

/** They are no newcomers when the first debate is opened. */
const JOINED_BEFORE_MS = 60 * 24 * 60 * 60 * 1000

/** Lets everybody in. Nobody has a password: one-time links open these accounts. */
async function joinAll(run: Run, everybody: readonly DemoPerson[], at: number): Promise<ReadonlyMap<string, DemoActor>> {
  const actors = new Map<string, DemoActor>()
  for (const { name, stall, locale, role } of everybody) {
    const id = newId(at)
    const skeleton = nameSkeleton(name)
    await run(join, { actor: null, input: { id, name, skeleton, passwordHash: NO_PASSWORD, state: 'active', stall, locale }, at })
    if (role) await run(appoint, { actor: null, input: { skeleton, role: name === ADMINISTRATOR ? 'administrator' : role }, at })
    actors.set(name, { personId: id, sessionId: null })
  }
  return actors
}

type Stage = Pick<Needs, 'run' | 'guarded' | 'readers'> & {
  as: (name: string) => DemoActor
  threadIds: Map<string, number>
  /** By thread and number of the reply. */
  decisionIds: Map<string, string>
}

async function take(step: Step, { run, guarded, readers, as, threadIds, decisionIds }: Stage): Promise<void> {
  const { thread, at } = step
  const threadId = threadIds.get(thread.key) ?? 0
  if (step.kind === 'open') {
    const { title, text, motion, stall, topic, lang, answers } = thread
    const answered = answers === undefined ? undefined : threadIds.get(answers)
    const more = { ...(motion !== undefined && { motion }), ...(stall && { stall }), ...(answered !== undefined && { answers: answered }) }
    const input = { title, text, topic, lang, ...more }
    const { result } = await run(openThread, { actor: as(thread.by), input, at })
    threadIds.set(thread.key, result.threadId)
  } else if (step.kind === 'close') {
    await run(changeThread, { actor: as(thread.by), input: { threadId, state: 'closed' }, at })
    // A day later it is closed, as the forum counts it: an hour at a time.
    for (let passed = HOUR_MS; passed <= COOLING_MS; passed += HOUR_MS) await run(closeCooled, { actor: null, input: {}, at: at + passed })
  } else if (step.kind === 'flag') {
    const { by, reason, note } = step.flag
    await run(flagPost, { actor: as(by), input: { threadId, number: step.number, reason, ...(note !== undefined && { note }) }, at })
  } else if (step.kind === 'stances' || step.kind === 'votes' || step.kind === 'rush' || step.kind === 'mind')
    await takePart(step, threadId, { run, guarded, as })
  else if (step.kind === 'end') await endDebate(step, threadId, { run, as })
  else if (step.kind === 'hold') await holdReply(step.held, { run, actor: as(step.held.by), threadId, at })
  else await takeOfReply(step, threadId, { run, readers, as, decisionIds })
}
