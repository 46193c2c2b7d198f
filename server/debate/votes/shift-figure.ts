import { sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Schema } from '../../store/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { Vote } from '../schema.ts'
import { NO_VOTES } from './no-votes.ts'

type Counter = `${Stall}${Capitalize<Vote>}` | 'helpful' | 'minds' | 'doubted'
type Args = { threadId: number; number: number; by: number }

const made = new Map<Counter, (tx: Scope, args: Args) => Promise<unknown>>()

function shift(counter: Counter) {
  const before = made.get(counter)
  if (before) return before
  const query = prepared<Args, unknown>(({ db, t: { replyFigures: f } }: { db: Scope['db']; t: Schema }) =>
    db
      .insert(f)
      .values({ ...NO_VOTES, threadId: sql.placeholder('threadId'), number: sql.placeholder('number'), [counter]: sql.placeholder('by') })
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
