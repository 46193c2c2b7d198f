import { aliasedTable, and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import type { Scope } from '../../store/scope.ts'
import { mayHear } from '../hearing/hearing.ts'
import { PROPOSAL_KINDS, type Proposal, type ProposalState } from './schema.ts'

type Ask = { readonly state: ProposalState; readonly after?: string | undefined; readonly limit: number }

/**
 * Proposals in one state by keyset: open ones oldest first, answered ones newest first. Several queries: read them in a snapshot.
 *
 * @param now milliseconds since 1970, UTC
 * @throws {Refusal} `invalid-input` for a cursor that is none of ours
 */
export async function readProposals(
  scope: Scope,
  { state, after, limit }: Ask,
  viewer: Actor,
  now: number,
): Promise<{ items: Proposal[]; next: string | null }> {
  if (after !== undefined && !/^[0-9a-f-]{36}$/.test(after))
    throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  const rows = await select(scope, { state, after, limit: limit + 1 })
  const items: Proposal[] = []
  for (const { authorId, byId, ...row } of rows.slice(0, limit)) {
    const question = { threadId: row.threadId, authorId, proposerId: byId, since: row.at }
    const may = state === 'open' && (await mayHear(scope, viewer, question, now))
    items.push({ ...row, mayAnswer: may !== false && may.may !== 'no', own: state === 'open' && byId === viewer.personId })
  }
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

type Row = Omit<Proposal, 'mayAnswer' | 'own'> & { byId: string; authorId: string }

async function select({ db, t }: Scope, { state, after, limit }: Ask): Promise<Row[]> {
  const { proposals, cases, threads, people, decisions, measures } = t
  const second = aliasedTable(people, 'second')
  const beyond = after === undefined ? undefined : state === 'open' ? gt(proposals.id, after) : lt(proposals.id, after)
  const towards = state === 'open' ? asc : desc
  return db
    .select({
      id: proposals.id,
      kind: sql<Proposal['kind']>`${proposals.kind}`,
      caseId: proposals.caseId,
      threadId: cases.threadId,
      number: cases.number,
      title: threads.title,
      decisionId: proposals.decisionId,
      hours: measures.hours,
      rule: decisions.rule,
      reason: decisions.reason,
      note: sql<string>`coalesce(nullif(${proposals.note}, ''), ${decisions.note}, '')`,
      by: people.name,
      at: proposals.at,
      state: proposals.state,
      second: second.name,
      answer: proposals.answer,
      alone: proposals.alone,
      decidedAt: proposals.decidedAt,
      byId: proposals.byId,
      authorId: cases.authorId,
    })
    .from(proposals)
    .innerJoin(cases, eq(cases.id, proposals.caseId))
    .innerJoin(threads, eq(threads.id, cases.threadId))
    .innerJoin(people, eq(people.id, proposals.byId))
    .leftJoin(second, eq(second.id, proposals.secondId))
    .leftJoin(decisions, eq(decisions.id, proposals.decisionId))
    .leftJoin(measures, and(eq(measures.decisionId, proposals.decisionId), sql`${measures.kind} = ${proposals.kind}`))
    .where(and(eq(proposals.state, state), inArray(proposals.kind, [...PROPOSAL_KINDS]), beyond))
    .orderBy(towards(proposals.id))
    .limit(limit)
}
