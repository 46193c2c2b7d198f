import { type DemoMind, minds } from './content/minds.ts'
import { opinions } from './content/opinions.ts'
import { type DemoSummary, summaries } from './content/summaries.ts'
import type { DemoHeld, DemoPerson, DemoReply, DemoThread } from './content/shape.ts'
import { type DemoStance, type DemoVote, rushOf, stancesOf, votesOf } from './crowd.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** How long after its post a demo edit, deletion, flag and decision happen: after the quiet time in which edits leave no history. */
const LATER = {
  edit: 3 * MINUTE_MS,
  delete: 4 * MINUTE_MS,
  flag: 20 * MINUTE_MS,
  mind: 30 * MINUTE_MS,
  decide: 45 * MINUTE_MS,
  appeal: 3 * HOUR_MS,
  answer: 9 * HOUR_MS,
  end: 26 * HOUR_MS,
}

/** What waits for a moderator is of today: its clock is still running when the demo is opened. */
const WAITS = 25 * MINUTE_MS
const RUSHED = 50 * MINUTE_MS

type Moment = { readonly thread: DemoThread; readonly at: number }
type Votes = Moment & { readonly number: number; readonly votes: readonly DemoVote[] }
type OfReply = Moment & { readonly number: number; readonly reply: DemoReply }

/** One thing that happened in the demo market, with its time in milliseconds since 1970. */
export type Step =
  | (Moment & { readonly kind: 'open' })
  | (Moment & { readonly kind: 'close' })
  | (OfReply & { readonly kind: 'post' | 'edit' | 'delete' | 'decide' | 'appeal' | 'answer' })
  | (Moment & { readonly kind: 'hold'; readonly held: DemoHeld })
  /** What people think of the motion, a day at a time, and of a reply: at times of their own. */
  | (Moment & { readonly kind: 'stances'; readonly stances: readonly DemoStance[] })
  | (Moment & { readonly kind: 'mind'; readonly mind: DemoMind })
  | (Votes & { readonly kind: 'votes' })
  | (Votes & { readonly kind: 'rush' })
  /** What people think of the motion when its debate is closed, and what it came to. */
  | (Moment & { readonly kind: 'end'; readonly stances: readonly DemoStance[]; readonly summaries: readonly DemoSummary[] })
  | (Moment & {
      readonly kind: 'flag'
      /** 0 is the opening. */
      readonly number: number
      readonly flag: NonNullable<DemoReply['flags']>[number]
    })

/**
 * Everything that happened in the demo market, in the order in which it happened.
 *
 * @param start milliseconds since 1970, UTC: all posts lie before it, so clocks and lists are alive whenever the demo is loaded.
 *   What follows a post by some minutes may not lie beyond it either.
 */
export function timeline(threads: readonly DemoThread[], people: readonly DemoPerson[], start: number): Step[] {
  return threads.flatMap((thread) => [...stepsOf(thread, start), ...partOf(thread, people, start)]).toSorted((a, b) => a.at - b.at)
}

