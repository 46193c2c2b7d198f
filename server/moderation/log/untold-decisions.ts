import { asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'
import type { SealedEntry } from './log-row.ts'

/** So many decisions are held in memory at once. */
const SLICE = 500
/** So many are named; whoever looks into it needs to see the kind, not all of them. */
const MOST_NAMED = 20

type Row = Awaited<ReturnType<typeof nextDecisions>>[number]

const nextDecisions = prepared(({ db, t: { decisions, people } }) =>
  db
    .select({
      id: decisions.id,
      threadId: decisions.threadId,
      number: decisions.number,
      action: decisions.action,
      rule: decisions.rule,
      rulesVersion: decisions.rulesVersion,
      reason: decisions.reason,
      undoes: decisions.undoes,
      onTranslation: decisions.onTranslation,
      alone: decisions.alone,
      at: decisions.at,
      moderator: people.name,
    })
    .from(decisions)
    .leftJoin(people, eq(people.id, decisions.moderatorId))
    .where(gt(decisions.id, sql.placeholder('after')))
    .orderBy(asc(decisions.id))
    .limit(SLICE),
)

/**
 * Decisions of which the public log says nothing, or something else. Those older than the log itself (from before it was kept) are
 * let be.
 */
export async function untoldDecisions(scope: Scope): Promise<Flaw[]> {
  const { moderationLog } = scope.t
  const [first] = await scope.db.select({ at: moderationLog.at }).from(moderationLog).where(eq(moderationLog.seq, 1))
  const flaws: Flaw[] = []
  for (let rows: Row[] = [], after = ''; flaws.length < MOST_NAMED; after = rows.at(-1)!.id) {
    rows = await nextDecisions(scope, { after })
    if (rows.length === 0) break
    const told = await entriesOf(
      scope,
      rows.map(({ id }) => id),
    )
    for (const row of rows) {
      const entries = told.get(row.id) ?? []
      if (entries.length === 0 && row.at < (first?.at ?? Infinity)) continue
      if (entries.some((entry) => tells(entry, row))) continue
      flaws.push({ where: `decision ${row.id}`, what: entries.length === 0 ? 'is not in the log' : 'is not what the log says of it' })
    }
  }
  return flaws.slice(0, MOST_NAMED)
}

async function entriesOf({ db, t: { moderationLog } }: Scope, ids: string[]): Promise<Map<string, SealedEntry[]>> {
  const rows = await db
    .select({ id: moderationLog.decisionId, entry: moderationLog.entry })
    .from(moderationLog)
    .where(inArray(moderationLog.decisionId, ids))
  const byId = new Map<string, SealedEntry[]>()
  for (const { id, entry } of rows) byId.set(id!, [...(byId.get(id!) ?? []), read(entry)])
  return byId
}

/** What cannot be read tells of nothing; the check of the chain names it. */
function read(entry: string): SealedEntry {
  try {
    return JSON.parse(entry) as SealedEntry
  } catch {
    return {} as SealedEntry
  }
}

const tells = (entry: SealedEntry, row: Row): boolean =>
  entry.threadId === row.threadId &&
  entry.number === row.number &&
  entry.action === row.action &&
  (entry.rule ?? null) === row.rule &&
  entry.rulesVersion === row.rulesVersion &&
  entry.reason === row.reason &&
  (entry.undoes ?? null) === row.undoes &&
  (entry.onTranslation ?? false) === row.onTranslation &&
  (entry.alone ?? false) === row.alone &&
  entry.at === row.at &&
  entry.moderator === row.moderator
