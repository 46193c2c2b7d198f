import { and, eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { badgeOf, rankOf } from '../score/badge-of.ts'
import { rateOf } from '../score/rate-of.ts'
import { sortKey } from '../score/sort-key.ts'
import type { Badge } from '../schema.ts'
import { figuresOf } from '../votes/figures-of.ts'
import { keepCommonGround } from './keep-common-ground.ts'
import type { ReplyFiguresRow } from './tally-thread.ts'

const $ = sql.placeholder

type Settled = { threadId: number; number: number; key: number; onlineRate: number; offlineRate: number; badge: Badge; version: number }

const write = prepared<Settled, unknown>(({ db, t: { replyFigures: f } }) =>
  db
    .update(f)
    .set({
      key: sql`${$('key')}`,
      onlineRate: sql`${$('onlineRate')}`,
      offlineRate: sql`${$('offlineRate')}`,
      badge: sql`${$('badge')}`,
      version: sql`${$('version')}`,
    })
    .where(and(eq(f.threadId, $('threadId')), eq(f.number, $('number')))),
)

/** Works out one reply's key, rates and badge. While they are frozen they stay as they were, however many votes come. */
export async function settleReply(
  tx: Scope,
  row: ReplyFiguresRow,
  version: number,
  { at }: Pick<CommandContext<unknown>, 'at'>,
): Promise<void> {
  const { threadId, number } = row
  const figures = figuresOf(row)
  const rates = { onlineRate: rateOf(figures.online), offlineRate: rateOf(figures.offline) }
  const badge = row.frozen ? row.badge : lesser(badgeOf(figures, row.badge), row.secondBadge)
  await write(tx, { threadId, number, ...rates, key: row.frozen ? row.key : sortKey(figures), badge, version })
  if (badge !== row.badge) await keepCommonGround(tx, { threadId, number }, badge, at)
}

/** A badge takes both scores: what everybody's votes say, and what those say whose votes fit their stall. */
const lesser = (badge: Badge, second: Badge | null): Badge => (second !== null && rankOf(second) < rankOf(badge) ? second : badge)
