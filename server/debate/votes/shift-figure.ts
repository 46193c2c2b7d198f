import { sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Schema } from '../../store/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { Vote } from '../schema.ts'

type Counter = `${Stall}${Capitalize<Vote>}` | 'helpful' | 'minds'
type Args = { threadId: number; number: number; by: number }

/** A row without any vote: the key of nobody's votes on both stalls is (1/2)·(1/2). */
const NONE = {
  onlineAgree: 0,
  onlineDisagree: 0,
  onlinePass: 0,
  offlineAgree: 0,
  offlineDisagree: 0,
  offlinePass: 0,
  buyerAgree: 0,
  buyerDisagree: 0,
  buyerPass: 0,
  observerAgree: 0,
  observerDisagree: 0,
  observerPass: 0,
  helpful: 0,
  minds: 0,
  key: 0.25,
  onlineRate: 0.5,
  offlineRate: 0.5,
  badge: 'waiting',
  version: 0,
} as const

const made = new Map<Counter, (tx: Scope, args: Args) => Promise<unknown>>()

function shift(counter: Counter) {
  const before = made.get(counter)
  if (before) return before
  const query = prepared<Args, unknown>(({ db, t: { replyFigures: f } }: { db: Scope['db']; t: Schema }) =>
    db
      .insert(f)
      .values({ ...NONE, threadId: sql.placeholder('threadId'), number: sql.placeholder('number'), [counter]: sql.placeholder('by') })
      .onConflictDoUpdate({
        target: [f.threadId, f.number],
        set: { [counter]: sql`${f[counter]} + ${sql.placeholder('by')}`, version: 0 },
      }),
  )
  made.set(counter, query)
  return query
}

/** Moves one counter of a reply's figures and marks them as changed. Key and badge follow with the tally. */
export const shiftFigure = (tx: Scope, post: { threadId: number; number: number }, counter: Counter, by: number): Promise<unknown> =>
  shift(counter)(tx, { threadId: post.threadId, number: post.number, by })

/** The counter of votes of one kind from one stall. */
export const counterOf = (stall: Stall, vote: Vote): Counter => {
  const names = { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' } as const
  return `${stall}${names[vote]}`
}
