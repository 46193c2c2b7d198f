import { and, eq, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { ThreadId } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { threadFacts } from '../../threads/thread-facts.ts'
import { Rating } from '../schema.ts'
import { figuresChanged } from '../figures-changed.ts'
import { holdVoter } from './count-voter.ts'

type Rated = { rating: Rating | null }

/**
 * Gives an opening opinion the actor's one rating, in the place of an earlier one. The same again changes nothing.
 *
 * @throws {Refusal} `not-found`, also while the opening is not shown; `own-post`, `thread-closed`
 */
export const rateOpening = command(
  'debate.rate',
  Type.Object({ threadId: ThreadId, rating: Rating }, { additionalProperties: false }),
  async (tx, { threadId, rating }, context): Promise<Rated> => {
    can(context.actor, 'rate', await threadFacts(tx, threadId))
    return setRating(tx, threadId, rating, context)
  },
)

/** Takes the actor's rating back; nothing if there is none. @throws {Refusal} as `rateOpening` */
export const unrateOpening = command(
  'debate.unrate',
  Type.Object({ threadId: ThreadId }, { additionalProperties: false }),
  async (tx, { threadId }, context): Promise<Rated> => {
    can(context.actor, 'rate', await threadFacts(tx, threadId))
    return setRating(tx, threadId, null, context)
  },
)

type Context = Pick<CommandContext<{ readonly personId: string }>, 'actor' | 'at' | 'signal'>

async function setRating(tx: Scope, threadId: number, rating: Rating | null, context: Context): Promise<Rated> {
  const { personId } = context.actor
  await holdVoter(tx, personId)
  const { ratings: r } = tx.t
  const own = and(eq(r.threadId, threadId), eq(r.personId, personId))
  const [before] = await tx.db.select({ rating: r.rating }).from(r).where(own)
  if ((before?.rating ?? null) === rating) return { rating }
  if (rating === null) await tx.db.delete(r).where(own)
  else {
    const given = { rating, at: context.at }
    await tx.db
      .insert(r)
      .values({ threadId, personId, ...given })
      .onConflictDoUpdate({ target: [r.threadId, r.personId], set: given })
  }
  if (before) await shiftRating(tx, threadId, before.rating, -1)
  if (rating !== null) await shiftRating(tx, threadId, rating, 1)
  await figuresChanged(tx, threadId, context) // pages show how many
  return { rating }
}

async function shiftRating({ db, t: { ratingFigures: f } }: Scope, threadId: number, rating: Rating, by: 1 | -1): Promise<void> {
  await db
    .insert(f)
    .values({ threadId, rating, many: by })
    .onConflictDoUpdate({ target: [f.threadId, f.rating], set: { many: sql`${f.many} + ${by}` } })
}
