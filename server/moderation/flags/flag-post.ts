import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { PostNumber } from '../../replies/schema.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { joinCase } from './join-case.ts'
import { readPost, thingOf, wordsOf } from '../cases/read-post.ts'
import { weighFlags } from './reasons.ts'
import { FlagDraft } from './schema.ts'

const Input = Type.Object({ threadId: ThreadId, number: PostNumber, ...FlagDraft.properties }, { additionalProperties: false })

const FLAGS_A_DAY = 20
const DAY_MS = 86_400_000

/**
 * Flags a post (number 0 is the opening): opens a case or joins the open one. Flagging again in the same case changes one's own
 * reason; the text that was seen first stays the evidence.
 *
 * @returns one's own flag, `{ threadId, number, reason }`: nothing about the case
 * @throws {Refusal} `not-found`, `invalid-input` for `other` without a note, `too-many` after 20 flags in a day, or what `can` says
 */
export const flagPost = command('moderation.flag', Input, async (tx, { threadId, number, reason, note = '' }, context) => {
  const { actor, at, limits, tell } = context
  const post = await readPost(tx, threadId, number)
  can(actor, 'flag', thingOf(post))
  if (reason === 'other' && note === '') throw new Refusal('invalid-input', { errors: [{ at: '/body/note', code: 'required' }] })

  const { cases, flags } = tx.t
  const caseId = await joinCase(tx, { post, reason, at })
  const own = and(eq(flags.caseId, caseId), eq(flags.personId, actor.personId))
  const [again] = await tx.db.update(flags).set({ reason, note }).where(own).returning({ caseId: flags.caseId })
  if (!again) {
    if (limits) await refuseTooMany(tx, actor.personId, at)
    await tx.db.insert(flags).values({
      caseId,
      personId: actor.personId,
      stall: actor.stall,
      reason,
      note,
      evidence: wordsOf(post),
      weight: 100,
      network: null,
      newcomer: false,
      at,
    })
  }
  const [open] = await tx.db
    .update(cases)
    .set(weighFlags(await flagsByReason(tx, caseId)))
    .where(and(eq(cases.id, caseId), eq(cases.state, 'open')))
    .returning({ id: cases.id })
  if (!open) throw new Refusal('changed-meanwhile') // decided since `joinCase` saw it
  await tell(QUEUE_TOPIC, 'case', caseId)
  return { threadId, number, reason }
})

async function flagsByReason({ db, t: { flags } }: Scope, caseId: number) {
  return db
    .select({
      reason: flags.reason,
      firstAt: sql<number>`min(${flags.at})`.mapWith(Number),
      count: sql<number>`count(*)`.mapWith(Number),
    })
    .from(flags)
    .where(eq(flags.caseId, caseId))
    .groupBy(flags.reason)
}

async function refuseTooMany({ db, t: { flags } }: Scope, personId: string, at: number) {
  const today = await db
    .select({ at: flags.at })
    .from(flags)
    .where(and(eq(flags.personId, personId), gt(flags.at, at - DAY_MS)))
    .orderBy(desc(flags.at))
    .limit(FLAGS_A_DAY)
  const oldest = today[FLAGS_A_DAY - 1]
  if (oldest) throw new Refusal('too-many', { retryAfter: Math.ceil((oldest.at + DAY_MS - at) / 1000) })
}
