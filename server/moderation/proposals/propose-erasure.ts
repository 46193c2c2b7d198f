import { and, eq, ne } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { Scope } from '../../store/scope.ts'
import { readPost, thingOf } from '../cases/read-post.ts'
import { CaseId } from '../cases/schema.ts'
import { hear } from '../hearing/hearing.ts'
import { propose } from './propose.ts'
import { ErasureDraft } from './schema.ts'

const Input = Type.Object({ caseId: CaseId, ...ErasureDraft.properties }, { additionalProperties: false })

/**
 * Proposes that what flaggers saw of a post be erased before its time: it may hold what nobody should read once more. A second
 * moderator agrees.
 *
 * @returns `{ proposalId }`
 * @throws {Refusal} `not-found` for a case without evidence; `under-review` while it is not decided; `already-proposed`; or what `hear`
 *   says
 */
export const proposeErasure = command('moderation.propose', Input, async (tx, { caseId, note }, context) => {
  const { actor, at, id } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const { threadId, number, openedAt } = await erasable(tx, caseId)
  const post = await readPost(tx, threadId, number)
  can(actor, 'decide', thingOf(post))
  await hear(tx, actor, { threadId, authorId: post.authorId, since: openedAt }, at)
  await propose(tx, { id, kind: 'erase-evidence', caseId, threadId, number, note }, context)
  return { proposalId: id }
})

/** The case whose evidence may be erased. @throws {Refusal} `not-found`, `under-review` */
export async function erasable({ db, t: { cases, flags } }: Scope, caseId: number) {
  const [found] = await db.select().from(cases).where(eq(cases.id, caseId))
  const [flag] = await db
    .select({ caseId: flags.caseId })
    .from(flags)
    .where(and(eq(flags.caseId, caseId), ne(flags.evidence, '')))
    .limit(1)
  if (!found || !flag) throw new Refusal('not-found')
  // Whoever judges it, or hears the appeal, needs to see what was flagged.
  if (found.state === 'open' || found.state === 'quiet' || found.state === 'appealed')
    throw new Refusal('under-review', { state: found.state })
  return found
}
