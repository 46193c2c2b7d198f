import { and, asc, eq, gt } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import type { Scope } from '../../store/scope.ts'
import { mayHear } from '../hearing/hearing.ts'
import type { Recheck } from './schema.ts'
import { waitingRechecks } from './waiting-rechecks.ts'

type Ask = { readonly after?: string | undefined; readonly limit: number }
type Row = Omit<Recheck, 'mayRecheck'> & { readonly moderatorId: string; readonly authorId: string }

/**
 * Decisions on a translation that nobody has looked at again, oldest first, by keyset. Several queries: read them in a snapshot.
 *
 * @param now milliseconds since 1970, UTC
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readRechecks(
  scope: Scope,
  { after, limit }: Ask,
  viewer: Actor,
  now: number,
): Promise<{ items: Recheck[]; next: string | null }> {
  if (after !== undefined && !/^[0-9a-f-]{36}$/.test(after))
    throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  const rows = await waiting(scope, { after, limit: limit + 1 })
  const items: Recheck[] = []
  for (const { moderatorId, authorId, ...row } of rows.slice(0, limit)) {
    const question = { threadId: row.threadId, authorId, deciderId: moderatorId, since: row.at, reads: row.lang }
    items.push({ ...row, mayRecheck: (await mayHear(scope, viewer, question, now)).may !== 'no' })
  }
  return { items, next: rows.length > limit ? (items.at(-1)?.decisionId ?? null) : null }
}

async function waiting({ db, t }: Scope, { after, limit }: Ask): Promise<Row[]> {
  const { cases, decisions, people, threads } = t
  return db
    .select({
      decisionId: decisions.id,
      caseId: decisions.caseId,
      threadId: decisions.threadId,
      number: decisions.number,
      title: threads.title,
      lang: cases.lang,
      action: decisions.action,
      rule: decisions.rule,
      reason: decisions.reason,
      note: decisions.note,
      moderator: people.name,
      at: decisions.at,
      moderatorId: decisions.moderatorId,
      authorId: decisions.personId,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(threads, eq(threads.id, decisions.threadId))
    .innerJoin(people, eq(people.id, decisions.moderatorId))
    .where(and(waitingRechecks(t), after === undefined ? undefined : gt(decisions.id, after)))
    .orderBy(asc(decisions.id))
    .limit(limit)
}
