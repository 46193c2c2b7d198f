import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../people/actor.ts'
import { prepared } from '../../store/prepared.ts'
import type { Reaction } from '../../store/writer/executor.ts'
import { figuresChanged } from '../figures-changed.ts'

const $ = sql.placeholder

/** A debate that was moved to another topic is listed there. */
const move = (table: 'threadGrounds' | 'stallCalls') =>
  prepared<{ threadId: number }, unknown>(({ db, t }) =>
    db
      .update(t[table])
      .set({ topicId: sql`(select ${t.threads.topicId} from ${t.threads} where ${t.threads.id} = ${t[table].threadId})` })
      .where(eq(t[table].threadId, $('threadId'))),
  )
const moves = [move('threadGrounds'), move('stallCalls')]

const listed = prepared<{ threadId: number; number: number }, { number: number }[]>(({ db, t: { commonGrounds: c } }) =>
  db
    .select({ number: c.number })
    .from(c)
    .where(and(eq(c.threadId, $('threadId')), eq(c.number, $('number')))),
)

/**
 * What a debate has in common is kept and told by its tally, which therefore comes again where a reply is hidden, deleted or shown again,
 * and where words change that stand there. Lists follow the debate into another topic.
 */
export const tallyAgain: readonly Reaction<Actor>[] = [
  { on: 'state', run: (tx, { threadId }, context) => figuresChanged(tx, threadId, context) },
  {
    on: 'thread',
    async run(tx, { threadId }) {
      for (const moved of moves) await moved(tx, { threadId })
    },
  },
  {
    on: 'edit',
    async run(tx, { threadId, ref: number }, context) {
      if ((await listed(tx, { threadId, number })).length > 0) await figuresChanged(tx, threadId, context)
    },
  },
]
