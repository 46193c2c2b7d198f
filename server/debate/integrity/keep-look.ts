import { and, eq } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import { nullable } from '../../kernel/shapes.ts'
import { openCommand } from '../../people/command.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { rankOf } from '../score/badge-of.ts'
import { Badge } from '../schema.ts'
import { figuresChanged } from '../figures-changed.ts'
import { DrawnMap } from './drawn-map.ts'
import { freezeBadge } from './freeze-badge.ts'
import { putMap } from './put-map.ts'
import { thawBadge } from './thaw-badge.ts'

/** For so long the nightly look leaves a badge alone that a moderator let go. */
const CLEARED_MS = 7 * 24 * 60 * 60 * 1000

const Counts = Type.Object({ agree: Type.Integer(), disagree: Type.Integer(), pass: Type.Integer() })
const Figures = Type.Object({ online: Counts, offline: Counts, buyer: Counts, observer: Counts })
const Scored = Type.Object({
  number: ReplyNumber,
  badge: nullable(Badge),
  figures: Figures,
  without: Figures,
  suspects: Type.Array(Type.String({ maxLength: 36 })),
})
const Input = Type.Object(
  {
    ...DrawnMap.properties,
    replies: Type.Array(Scored, { maxItems: 50 }),
    /** Whether this is all of it; the look is done only then, and is made again if the program ended before. */
    last: Type.Boolean(),
  },
  { additionalProperties: false },
)

/** Keeps what the nightly look at a debate came to, a few replies at a time. A badge that only one of both scores gives is frozen. */
export const keepLook = openCommand(
  'debate.keep-look',
  Input,
  async (tx, { threadId, tally, voters, agreement, map, bearings, replies, last }, context) => {
    for (const reply of replies) await keepScore(tx, threadId, reply, context)
    if (!last) return
    const { looks } = tx.t
    const look = { tally, at: context.at }
    await tx.db
      .insert(looks)
      .values({ threadId, ...look })
      .onConflictDoUpdate({ target: looks.threadId, set: look })
    await putMap(tx, { threadId, tally, voters, agreement, map, bearings }, context.at)
  },
)

type Context = Pick<CommandContext<null>, 'at' | 'signal' | 'tell'>

async function keepScore(tx: Scope, threadId: number, { number, badge, ...doubted }: Static<typeof Scored>, context: Context) {
  const { replyFigures: f } = tx.t
  const [row] = await tx.db
    .select()
    .from(f)
    .where(and(eq(f.threadId, threadId), eq(f.number, number)))
  if (!row) return
  const second = row.clearedAt !== null && context.at - row.clearedAt < CLEARED_MS ? null : badge
  if (second !== row.secondBadge)
    await tx.db
      .update(f)
      .set({ secondBadge: second, version: 0 })
      .where(and(eq(f.threadId, threadId), eq(f.number, number)))
  const disagrees = second !== null && rankOf(second) === 0 && rankOf(row.badge) > 0
  // Votes that wait for moderators already are answered first.
  if (row.frozen === null && row.doubted === 0 && disagrees) await freezeBadge(tx, { threadId, number, ...doubted }, context)
  if (row.frozen === 'contradiction' && !disagrees) await thawBadge(tx, { threadId, number }, { by: 'agreed' }, context)
  if (second !== row.secondBadge) await figuresChanged(tx, threadId, context)
}
