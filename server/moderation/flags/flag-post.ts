import { and, desc, eq, gt } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { PostNumber } from '../../replies/schema.ts'
import type { Scope } from '../../store/scope.ts'
import { readPost, thingOf, wordsOf } from '../cases/read-post.ts'
import { flaggerWeight } from './flagger-weight.ts'
import { joinCase } from './join-case.ts'
import { readRecord } from './read-record.ts'
import { FlagDraft } from './schema.ts'
import { weighCase } from './weigh-case.ts'

const Input = Type.Object({ threadId: ThreadId, number: PostNumber, ...FlagDraft.properties }, { additionalProperties: false })

const FLAGS_A_DAY = 20
const DAY_MS = 86_400_000

/**
 * Flags a post (number 0 is the opening): opens a case or joins the one that waits. Flagging again in the same case changes one's own
 * reason; the text that was seen first stays the evidence. What all flags weigh together may open a quiet case, or hide the post until
 * a moderator decides. Whose flag it is makes no difference but by his record.
 *
 * @returns one's own flag, and what became of it: `{ threadId, number, reason, quiet, hidden }`; nothing of other flags
 * @throws {Refusal} `not-found`, `invalid-input` for `other` without a note, `too-many` after 20 flags in a day, or what `can` says
 */
export const flagPost = command('moderation.flag', Input, async (tx, { threadId, number, reason, note = '' }, context) => {
  const { actor, at, limits, network } = context
  const { personId, stall, createdAt } = actor
  const post = await readPost(tx, threadId, number)
  can(actor, 'flag', thingOf(post))
  if (reason === 'other' && note === '') throw new Refusal('invalid-input', { errors: [{ at: '/body/note', code: 'required' }] })

  const { flags } = tx.t
  const caseId = await joinCase(tx, { post, reason, at })
  const own = and(eq(flags.caseId, caseId), eq(flags.personId, personId))
  const [again] = await tx.db.update(flags).set({ reason, note }).where(own).returning({ caseId: flags.caseId })
  if (!again) {
    if (limits) await refuseTooMany(tx, personId, at)
    const weight = flaggerWeight(await readRecord(tx, personId))
    const newcomer = at - createdAt < DAY_MS
    const evidence = wordsOf(post)
    await tx.db.insert(flags).values({ caseId, personId, stall, reason, note, evidence, weight, network, newcomer, upheld: null, at })
  }
  return { threadId, number, reason, ...(await weighCase(tx, caseId, post, context)) }
})

async function refuseTooMany({ db, t: { flags } }: Scope, personId: string, at: number) {
  const today = await db
    .select({ at: flags.at })
    .from(flags)
    .where(and(eq(flags.personId, personId), gt(flags.at, at - DAY_MS)))
    .orderBy(desc(flags.at))
    .limit(FLAGS_A_DAY)
  const oldest = today[FLAGS_A_DAY - 1]
  if (!oldest) return
  const retryAfter = Math.ceil((oldest.at + DAY_MS - at) / 1000)
  throw new Refusal('too-many', { retryAfter, values: { context: 'flags', most: FLAGS_A_DAY } })
}
