import { and, eq, inArray, ne } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { figuresChanged } from '../figures-changed.ts'
import { KNOWN } from '../score/hardly-known.ts'
import { isAlsoDoubted } from '../score/is-also-doubted.ts'
import { counterOf, shiftFigure } from '../votes/shift-figure.ts'

type Post = { readonly threadId: number; readonly number: number }
type VoteRow = Scope['t']['votes']['$inferSelect']

/** A vote that was found to be too many, and whether mere haste speaks against it. */
export type Suspect = { readonly personId: string; readonly at: number; readonly hasty: boolean }

/** Sets votes on a reply aside until moderators have looked: they do not count meanwhile, and nobody is told whose they are. */
export async function doubtVotes(tx: Scope, post: Post, suspects: readonly Suspect[]): Promise<void> {
  const { votes: v } = tx.t
  const people = suspects.map(({ personId }) => personId)
  const rows = await tx.db
    .select()
    .from(v)
    .where(and(eq(v.threadId, post.threadId), eq(v.number, post.number), inArray(v.personId, people)))
  const hasty = new Set(suspects.filter((suspect) => suspect.hasty).map(({ personId }) => personId))
  for (const row of rows) await doubt(tx, row, { foundOn: post.number, hasty: hasty.has(row.personId) })
}

/**
 * Sets aside as well what they voted elsewhere in this debate in the same days, if they have hardly ever voted. Other replies move by
 * that, so it comes after the tally of all that were to be tallied; the next one follows.
 */
export async function doubtOtherVotes(
  tx: Scope,
  { threadId, number }: Post,
  suspects: readonly Suspect[],
  context: Pick<CommandContext<unknown>, 'signal'>,
): Promise<void> {
  const { voters, votes: v } = tx.t
  let found = 0
  for (const { personId, at, hasty } of suspects) {
    const [voter] = await tx.db.select({ given: voters.votes }).from(voters).where(eq(voters.personId, personId))
    if (!voter || voter.given >= KNOWN) continue
    const own = await tx.db
      .select()
      .from(v)
      .where(and(eq(v.personId, personId), eq(v.threadId, threadId), ne(v.number, number), eq(v.aside, false)))
    for (const row of own.filter((one) => isAlsoDoubted(at, { at: one.at, given: voter.given }))) {
      await doubt(tx, row, { foundOn: number, hasty })
      found++
    }
  }
  if (found > 0) await figuresChanged(tx, threadId, context)
}

async function doubt(tx: Scope, row: VoteRow, how: { readonly foundOn: number; readonly hasty: boolean }): Promise<void> {
  const { suspectVotes: s, votes: v } = tx.t
  const { threadId, number, personId, vote, stall, counts, at } = row
  await tx.db
    .insert(s)
    .values({ threadId, number, personId, held: true, at, ...how })
    .onConflictDoUpdate({ target: [s.threadId, s.number, s.personId], set: { held: true, at, ...how } })
  await tx.db
    .update(v)
    .set({ aside: true, counts: false })
    .where(and(eq(v.threadId, threadId), eq(v.number, number), eq(v.personId, personId)))
  if (counts) await shiftFigure(tx, row, counterOf(stall, vote), -1)
  await shiftFigure(tx, row, 'doubted', 1)
}
