import { and, asc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/flaw.ts'

/** So many appeals are held in memory at once. */
const SLICE = 500
/** So many are named. */
const MOST_NAMED = 20

type Row = Awaited<ReturnType<typeof nextAnswered>>[number]

const nextAnswered = prepared(({ db, t: { appeals, people } }) =>
  db
    .select({
      id: appeals.id,
      caseId: appeals.caseId,
      decisionId: appeals.decisionId,
      state: appeals.state,
      alone: appeals.alone,
      at: appeals.decidedAt,
      moderator: people.name,
    })
    .from(appeals)
    .leftJoin(people, eq(people.id, appeals.decidedById))
    .where(and(gt(appeals.id, sql.placeholder('after')), ne(appeals.state, 'open')))
    .orderBy(asc(appeals.id))
    .limit(SLICE),
)

/** Appeals that were answered and of which the public log says nothing, or something else. */
export async function untoldAppeals(scope: Scope): Promise<Flaw[]> {
  const flaws: Flaw[] = []
  for (let rows: Row[] = [], after = ''; flaws.length < MOST_NAMED; after = rows.at(-1)!.id) {
    rows = await nextAnswered(scope, { after })
    if (rows.length === 0) break
    const told = await answersOf(
      scope,
      rows.map(({ caseId }) => caseId),
    )
    for (const row of rows) if (!told.has(keyOf(row))) flaws.push({ where: `appeal ${row.id}`, what: 'is not what the log says of it' })
  }
  return flaws.slice(0, MOST_NAMED)
}

/** What the log tells of the answers in these cases: an answer is a decision on the same case. */
async function answersOf({ db, t: { decisions, moderationLog } }: Scope, caseIds: number[]): Promise<Set<string>> {
  const rows = await db
    .select({ entry: moderationLog.entry })
    .from(decisions)
    .innerJoin(moderationLog, and(eq(moderationLog.decisionId, decisions.id), eq(moderationLog.kind, 'appeal')))
    .where(inArray(decisions.caseId, caseIds))
  return new Set(rows.map(({ entry }) => said(entry)))
}

type Answer = Pick<Row, 'decisionId' | 'state' | 'alone' | 'at' | 'moderator'>

const keyOf = ({ decisionId, state, alone, at, moderator }: Answer): string => [decisionId, state, alone, at, moderator].join(' ')

/** The same of an entry; one that cannot be read is named by the check of the chain. */
function said(entry: string): string {
  try {
    const { appealed, action, alone, at, moderator } = JSON.parse(entry) as Record<string, string | number | boolean | undefined>
    return [appealed, action === 'uphold' ? 'upheld' : 'overturned', alone ?? false, at, moderator].join(' ')
  } catch {
    return ''
  }
}
