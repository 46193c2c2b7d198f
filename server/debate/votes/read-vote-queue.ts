import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Stall } from '../../people/schema.ts'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { NO_FIGURES } from '../score/figures.ts'
import { routeWeight } from '../score/route-weight.ts'
import { figuresOf } from './figures-of.ts'
import { readMyMarks } from './read-my-marks.ts'

/** So many of the newest replies, and so many of those whose figures moved last, are looked at, however long the debate is. */
const CANDIDATES = 100

const $ = sql.placeholder
type Args = { threadId: number; personId: string }
type Candidate = { number: number; figures: Scope['t']['replyFigures']['$inferSelect'] | null }

const newest = prepared<Args, Candidate[]>(({ db, t: { replies: r, replyFigures: f } }) =>
  db
    .select({ number: r.number, figures: f })
    .from(r)
    .leftJoin(f, and(eq(f.threadId, r.threadId), eq(f.number, r.number)))
    .where(and(eq(r.threadId, $('threadId')), eq(r.state, 'shown'), ne(r.authorId, $('personId'))))
    .orderBy(desc(r.number))
    .limit(CANDIDATES),
)

const moved = prepared<Args, Candidate[]>(({ db, t: { replies: r, replyFigures: f } }) =>
  db
    .select({ number: f.number, figures: f })
    .from(f)
    .innerJoin(r, and(eq(r.threadId, f.threadId), eq(r.number, f.number)))
    .where(and(eq(f.threadId, $('threadId')), eq(r.state, 'shown'), ne(r.authorId, $('personId'))))
    .orderBy(desc(f.version))
    .limit(CANDIDATES),
)

/**
 * Numbers of the replies on which a vote of somebody with this stall helps most, heaviest first, those that wait longest before their equals.
 * His own and those that he has voted on are not among them.
 */
export async function readVoteQueue(scope: Scope, args: Args, stall: Stall): Promise<readonly number[]> {
  const found = new Map([...(await newest(scope, args)), ...(await moved(scope, args))].map((reply) => [reply.number, reply]))
  const numbers = [...found.keys()]
  if (numbers.length === 0) return []
  const { votes } = await readMyMarks(scope, { ...args, from: Math.min(...numbers), to: Math.max(...numbers) })
  for (const { number } of votes) found.delete(number)
  return [...found.values()]
    .map(({ number, figures }) => ({ number, weight: routeWeight(figures ? figuresOf(figures) : NO_FIGURES, stall) }))
    .toSorted((a, b) => b.weight - a.weight || a.number - b.number)
    .map(({ number }) => number)
}
