import { readBeforeAfter } from '../../debate/closing/read-before-after.ts'
import { readOpinionMap } from '../../debate/integrity/read-opinion-map.ts'
import { readOwnPlace } from '../../debate/integrity/read-own-place.ts'
import { readEventMarks } from '../../debate/marks/read-event-marks.ts'
import { readMindFigures } from '../../debate/minds/read-mind-figures.ts'
import { readMindMarks } from '../../debate/minds/read-mind-marks.ts'
import { readBalanceDays } from '../../debate/stances/read-balance-days.ts'
import { readStances } from '../../debate/stances/read-stances.ts'
import { findGrounds } from '../../debate/tally/find-grounds.ts'
import { findDivided } from '../../debate/votes/find-divided.ts'
import { readFigures, type ReplyTally } from '../../debate/votes/read-figures.ts'
import { readReply } from '../../replies/read-replies.ts'
import type { Reply } from '../../replies/schema.ts'
import type { Scope } from '../../store/scope.ts'

/** A reply with what is thought of it. */
export type FiguredReply = { readonly reply: Reply; readonly figures: ReplyTally }

const MOST_EVENTS = 9
const MOST_GROUNDS = 12
const MOST_DIVIDED = 5
const HOUR_MS = 3_600_000
const startOfDay = (day: number) => (day * 24 - 7) * HOUR_MS

type Ask = {
  readonly threadId: number
  readonly from: number
  readonly to: number
  /** Whose place on the map is asked for; null: nobody's. */
  readonly readerId: string | null
}

/** All that a debate's page of statistics shows: counters, days and short lists by index, never people or votes one by one. */
export async function readStatistics(scope: Scope, { threadId, from, to, readerId }: Ask) {
  const moments = { from: startOfDay(from), to: startOfDay(to + 1) - 1 }
  const divided = await findDivided(scope, threadId, MOST_DIVIDED)
  const grounds = await readFigures(scope, threadId, await findGrounds(scope, threadId, MOST_GROUNDS))
  return {
    stances: await readStances(scope, threadId),
    days: await readBalanceDays(scope, threadId, from),
    minds: await readMindMarks(scope, threadId, moments.from),
    changed: await readMindFigures(scope, threadId, 0),
    events: await readEventMarks(scope, { threadId, ...moments, limit: MOST_EVENTS }),
    map: await readOpinionMap(scope, threadId),
    own: readerId === null ? null : await readOwnPlace(scope, { threadId, personId: readerId }),
    beforeAfter: await readBeforeAfter(scope, threadId),
    grounds: await withReplies(
      scope,
      threadId,
      [...grounds.values()].toSorted((a, b) => (b.key ?? 0) - (a.key ?? 0)),
    ),
    divided: await withReplies(scope, threadId, divided),
  }
}

export type Statistics = Awaited<ReturnType<typeof readStatistics>>

async function withReplies(scope: Scope, threadId: number, all: readonly ReplyTally[]): Promise<FiguredReply[]> {
  const found = await Promise.all(
    all.map(async (figures) => ({ figures, reply: await readReply(scope, { threadId, number: figures.number }) })),
  )
  return found.flatMap(({ figures, reply }) => (reply?.state === 'shown' ? [{ figures, reply }] : []))
}
