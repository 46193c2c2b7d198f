import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../people/actor.ts'
import { prepared } from '../../store/prepared.ts'
import type { Reaction } from '../../store/writer/executor.ts'
import { figuresChanged } from '../figures-changed.ts'

const $ = sql.placeholder

const listed = prepared<{ threadId: number; number: number }, { number: number }[]>(({ db, t: { commonGrounds: c } }) =>
  db
    .select({ number: c.number })
    .from(c)
    .where(and(eq(c.threadId, $('threadId')), eq(c.number, $('number')))),
)

/**
 * What a debate has in common is kept and told by its tally, which therefore comes again where a reply is hidden, deleted or shown again,
 * and where words change that stand there.
 */
export const tallyAgain: readonly Reaction<Actor>[] = [
  { on: 'state', run: (tx, { threadId }, context) => figuresChanged(tx, threadId, context) },
  {
    on: 'edit',
    async run(tx, { threadId, ref: number }, context) {
      if ((await listed(tx, { threadId, number })).length > 0) await figuresChanged(tx, threadId, context)
    },
  },
]
