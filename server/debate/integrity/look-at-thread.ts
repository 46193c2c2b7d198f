import { and, asc, desc, eq, gt, gte, inArray, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import type { Scope } from '../../store/scope.ts'
import { type OpinionMap, drawCells } from './draw-cells.ts'
import { groupPoints } from './group-points.ts'
import { matchStalls } from './match-stalls.ts'
import { placeVoters, type VoteRow } from './place-voters.ts'
import { scoreWithout, type SecondScore } from './score-without.ts'

/** What a look at the votes of a debate comes to. */
export type Look = {
  readonly voters: number
  /** How well votes fit declared stalls; null where too few people have voted to say. */
  readonly agreement: number | null
  readonly map: OpinionMap | null
  readonly replies: readonly SecondScore[]
}

/**
 * What is held in memory at once, whatever the size of the debate: its statements are the 300 replies with the most votes, its voters
 * 5,000 of those who voted on seven of them (by the last digits of their ids, which are chance), and votes are read by 5,000.
 */
const MOST = { statements: 300, voters: 5_000, rows: 5_000 }
const LEAST = { votesOnStatement: 10, votesOfVoter: 7, statementsOfMap: 8, votersOfMap: 60, votersOfScore: 100 }
/** Below that the groups are not the stalls, and say nothing about who votes unlike his own. */
const FIT = 0.85
const SAYS = { agree: 1, disagree: -1, pass: 0 } as const

/**
 * Looks at who votes alike in a debate: the map of opinions, and the badges without voters who vote unlike the stall that they
 * declare. Reads only; several queries, which need not agree to the vote.
 */
export async function lookAtThread(scope: Scope, threadId: number): Promise<Look> {
  const statements = await readStatements(scope, threadId)
  const people = await readVoters(scope, threadId, statements)
  const nothing = { voters: people.length, agreement: null, map: null }
  if (people.length < LEAST.votersOfMap) return { ...nothing, replies: await scoreWithout(scope, threadId, null) }
  const { rows, stallOf } = await readRows(scope, threadId, statements, people)
  const points = placeVoters(rows)
  const { groupOf } = groupPoints(points)
  const match = people.length < LEAST.votersOfScore ? null : matchStalls(groupOf, stallOf)
  const doubted = match && match.agreement >= FIT ? people.filter((_, voter) => match.contradicts[voter]) : null
  return {
    voters: people.length,
    agreement: match?.agreement ?? null,
    map: statements.length < LEAST.statementsOfMap ? null : drawCells(points, groupOf),
    replies: await scoreWithout(scope, threadId, doubted),
  }
}

async function readStatements({ db, t: { replyFigures: f } }: Scope, threadId: number): Promise<number[]> {
  const votes = sql`(${f.onlineAgree} + ${f.onlineDisagree} + ${f.onlinePass} + ${f.offlineAgree} + ${f.offlineDisagree} + ${f.offlinePass}
    + ${f.buyerAgree} + ${f.buyerDisagree} + ${f.buyerPass} + ${f.observerAgree} + ${f.observerDisagree} + ${f.observerPass})`
  const rows = await db
    .select({ number: f.number })
    .from(f)
    .where(and(eq(f.threadId, threadId), gte(votes, LEAST.votesOnStatement)))
    .orderBy(desc(votes), asc(f.number))
    .limit(MOST.statements)
  return rows.map(({ number }) => number)
}

async function readVoters({ db, t: { votes: v } }: Scope, threadId: number, statements: readonly number[]): Promise<string[]> {
  if (statements.length < LEAST.votesOfVoter) return []
  const chance = sql`substr(${v.personId}, 25)`
  const rows = await db
    .select({ personId: v.personId })
    .from(v)
    .where(and(eq(v.threadId, threadId), inArray(v.number, [...statements]), eq(v.counts, true)))
    .groupBy(v.personId)
    .having(gte(sql`count(*)`, LEAST.votesOfVoter))
    .orderBy(chance, v.personId)
    .limit(MOST.voters)
  return rows.map(({ personId }) => personId)
}

/** The votes of these people on these replies, and of each the stall that he voted for last. */
async function readRows(scope: Scope, threadId: number, statements: readonly number[], people: readonly string[]) {
  const voterOf = new Map(people.map((personId, voter) => [personId, voter]))
  const rows: VoteRow[] = people.map(() => new Float64Array(statements.length).fill(NaN))
  const last = new Float64Array(people.length)
  const stallOf: Stall[] = people.map(() => 'observer')
  for (const [statement, number] of statements.entries())
    for (let after = '', page = MOST.rows; page === MOST.rows;) {
      const votes = await readVotes(scope, { threadId, number, after })
      for (const { personId, vote, stall, at } of votes) {
        const voter = voterOf.get(personId)
        if (voter === undefined) continue
        rows[voter]![statement] = SAYS[vote]
        if (at >= last[voter]!) [last[voter], stallOf[voter]] = [at, stall]
      }
      page = votes.length
      after = votes.at(-1)?.personId ?? ''
    }
  return { rows, stallOf }
}

const readVotes = ({ db, t: { votes: v } }: Scope, { threadId, number, after }: { threadId: number; number: number; after: string }) =>
  db
    .select({ personId: v.personId, vote: v.vote, stall: v.stall, at: v.at })
    .from(v)
    .where(and(eq(v.threadId, threadId), eq(v.number, number), gt(v.personId, after), eq(v.counts, true)))
    .orderBy(asc(v.personId))
    .limit(MOST.rows)
