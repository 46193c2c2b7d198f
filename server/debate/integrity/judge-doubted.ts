import { and, eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { figuresChanged } from '../figures-changed.ts'
import { counterOf, shiftFigure } from '../votes/shift-figure.ts'

type Post = { readonly threadId: number; readonly number: number }
type Context = Pick<CommandContext<unknown>, 'signal'>

/** Lets doubted votes count again that were found on a reply, on whichever of the debate they are. @param hasty only those of mere haste */
export async function releaseDoubted(tx: Scope, found: Post, context: Context, { hasty }: { readonly hasty: boolean } = { hasty: false }) {
  const { suspectVotes: s, votes: v } = tx.t
  for (const { threadId, number, personId } of await readHeld(tx, found, hasty)) {
    const [vote] = await tx.db
      .update(v)
      .set({ aside: false, counts: true })
      .where(and(eq(v.threadId, threadId), eq(v.number, number), eq(v.personId, personId)))
      .returning()
    if (vote) await shiftFigure(tx, vote, counterOf(vote.stall, vote.vote), 1)
    await shiftFigure(tx, { threadId, number }, 'doubted', -1)
    await tx.db.delete(s).where(and(eq(s.threadId, threadId), eq(s.number, number), eq(s.personId, personId)))
  }
  await figuresChanged(tx, found.threadId, context)
}

/** Sets doubted votes aside for good that were found on a reply. @returns how many there are */
export async function confirmDoubted(tx: Scope, found: Post, context: Context): Promise<number> {
  const { suspectVotes: s } = tx.t
  const held = await readHeld(tx, found, false)
  for (const row of held) await shiftFigure(tx, row, 'doubted', -1)
  await tx.db
    .update(s)
    .set({ held: false, aside: true })
    .where(and(eq(s.threadId, found.threadId), eq(s.foundOn, found.number), eq(s.held, true)))
  await figuresChanged(tx, found.threadId, context)
  return held.length
}

/** How many doubted votes wait for an answer about a reply. */
export const countDoubted = async ({ db, t: { suspectVotes: s } }: Scope, found: Post): Promise<number> => {
  const [row] = await db
    .select({ many: sql`count(*)`.mapWith(Number) })
    .from(s)
    .where(and(eq(s.threadId, found.threadId), eq(s.foundOn, found.number), eq(s.held, true)))
  return row!.many
}

const readHeld = ({ db, t: { suspectVotes: s } }: Scope, { threadId, number }: Post, hasty: boolean) =>
  db
    .select({ threadId: s.threadId, number: s.number, personId: s.personId })
    .from(s)
    .where(and(eq(s.threadId, threadId), eq(s.foundOn, number), eq(s.held, true), hasty ? eq(s.hasty, true) : undefined))
