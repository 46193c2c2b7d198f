import { eq } from 'drizzle-orm'
import { readPost } from '../moderation/cases/read-post.ts'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/**
 * A decision is told to the author of the post, with rule and reason, and to everybody whose flag it answers, with the outcome
 * alone.
 */
export const tellOfDecision: Reaction<Actor> = {
  on: 'decision',
  async run(tx, { ref: caseId }, context) {
    const { decisions, flags } = tx.t
    // The command that decides names its decision by its own id.
    const [decision] = await tx.db.select().from(decisions).where(eq(decisions.id, context.id))
    if (!decision) throw new Error(`no decision on case ${caseId} to tell of`)
    const { threadId, number } = decision
    const news = { threadId, reply: number, byId: null, decisionId: decision.id }

    const { authorId } = await readPost(tx, threadId, number)
    await addNotice(tx, { ...news, personId: authorId, kind: 'decision' }, context)
    const flaggers = await tx.db.select({ personId: flags.personId }).from(flags).where(eq(flags.caseId, caseId))
    for (const { personId } of flaggers) await addNotice(tx, { ...news, personId, kind: 'flag-outcome' }, context)
  },
}
