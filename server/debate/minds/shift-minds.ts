import { sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import type { CommandContext } from '../../store/commands.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { figuresChanged } from '../figures-changed.ts'
import { shiftFigure } from '../votes/shift-figure.ts'

const $ = sql.placeholder

const shift = prepared<{ threadId: number; number: number; stall: Stall; by: number }, unknown>(({ db, t: { mindFigures: f } }) =>
  db
    .insert(f)
    .values({ threadId: $('threadId'), number: $('number'), stall: $('stall'), many: $('by') })
    .onConflictDoUpdate({ target: [f.threadId, f.number, f.stall], set: { many: sql`${f.many} + excluded.many` } }),
)

const credit = prepared<{ personId: string; by: number }, unknown>(({ db, t: { mindCredits: c } }) =>
  db
    .insert(c)
    .values({ personId: $('personId'), many: $('by') })
    .onConflictDoUpdate({ target: c.personId, set: { many: sql`${c.many} + excluded.many` } }),
)

type Mind = {
  readonly threadId: number
  readonly number: number
  readonly stall: Stall
  readonly authorId: string
  readonly credited: boolean
}

/** Counts a changed mind in or out: for its reply, for the debate, and for the author of the reply if it is credited. */
export async function shiftMinds(
  tx: Scope,
  { threadId, number, stall, authorId, credited }: Mind,
  by: 1 | -1,
  context: Pick<CommandContext<unknown>, 'signal'>,
): Promise<void> {
  await shift(tx, { threadId, number, stall, by })
  await shift(tx, { threadId, number: 0, stall, by })
  if (credited) await shiftCredit(tx, authorId, by)
  await shiftFigure(tx, { threadId, number }, 'minds', by)
  await figuresChanged(tx, threadId, context)
}

/** Moves how many people of the other stall somebody has convinced. */
export const shiftCredit = (tx: Scope, personId: string, by: 1 | -1): Promise<unknown> => credit(tx, { personId, by })
