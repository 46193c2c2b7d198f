import { and, eq, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { ThreadId } from '../kernel/shapes.ts'
import { can } from '../people/can.ts'
import { command } from '../people/command.ts'
import { RevisionField, RevisionNumber } from '../threads/schema.ts'
import { threadFacts } from '../threads/thread-facts.ts'
import { replyFacts } from './reply-facts.ts'
import { PostNumber } from './schema.ts'

const Input = Type.Object(
  { threadId: ThreadId, number: PostNumber, field: RevisionField, revision: RevisionNumber },
  { additionalProperties: false },
)

/**
 * Takes an older original of a post (number 0 is the opening) from sight; that there was one can still be seen. Its author takes the
 * words away for good, a moderator hides them. What flaggers saw stays with their flags.
 *
 * @throws {Refusal} `not-found`, or what `can` says
 */
export const withdrawRevision = command(
  'replies.withdraw-revision',
  Input,
  async (tx, { threadId, number, field, revision }, { actor }) => {
    const facts = number === 0 ? await threadFacts(tx, threadId) : await replyFacts(tx, threadId, number)
    can(actor, 'withdraw', facts)
    const { revisions: r } = tx.t
    const [withdrawn] = await tx.db
      .update(r)
      .set(
        facts.authorId === actor.personId
          ? { withdrawnBy: 'author', text: '' }
          : { withdrawnBy: sql`coalesce(${r.withdrawnBy}, 'moderator')` },
      )
      .where(and(eq(r.threadId, threadId), eq(r.number, number), eq(r.field, field), eq(r.revision, revision)))
      .returning({ revision: r.revision })
    if (!withdrawn) throw new Refusal('not-found')
    return {}
  },
)
