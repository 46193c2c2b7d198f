import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { prepared } from '../../store/prepared.ts'
import type { Schema } from '../../store/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { AppealCard, AppealState } from './schema.ts'

export type AppealsAsk = {
  state: AppealState
  /** Cursor of the previous page's `next`. */
  after?: string | undefined
  limit: number
}

type Args = { state: AppealState; dueAt: number; id: string; limit: number }

const $ = sql.placeholder

/** The columns of an appeal as moderators list it; its decision, thread and the moderator who decided must be joined. */
export const appealColumns = ({ appeals, decisions, threads, people }: Schema) => ({
  id: appeals.id,
  decisionId: appeals.decisionId,
  state: appeals.state,
  text: appeals.text,
  answer: appeals.answer,
  at: appeals.at,
  dueAt: appeals.dueAt,
  decidedAt: appeals.decidedAt,
  caseId: appeals.caseId,
  threadId: decisions.threadId,
  number: decisions.number,
  title: threads.title,
  lang: threads.lang,
  action: decisions.action,
  rule: decisions.rule,
  reason: decisions.reason,
  moderator: people.name,
})

const page = (order: 'dueFirst' | 'newestFirst') =>
  prepared<Args, AppealCard[]>(({ db, t }) => {
    const { appeals, decisions, threads, people } = t
    const place = sql`(${appeals.dueAt}, ${appeals.id})`
    const from = sql`(${$('dueAt')}, ${$('id')})`
    return db
      .select(appealColumns(t))
      .from(appeals)
      .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
      .innerJoin(threads, eq(threads.id, decisions.threadId))
      .innerJoin(people, eq(people.id, decisions.moderatorId))
      .where(and(eq(appeals.state, $('state')), order === 'dueFirst' ? sql`${place} > ${from}` : sql`${place} < ${from}`))
      .orderBy(...(order === 'dueFirst' ? [asc(appeals.dueAt), asc(appeals.id)] : [desc(appeals.dueAt), desc(appeals.id)]))
      .limit($('limit'))
  })

const dueFirst = page('dueFirst')
const newestFirst = page('newestFirst')

/**
 * One page of the appeals of a state, by keyset: open ones by the time when they are due, answered ones newest first.
 *
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readAppeals(
  scope: Scope,
  { state, after, limit }: AppealsAsk,
): Promise<{ items: AppealCard[]; next: string | null }> {
  const open = state === 'open'
  const first = open ? { dueAt: -1, id: '' } : { dueAt: Number.MAX_SAFE_INTEGER, id: '' }
  const from = after === undefined ? first : parseCursor(after)
  const rows = await (open ? dueFirst : newestFirst)(scope, { state, ...from, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? `${last.dueAt}.${last.id}` : null }
}

function parseCursor(cursor: string): { dueAt: number; id: string } {
  const [, dueAt, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (!dueAt || !id) throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  return { dueAt: Number(dueAt), id }
}