/** Who takes part in a debate without writing, from its opening until it is closed. */
function partOf(thread: DemoThread, people: readonly DemoPerson[], start: number): Step[] {
  const opinion = opinions[thread.key]
  if (!opinion) return []
  const opened = start - thread.hoursAgo * HOUR_MS
  const ends = thread.replies.reduce((at, { after }) => at + after * MINUTE_MS, opened)
  const until = thread.closed ? ends : start - MINUTE_MS
  const changed = minds[thread.key] ?? []
  // Moderators look on: who votes in a debate judges nothing there.
  const voters = people.filter(({ role }) => role === undefined)
  const crowd = voters.filter(({ name }) => !changed.some(({ by }) => by === name))
  const first = changed.map(({ by, before }) => ({ by, stance: before, at: opened + MINUTE_MS }))
  const steps: Step[] = first.length > 0 ? [{ kind: 'stances', thread, stances: first, at: opened + MINUTE_MS }] : []
  const taken = stancesOf(thread.key, opinion, crowd, opened + MINUTE_MS, until)
  for (const stances of Map.groupBy(taken, ({ at }) => Math.floor(at / DAY_MS)).values())
    steps.push({ kind: 'stances', thread, stances, at: Math.max(...stances.map(({ at }) => at)) })
  if (thread.closed) {
    const last = [...Map.groupBy(taken, ({ by }) => by).values()].map((said) => said.at(-1)!)
    steps.push({ kind: 'end', thread, stances: last, summaries: summaries[thread.key] ?? [], at: ends + LATER.end })
  }
  let at = opened
  for (const [index, reply] of thread.replies.entries()) {
    at += reply.after * MINUTE_MS
    if (reply.deleted || reply.decision) continue
    const stall = reply.stall ?? people.find(({ name }) => name === reply.by)!.stall
    for (const mind of changed)
      if (mind.number === index + 1) steps.push({ kind: 'mind', thread, mind, at: Math.min(at + LATER.mind, until) })
    const votes = votesOf(thread.key, opinion, voters, { number: index + 1, by: reply.by, stall, at }, until)
    steps.push({ kind: 'votes', thread, number: index + 1, votes, at: at + 1 })
    if (opinion.rush?.number === index + 1) {
      const others = crowd.filter(({ name }) => name !== reply.by && !votes.some(({ by }) => by === name))
      const came = start - RUSHED
      steps.push({ kind: 'rush', thread, number: index + 1, votes: rushOf(others, opinion.rush, came), at: came })
    }
  }
  return steps
}

function stepsOf(thread: DemoThread, start: number): Step[] {
  const opened = start - thread.hoursAgo * HOUR_MS
  const steps: Step[] = [{ kind: 'open', thread, at: opened }]
  const soon = (at: number, later: number) => Math.min(at + later, start)
  for (const flag of thread.flags ?? []) steps.push({ kind: 'flag', thread, number: 0, flag, at: soon(opened, LATER.flag) })

  for (const held of thread.held ?? []) steps.push({ kind: 'hold', thread, held, at: Math.max(opened, start - WAITS) })

  let at = opened
  for (const [index, reply] of thread.replies.entries()) {
    at += reply.after * MINUTE_MS
    const next = at + (thread.replies[index + 1]?.after ?? Infinity) * MINUTE_MS
    const of = { thread, number: index + 1, reply }
    steps.push({ kind: 'post', ...of, at })
    // An edit is made before the next reply is written, so that nobody answers words that are not there yet.
    if (reply.editedTo !== undefined) steps.push({ kind: 'edit', ...of, at: Math.min(soon(at, LATER.edit), next - 1) })
    if (reply.deleted) steps.push({ kind: 'delete', ...of, at: soon(at, LATER.delete) })
    const flagged = reply.decision ? soon(at, LATER.flag) : Math.max(at, start - WAITS - index * MINUTE_MS)
    for (const flag of reply.flags ?? []) steps.push({ kind: 'flag', thread, number: index + 1, flag, at: flagged })
    steps.push(...judged(of, at, start))
  }
  if (thread.closed) steps.push({ kind: 'close', thread, at: soon(at, LATER.flag) })
  return steps
}

/** The decision on a reply of this time, and the appeal against it. One that waits is of today. */
function judged(of: Omit<OfReply, 'at'>, at: number, start: number): Step[] {
  const { decision } = of.reply
  if (!decision) return []
  const steps: Step[] = [{ kind: 'decide', ...of, at: Math.min(at + LATER.decide, start) }]
  if (!decision.appeal) return steps
  const answered = decision.appeal.answer !== undefined
  steps.push({ kind: 'appeal', ...of, at: answered ? Math.min(at + LATER.appeal, start) : Math.max(steps[0]!.at, start - WAITS) })
  if (answered) steps.push({ kind: 'answer', ...of, at: Math.min(at + LATER.answer, start) })
  return steps
}
