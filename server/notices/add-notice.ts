import { sql } from 'drizzle-orm'
import type { CommandContext } from '../store/commands.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { NoticeKind } from './notice-kinds.ts'
import type { NoticeDetail } from './tables.ts'

export type NewNotice = {
  readonly personId: string
  readonly kind: NoticeKind
  /** 0 where there is no debate (a held opening). */
  readonly threadId: number
  /** The reply it is about; 0 is the opening. */
  readonly reply: number
  readonly byId: string | null
  readonly decisionId: string | null
  readonly caseId?: number
  readonly detail?: NoticeDetail
}

const $ = sql.placeholder

const takeNumber = prepared<{ personId: string }, { number: number }[]>(({ db, t: { noticeBoxes } }) =>
  db
    .insert(noticeBoxes)
    .values({ personId: $('personId'), lastNumber: 1, readNumber: 0 })
    .onConflictDoUpdate({ target: noticeBoxes.personId, set: { lastNumber: sql`${noticeBoxes.lastNumber} + 1` } })
    .returning({ number: noticeBoxes.lastNumber }),
)

type Row = Required<Omit<NewNotice, 'caseId' | 'detail'>> & {
  caseId: number | null
  detail: NoticeDetail | null
  number: number
  at: number
}

const insert = prepared<Row, unknown>(({ db, t: { notices } }) =>
  db.insert(notices).values({
    personId: $('personId'),
    number: $('number'),
    kind: $('kind'),
    threadId: $('threadId'),
    reply: $('reply'),
    byId: $('byId'),
    decisionId: $('decisionId'),
    caseId: $('caseId'),
    detail: $('detail'),
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
  const { caseId = null, detail = null } = notice
  await insert(tx, { ...notice, caseId, detail, number: box!.number, at })
  signal({ kind: 'me', personId: notice.personId })
}
