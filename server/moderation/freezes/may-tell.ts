import { and, eq } from 'drizzle-orm'
import { shownFigures } from '../../debate/score/shown-figures.ts'
import { figuresOf } from '../../debate/votes/figures-of.ts'
import type { Stall } from '../../people/schema.ts'
import type { Scope } from '../../store/scope.ts'

type About = { readonly threadId: number; readonly number: number; readonly stall: Stall | null }

/**
 * Whether the public log may say how many votes on a reply are doubted: as soon as everybody may see the figures of their stall, or of
 * some stall where both are meant. Before that the number would tell what they withhold.
 */
export async function mayTell({ db, t: { replyFigures: f } }: Scope, { threadId, number, stall }: About): Promise<boolean> {
  const [row] = await db
    .select()
    .from(f)
    .where(and(eq(f.threadId, threadId), eq(f.number, number)))
  if (!row) return false
  const { figures } = shownFigures({ figures: figuresOf(row), badge: row.badge, frozen: row.frozen })
  return stall === null ? figures.online !== null && figures.offline !== null : figures[stall] !== null
}
