import { and, eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { freezeBadge } from '../integrity/freeze-badge.ts'
import { isWorthALook, lookForBurst } from '../integrity/look-for-burst.ts'
import { badgeOf, rankOf } from '../score/badge-of.ts'
import type { ReplyFigures } from '../score/figures.ts'
import { rateOf } from '../score/rate-of.ts'
import { sortKey } from '../score/sort-key.ts'
import type { Badge } from '../schema.ts'
import { figuresOf } from '../votes/figures-of.ts'
import { keepCommonGround } from './keep-common-ground.ts'
import type { ReplyFiguresRow } from './tally-thread.ts'

const $ = sql.placeholder

type Score = {
  readonly key: number
  readonly onlineRate: number
  readonly offlineRate: number
  readonly badge: Badge
  readonly lookedKey: number
}
type Settled = Score & { threadId: number; number: number; version: number }
type Context = Pick<CommandContext<unknown>, 'at' | 'limits' | 'tell'>

const write = prepared<Settled, unknown>(({ db, t: { replyFigures: f } }) =>
  db
    .update(f)
    .set({
      key: sql`${$('key')}`,
      onlineRate: sql`${$('onlineRate')}`,
      offlineRate: sql`${$('offlineRate')}`,
      badge: sql`${$('badge')}`,
      lookedKey: sql`${$('lookedKey')}`,
      version: sql`${$('version')}`,
    })
    .where(and(eq(f.threadId, $('threadId')), eq(f.number, $('number')))),
)

/** Works out one reply's key, rates and badge. While it is frozen they stay as they were, however many votes come. */
export async function settleReply(tx: Scope, row: ReplyFiguresRow, version: number, context: Context): Promise<void> {
  const { threadId, number } = row
  const { key, onlineRate, offlineRate, badge, lookedKey } = row.frozen ? row : await scoreOf(tx, row, figuresOf(row), context)
  await write(tx, { threadId, number, key, onlineRate, offlineRate, badge, lookedKey, version })
  if (badge !== row.badge) await keepCommonGround(tx, { threadId, number }, badge, context.at)
}

/** The score by all votes; where some of them may be of one hand, that without them, and it is frozen. */
async function scoreOf(tx: Scope, row: ReplyFiguresRow, figures: ReplyFigures, context: Context): Promise<Score> {
  const next = score(row, figures)
  if (!context.limits || !isWorthALook(row, next)) return { ...next, lookedKey: Math.min(row.lookedKey, next.key) }
  const burst = await lookForBurst(tx, row, figures)
  if (!burst) return { ...next, lookedKey: next.key }
  const { threadId, number } = row
  const { stall, without, hasty, votes } = burst
  const suspects = votes.map(({ personId }) => personId)
  await freezeBadge(tx, { threadId, number, why: 'burst', stall, suspects, figures, without, hasty }, context)
  return { ...score(row, without), lookedKey: next.key }
}

const score = (row: ReplyFiguresRow, figures: ReplyFigures) => ({
  key: sortKey(figures),
  onlineRate: rateOf(figures.online),
  offlineRate: rateOf(figures.offline),
  badge: lesser(badgeOf(figures, row.badge), row.secondBadge),
})

/** A badge takes both scores: what everybody's votes say, and what those say whose votes fit their stall. */
const lesser = (badge: Badge, second: Badge | null): Badge => (second !== null && rankOf(second) < rankOf(badge) ? second : badge)
