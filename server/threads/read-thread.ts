import { eq, sql } from 'drizzle-orm'
import { rendered } from '../kernel/rendered.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import { readAnswered, readResponses } from './read-answered.ts'
import { readHold } from './read-hold.ts'
import type { Thread } from './schema.ts'
import { threadColumns, toCard, type ThreadRow } from './thread-columns.ts'

const query = prepared<
  { id: number },
  (ThreadRow & { text: string; editedAt: number | null; closedAt: number | null; answersId: number | null })[]
>(({ db, t }) =>
  db
    .select({
      ...threadColumns(t),
      text: t.threads.text,
      editedAt: t.threads.editedAt,
      closedAt: t.threads.closedAt,
      answersId: t.threads.answersId,
    })
    .from(t.threads)
    .innerJoin(t.people, eq(t.people.id, t.threads.authorId))
    .where(eq(t.threads.id, sql.placeholder('id'))),
)

/** So many of the debates that answer one are named beside it. */
const MOST_RESPONSES = 5

/** A thread with its opening opinion as everybody sees it, or null. */
export async function readThread(scope: Scope, { id }: { id: number }): Promise<Thread | null> {
  const [found] = await query(scope, { id })
  if (!found) return null
  const { text, editedAt, closedAt, answersId, ...row } = found
  const shown = row.openingState === 'shown'
  return {
    ...toCard(row),
    text: shown ? text : null,
    html: shown ? rendered(text) : null,
    openingState: row.openingState,
    stateUntil: row.state === 'cooling' || row.state === 'locked' ? await untilOf(scope, id, row.closesAt) : null,
    editedAt,
    closedAt,
    answers: answersId === null ? null : await readAnswered(scope, answersId),
    responses: (await readResponses(scope, { id, limit: MOST_RESPONSES })).items,
  }
}

/** What moderators hold it by comes before its own end. */
async function untilOf(scope: Scope, id: number, closesAt: number | null): Promise<number | null> {
  const hold = await readHold(scope, id)
  return hold === null ? closesAt : hold.until
}
