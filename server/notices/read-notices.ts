import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { Refusal } from '../kernel/refusal.ts'
import type { Action } from '../moderation/decisions/actions.ts'
import type { DecisionReason } from '../moderation/decisions/decision-reasons.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'
import type { NoticeKind } from './notice-kinds.ts'
import type { Notice } from './schema.ts'
import type { NoticeDetail } from './tables.ts'

type Row = {
  number: number
  kind: NoticeKind
  threadId: number
  reply: number
  at: number
  slug: string | null
  title: string | null
  openingState: 'shown' | 'hidden' | 'removed' | 'legal' | null
  replyState: string | null
  by: string | null
  decisionId: string | null
  action: Action | null
  rule: number | null
  rulesVersion: number | null
  reason: DecisionReason | null
  note: string | null
  caseId: number | null
  detail: NoticeDetail | null
  readNumber: number
}

const $ = sql.placeholder

const query = prepared<{ personId: string; before: number; limit: number }, Row[]>(({ db, t }) => {
  const { notices, noticeBoxes, threads, replies, people, decisions } = t
  return db
    .select({
      number: notices.number,
      kind: notices.kind,
      threadId: notices.threadId,
      reply: notices.reply,
      at: notices.at,
      slug: threads.slug,
      title: threads.title,
      openingState: threads.openingState,
      replyState: replies.state,
      by: people.name,
      decisionId: notices.decisionId,
      action: decisions.action,
      rule: decisions.rule,
      rulesVersion: decisions.rulesVersion,
      reason: decisions.reason,
      note: decisions.note,
      caseId: notices.caseId,
      detail: notices.detail,
      readNumber: noticeBoxes.readNumber,
    })
    .from(notices)
    .innerJoin(noticeBoxes, eq(noticeBoxes.personId, notices.personId))
    .leftJoin(threads, eq(threads.id, notices.threadId))
    .leftJoin(replies, and(eq(replies.threadId, notices.threadId), eq(replies.number, notices.reply)))
    .leftJoin(people, eq(people.id, notices.byId))
    .leftJoin(decisions, eq(decisions.id, notices.decisionId))
    .where(and(eq(notices.personId, $('personId')), lt(notices.number, $('before'))))
    .orderBy(desc(notices.number))
    .limit($('limit'))
})

/**
 * One page of a person's notices by keyset, newest first, as things stand now: what was hidden meanwhile has lost title and author.
 *
 * @param after cursor of the previous page's `next`
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readNotices(
  scope: Scope,
  { personId, after, limit }: { personId: string; after?: string | undefined; limit: number },
): Promise<{ items: Notice[]; next: string | null }> {
  const before = after === undefined ? Number.MAX_SAFE_INTEGER : parseCursor(after)
  const rows = await query(scope, { personId, before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(toNotice), next: rows.length > limit && last ? String(last.number) : null }
}

function parseCursor(cursor: string): number {
  if (!/^\d{1,10}$/.test(cursor)) throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  return Number(cursor)
}

/** Who flagged a post learns what came of it, and nothing that was said to its author. */
const OUTCOME_ALONE = { id: null, rule: null, rulesVersion: null, reason: null, note: null }

function toNotice(row: Row): Notice {
  const { number, kind, threadId, slug, title, openingState, reply, replyState, by, caseId, detail, at, readNumber } = row
  const { decisionId: id, action, rule, rulesVersion, reason, note } = row
  const known = openingState === 'shown'
  return {
    number,
    kind,
    threadId: openingState === null ? null : threadId,
    slug: known ? (slug ?? '') : '',
    title: known ? title : null,
    reply,
    by: replyState === 'shown' ? by : null,
    decision: action && (kind === 'flag-outcome' ? { action, ...OUTCOME_ALONE } : { id, action, rule, rulesVersion, reason, note }),
    caseId,
    detail,
    at,
    read: number <= readNumber,
  }
}
