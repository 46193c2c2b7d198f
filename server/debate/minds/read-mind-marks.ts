import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { MindMark } from '../drawing/place-minds.ts'
import { dayInJakarta } from '../../kernel/day-in-jakarta.ts'

/** So many signs are drawn: more would cover what they stand beside. */
const MOST_MARKS = 500

const $ = sql.placeholder

type Row = { at: number; stall: string; from: MindMark['to']; to: MindMark['to'] }

const query = prepared<{ threadId: number; from: number }, Row[]>(({ db, t: { changedMinds: m, replies: r } }) =>
  db
    .select({ at: m.at, stall: m.stall, from: m.fromStance, to: m.toStance })
    .from(m)
    .innerJoin(r, and(eq(r.threadId, m.threadId), eq(r.number, m.number), eq(r.state, 'shown')))
    .where(and(eq(m.threadId, $('threadId')), gte(m.at, $('from')), isNull(m.revokedAt)))
    .orderBy(desc(m.at))
    .limit(MOST_MARKS),
)

/** When people of the two stalls changed their mind in a debate since a moment: what stands, the newest; nothing of replies that nobody sees any more. */
export async function readMindMarks(scope: Scope, threadId: number, from: number): Promise<MindMark[]> {
  const rows = await query(scope, { threadId, from })
  return rows.flatMap(({ at, stall, from, to }) =>
    // Who names no other stance has not said in public what he thinks of the motion: his sign must not stand where it would say so.
    stall === 'online' || stall === 'offline' ? [{ day: dayInJakarta(at), stall, to: from === to ? null : to }] : [],
  )
}
