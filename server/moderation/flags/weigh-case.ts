import { and, asc, eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import type { Actor } from '../../people/actor.ts'
import { addCaseStep } from '../cases/add-case-step.ts'
import { nextAlarm } from '../cases/next-alarm.ts'
import { wordsOf, type Post } from '../cases/read-post.ts'
import { findRoughWords } from '../../publishing/words/find-rough-words.ts'
import { setPostState } from '../decisions/set-post-state.ts'
import { appendEntry } from '../log/append-entry.ts'
import { countKeeps } from './count-keeps.ts'
import { weighFlags } from './reasons.ts'
import { tallyFlags } from './tally-flags.ts'
import { hidesProvisionally, opensCase } from './thresholds.ts'

/** What a flag has come to: its case is quiet (the post was kept, and too few flag it again), or the post was hidden by it. */
export type FlagEffect = { readonly quiet: boolean; readonly hidden: boolean }

/**
 * Weighs a case anew after a flag: its reason and clock, whether it comes before the moderators, and whether the post is hidden until
 * they decide, which the public log tells and the queue, and by that the author.
 */
export async function weighCase(tx: Scope, caseId: number, post: Post, context: CommandContext<Actor>): Promise<FlagEffect> {
  const { at, tell } = context
  const { cases, flags } = tx.t
  const [found] = await tx.db
    .select({ state: cases.state, openedAt: cases.openedAt, rough: cases.rough })
    .from(cases)
    .where(eq(cases.id, caseId))
  // Not the texts that they saw: of one post there may be thousands.
  const { at: flaggedAt, reason, stall, weight, network, newcomer } = flags
  const columns = { at: flaggedAt, reason, stall, weight, network, newcomer }
  const given = await tx.db.select(columns).from(flags).where(eq(flags.caseId, caseId)).orderBy(asc(flags.at), asc(flags.personId))
  const tally = tallyFlags(given)
  const keeps = await countKeeps(tx, post)
  const wasOpen = found?.state === 'open'
  const opens = wasOpen || opensCase(tally, keeps)
  const hidden = post.state === 'shown' && hidesProvisionally(tally, keeps)
  // Once a flagged text held rough words, an edit does not send the case back.
  const rough = found?.rough === true || findRoughWords(wordsOf(post)).length > 0
  const openedAt = wasOpen ? found.openedAt : at
  const weighed = weighFlags(given, openedAt)
  const alarmAt = opens ? nextAlarm({ from: openedAt, until: weighed.dueAt }, at) : null
  const [changed] = await tx.db
    .update(cases)
    .set({ ...weighed, rough, weight: tally.weight, openedAt, alarmAt, state: opens ? 'open' : 'quiet', ...(hidden && { hiddenAt: at }) })
    .where(and(eq(cases.id, caseId), eq(cases.state, found?.state ?? 'open')))
    .returning({ id: cases.id })
  if (!changed) throw new Refusal('changed-meanwhile') // decided since `joinCase` saw it
  if (hidden) {
    await setPostState(tx, post, 'hidden', context)
    await addCaseStep(tx, { caseId, kind: 'provisional-hide', personId: null }, at)
    await appendEntry(tx, { kind: 'provisional-hide', threadId: post.threadId, number: post.number }, at)
  }
  if (opens) await tell(QUEUE_TOPIC, 'case', caseId, ...(hidden ? [{ hidden }] : []))
  return { quiet: !opens, hidden }
}
