import { and, asc, desc, eq, gt, gte, inArray, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { VoteRow } from './find-plane.ts'

/** Who voted how on what, as far as it can be compared. */
export type Gathered = {
  /** Numbers of the replies. */
  readonly statements: readonly number[]
  readonly people: readonly string[]
  /** A row for each of the people; and the stall that he voted for last. */
  readonly rows: readonly VoteRow[]
  readonly stallOf: readonly Stall[]
}

/**
 * What is held in memory at once, whatever the size of the debate: its statements are the 300 replies with the most votes, its voters
 * 5,000 of those who voted on seven of them (by the last digits of their ids, which are chance), and votes are read by 5,000.
 */
const MOST = { statements: 300, voters: 5_000, rows: 5_000 }
const LEAST_VOTES_ON_STATEMENT = 10
/** Whoever has voted on fewer of them is nowhere yet. */
export const LEAST_VOTES_OF_VOTER = 7
export const SAYS = { agree: 1, disagree: -1, pass: 0 } as const

/** Gathers the votes of a debate by voter. @param leastPeople of fewer nothing is read but who they are */
export async function gatherVotes(scope: Scope, threadId: number, leastPeople: number): Promise<Gathered> {
  const statements = await readStatements(scope, threadId)
  const people = await readVoters(scope, threadId, statements)
  if (people.length < leastPeople) return { statements, people, rows: [], stallOf: [] }
  return inOrder({ statements, people, ...(await readRows(scope, threadId, statements, people)) })
}

/** By what people said and not by who they are: the same votes are then drawn the same, whatever the ids of their voters. */
function inOrder({ statements, people, rows, stallOf }: Gathered): Gathered {
  const order = [...people.keys()].toSorted((a, b) => compareRows(rows[a]!, rows[b]!))
  return {
    statements,
    people: order.map((voter) => people[voter]!),
    rows: order.map((voter) => rows[voter]!),
    stallOf: order.map((voter) => stallOf[voter]!),
  }
}

const NOT_SAID = 2
function compareRows(a: VoteRow, b: VoteRow): number {
  const statement = a.findIndex((vote, n) => vote !== b[n] && !(Number.isNaN(vote) && Number.isNaN(b[n]!)))
  const placeOf = (vote: number) => (Number.isNaN(vote) ? NOT_SAID : vote)
  return statement < 0 ? 0 : placeOf(a[statement]!) - placeOf(b[statement]!)
}

async function readStatements({ db, t: { replyFigures: f } }: Scope, threadId: number): Promise<number[]> {
  const votes = sql`(${f.onlineAgree} + ${f.onlineDisagree} + ${f.onlinePass} + ${f.offlineAgree} + ${f.offlineDisagree} + ${f.offlinePass}
    + ${f.buyerAgree} + ${f.buyerDisagree} + ${f.buyerPass} + ${f.observerAgree} + ${f.observerDisagree} + ${f.observerPass})`
  const rows = await db
    .select({ number: f.number })
    .from(f)
    .where(and(eq(f.threadId, threadId), gte(votes, LEAST_VOTES_ON_STATEMENT)))
    .orderBy(desc(votes), asc(f.number))
    .limit(MOST.statements)
  return rows.map(({ number }) => number)
}

async function readVoters({ db, t: { votes: v } }: Scope, threadId: number, statements: readonly number[]): Promise<string[]> {
  if (statements.length < LEAST_VOTES_OF_VOTER) return []
  const chance = sql`substr(${v.personId}, 25)`
  const rows = await db
    .select({ personId: v.personId })
    .from(v)
    .where(and(eq(v.threadId, threadId), inArray(v.number, [...statements]), eq(v.counts, true)))
    .groupBy(v.personId)
    .having(gte(sql`count(*)`, LEAST_VOTES_OF_VOTER))
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
