import { and, eq, inArray, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { confirmDoubted, releaseDoubted } from '../../debate/integrity/judge-doubted.ts'
import { thawBadge } from '../../debate/integrity/thaw-badge.ts'
import { counterOf, shiftFigure } from '../../debate/votes/shift-figure.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { postToJudge } from '../hearing/post-to-judge.ts'
import { appendEntry } from '../log/append-entry.ts'
import { mayTell } from './may-tell.ts'
import { FREEZE_REASONS } from './freeze-reasons.ts'
import { FreezeAnswer } from './schema.ts'

const Input = Type.Object({ threadId: ThreadId, number: ReplyNumber, ...FreezeAnswer.properties }, { additionalProperties: false })
type Post = { readonly threadId: number; readonly number: number }

/**
 * Answers for doubted votes, and lets the badge go if it was frozen. `lift`: they stand and count again, and what came up to now is no
 * reason to doubt them again. `aside`: they count no more, however often they are cast again.
 *
 * @returns how many votes were set aside
 * @throws {Refusal} `not-found` where nothing was doubted; `already-decided` where it was answered; `invalid-input` for a reason of the other answer; or what `postToJudge` says
 */
export const answerFreeze = command('moderation.answer-freeze', Input, async (tx, { threadId, number, action, reason }, context) => {
  const { actor, at, tell } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const { freezes } = tx.t
  const [freeze] = await tx.db
    .select()
    .from(freezes)
    .where(and(eq(freezes.threadId, threadId), eq(freezes.number, number)))
  if (!freeze) throw new Refusal((await wasLetGo(tx, threadId, number)) ? 'already-decided' : 'not-found')
  const { alone } = await postToJudge(tx, actor, { threadId, number, votesOn: number, since: freeze.at }, at)
  const reasons: readonly string[] = FREEZE_REASONS[action]
  if (!reasons.includes(reason)) throw new Refusal('invalid-input', { errors: [{ at: '/body/reason', code: 'not-one-of' }] })

  if (action === 'lift') await releaseDoubted(tx, freeze, context)
  const aside = action === 'aside' ? (await confirmDoubted(tx, freeze, context)) + (await setAside(tx, freeze)) : 0
  await thawBadge(tx, freeze, action === 'lift' ? { by: 'lifted', clearedAt: at } : { by: 'aside', clearedAt: freeze.at }, context)
  const kind = action === 'lift' ? 'badge-lifted' : 'votes-aside'
  await appendEntry(
    tx,
    {
      kind,
      threadId,
      number,
      moderator: actor.name,
      because: reason,
      ...(aside > 0 && (await mayTell(tx, freeze)) && { votes: aside }),
      ...(alone && { alone }),
    },
    at,
  )
  await tell(QUEUE_TOPIC, 'freeze', threadId)
  return { threadId, number, aside }
})

/** Sets those doubted votes aside that counted until now, as they do where both scores disagree. @returns how many */
async function setAside(tx: Scope, { threadId, number }: Post): Promise<number> {
  const { suspectVotes: s, votes: v } = tx.t
  const doubted = and(eq(s.threadId, threadId), eq(s.number, number), eq(s.aside, false), eq(s.held, false))
  const suspects = tx.db.select({ personId: s.personId }).from(s).where(doubted)
  const theirs = and(eq(v.threadId, threadId), eq(v.number, number), inArray(v.personId, suspects))
  const counted = await tx.db
    .select({ stall: v.stall, vote: v.vote, many: sql`count(*)`.mapWith(Number) })
    .from(v)
    .where(and(theirs, eq(v.counts, true)))
    .groupBy(v.stall, v.vote)
  for (const { stall, vote, many } of counted) await shiftFigure(tx, { threadId, number }, counterOf(stall, vote), -many)
  await tx.db.update(v).set({ aside: true, counts: false }).where(theirs)
  await tx.db.update(s).set({ aside: true }).where(doubted)
  return counted.reduce((sum, { many }) => sum + many, 0)
}

/** Whether a badge stood still here and does not any more: another moderator was faster, or calm. */
async function wasLetGo({ db, t: { replyFigures: f } }: Scope, threadId: number, number: number): Promise<boolean> {
  const [row] = await db
    .select({ clearedAt: f.clearedAt })
    .from(f)
    .where(and(eq(f.threadId, threadId), eq(f.number, number)))
  return row !== undefined && row.clearedAt !== null
}
