import { and, eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { doubtVotes, type Suspect } from '../integrity/doubt-votes.ts'
import { holdBadge } from '../integrity/hold-badge.ts'
import { keepReview } from '../integrity/keep-review.ts'
import { isWorthALook, lookForBursts, type OwnedVote } from '../integrity/look-for-bursts.ts'
import { badgeOf, rankOf } from '../score/badge-of.ts'
import type { Burst } from '../score/burst.ts'
import { dependsOnDoubted } from '../score/depends-on-doubted.ts'
import type { ReplyFigures } from '../score/figures.ts'
import { rateOf } from '../score/rate-of.ts'
import { sortKey } from '../score/sort-key.ts'
import type { Badge } from '../schema.ts'
import { figuresOf } from '../votes/figures-of.ts'
import { keepCommonGround } from './keep-common-ground.ts'
import type { ReplyFiguresRow } from './reply-figures-row.ts'

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

/** Whose votes were set aside, and on which reply they were found. */
export type Doubted = { readonly threadId: number; readonly number: number; readonly suspects: readonly Suspect[] }

/**
 * Works out one reply's key, rates and badge. Votes that may be of one hand are set aside first, so that it moves by all others as ever;
 * while only one of both scores bears it out it stays as it was, however many votes come.
 */
export async function settleReply(tx: Scope, row: ReplyFiguresRow, version: number, context: Context): Promise<Doubted | null> {
  const { threadId, number } = row
  if (row.frozen === 'contradiction') {
    await write(tx, { ...row, version })
    return null
  }
  const { figures, bursts, looked } = await setBurstsAside(tx, row, context)
  const next = score(row, figures)
  await write(tx, { threadId, number, ...next, lookedKey: looked ? next.key : Math.min(row.lookedKey, next.key), version })
  if (next.badge !== row.badge) await keepCommonGround(tx, { threadId, number }, next.badge, context.at)
  if (row.doubted > 0 || bursts.length > 0 || row.frozen !== null) {
    const all = await keepReview(tx, row, { without: figures, bursts }, context)
    const held = all !== null && dependsOnDoubted({ withAll: score(row, all).badge, without: next.badge })
    await holdBadge(tx, row, held, context)
  }
  return bursts.length === 0 ? null : { threadId, number, suspects: bursts.flatMap(suspectsOf) }
}

const suspectsOf = ({ suspects, hasty }: Burst<OwnedVote>): Suspect[] => suspects.map(({ personId, at }) => ({ personId, at, hasty }))

/** Looks for votes of one hand where they may have done something. @returns the figures without them */
async function setBurstsAside(tx: Scope, row: ReplyFiguresRow, { limits }: Context) {
  const figures = figuresOf(row)
  if (!limits || !isWorthALook(row, score(row, figures))) return { figures, bursts: [], looked: false }
  const bursts = await lookForBursts(tx, row, figures)
  if (bursts.length > 0) await doubtVotes(tx, row, bursts.flatMap(suspectsOf))
  return { figures: bursts.at(-1)?.without ?? figures, bursts, looked: true }
}

const score = (row: ReplyFiguresRow, figures: ReplyFigures) => ({
  key: sortKey(figures),
  onlineRate: rateOf(figures.online),
  offlineRate: rateOf(figures.offline),
  badge: lesser(badgeOf(figures, row.badge), row.secondBadge),
})

/** A badge takes both scores: what everybody's votes say, and what those say whose votes fit their stall. */
const lesser = (badge: Badge, second: Badge | null): Badge => (second !== null && rankOf(second) < rankOf(badge) ? second : badge)
