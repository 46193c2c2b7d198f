import { sql } from 'drizzle-orm'
import type { CommandContext } from '../store/commands.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { NoticeKind } from './schema.ts'

export type NewNotice = {
  readonly personId: string
  readonly kind: NoticeKind
  readonly threadId: number
  /** The reply it is about; 0 is the opening. */
  readonly reply: number
  readonly byId: string | null
  readonly decisionId: string | null
}

const $ = sql.placeholder

const takeNumber = prepared<{ personId: string }, { number: number }[]>(({ db, t: { noticeBoxes } }) =>
  db
    .insert(noticeBoxes)
    .values({ personId: $('personId'), lastNumber: 1, readNumber: 0 })
    .onConflictDoUpdate({ target: noticeBoxes.personId, set: { lastNumber: sql`${noticeBoxes.lastNumber} + 1` } })
    .returning({ number: noticeBoxes.lastNumber }),
)

const insert = prepared<NewNotice & { number: number; at: number }, unknown>(({ db, t: { notices } }) =>
  db.insert(notices).values({
    personId: $('personId'),
    number: $('number'),
    kind: $('kind'),
    threadId: $('threadId'),
    reply: $('reply'),
    byId: $('byId'),
    decisionId: $('decisionId'),
    at: $('at'),
  }),
)

/** Puts a notice into a person's box and lets his open pages know that there is one. */
export async function addNotice(
  tx: Scope,
  notice: NewNotice,
  { at, signal }: Pick<CommandContext<unknown>, 'at' | 'signal'>,
): Promise<void> {
  const [box] = await takeNumber(tx, { personId: notice.personId })
  await insert(tx, { ...notice, number: box!.number, at })
  signal({ kind: 'me', personId: notice.personId })
}
