import { and, between, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { EventMark } from './schema.ts'

type Args = { threadId: number; from: number; to: number; limit: number }
type Row = { id: string; threadId: number; at: number; nameId: string; nameEn: string }

const $ = sql.placeholder

const query = prepared<Args, Row[]>(({ db, t: { eventMarks: m } }) =>
  db
    .select({ id: m.id, threadId: m.threadId, at: m.at, nameId: m.nameId, nameEn: m.nameEn })
    .from(m)
    .where(and(eq(m.threadId, $('threadId')), between(m.at, $('from'), $('to'))))
    .orderBy(desc(m.at))
    .limit($('limit')),
)

/** The newest events of a debate and of the whole market between two moments, in the order of time, at most `limit`. */
export async function readEventMarks(scope: Scope, args: Args): Promise<EventMark[]> {
  const rows = [...(await query(scope, args)), ...(await query(scope, { ...args, threadId: 0 }))]
  return rows
    .toSorted((a, b) => a.at - b.at)
    .slice(-args.limit)
    .map(({ id, threadId, at, nameId, nameEn }) => ({ id, threadId: threadId || null, at, name: { id: nameId, en: nameEn } }))
}
