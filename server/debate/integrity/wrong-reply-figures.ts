import { and, eq, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Flaw } from '../../store/upkeep/verify.ts'
import { STALLS } from '../score/figures.ts'
import { counterOf } from '../votes/shift-figure.ts'

/** So many are named; whoever looks into it needs to see the kind, not all of them. */
const MOST_NAMED = 20

const VOTES = ['agree', 'disagree', 'pass'] as const
const COUNTERS = STALLS.flatMap((stall) => VOTES.map((vote) => ({ stall, vote, name: counterOf(stall, vote) })))

/** Counters of replies that are not the number of their votes that count, of those who found them useful, or of minds they changed. */
export async function wrongReplyFigures(scope: Scope): Promise<Flaw[]> {
  return [...(await wrongVotes(scope)), ...(await wrongMarks(scope))]
}

async function wrongVotes({ db, t: { replyFigures: f, votes: v } }: Scope): Promise<Flaw[]> {
  const sums = Object.fromEntries(
    COUNTERS.map(({ stall, vote, name }) => [
      name,
      sql<number>`sum(case when ${v.stall} = ${sql.raw(`'${stall}'`)} and ${v.vote} = ${sql.raw(`'${vote}'`)} then 1 else 0 end)`.as(
        `s_${stall}_${vote}`,
      ),
    ]),
  ) as Record<string, SQL.Aliased<number>>
  const counted = db
    .select({ threadId: v.threadId, number: v.number, ...sums })
    .from(v)
    .where(eq(v.counts, true))
    .groupBy(v.threadId, v.number)
    .as('counted')
  const found = (name: string) => sql`coalesce(${(counted as unknown as Record<string, SQL>)[name]}, 0)`
  const rows = await db
    .select({
      threadId: f.threadId,
      number: f.number,
      ...Object.fromEntries(
        COUNTERS.flatMap(({ name }) => [[name, f[name]] as const, [`${name}Found`, found(name).mapWith(Number)] as const]),
      ),
    })
    .from(f)
    .leftJoin(counted, and(eq(counted.threadId, f.threadId), eq(counted.number, f.number)))
    .where(or(...COUNTERS.map(({ name }) => ne(f[name], found(name)))))
    .limit(MOST_NAMED)
  const without = await db
    .select({ threadId: counted.threadId, number: counted.number })
    .from(counted)
    .leftJoin(f, and(eq(f.threadId, counted.threadId), eq(f.number, counted.number)))
    .where(isNull(f.number))
    .limit(MOST_NAMED)
  return [
    ...(rows as Record<string, number>[]).map((row) => {
      const wrong = COUNTERS.filter(({ name }) => row[name] !== row[`${name}Found`])
      const what = wrong.map(
        ({ stall, vote, name }) => `${row[name]} votes of ${stall} who ${vote}, of which there are ${row[`${name}Found`]}`,
      )
      return { where: `the figures of reply ${row['number']} of thread ${row['threadId']}`, what: `say ${what.join('; ')}` }
    }),
    ...without.map(({ threadId, number }) => ({ where: `reply ${number} of thread ${threadId}`, what: 'has votes and no figures' })),
  ]
}

async function wrongMarks({ db, t: { changedMinds: m, helpfuls: h, replyFigures: f } }: Scope): Promise<Flaw[]> {
  const many = sql<number>`count(*)`.as('counted_many')
  const helpful = db.select({ threadId: h.threadId, number: h.number, many }).from(h).groupBy(h.threadId, h.number).as('helpful')
  const minds = db
    .select({ threadId: m.threadId, number: m.number, many })
    .from(m)
    .where(isNull(m.revokedAt))
    .groupBy(m.threadId, m.number)
    .as('minds')
  const flaws: Flaw[] = []
  for (const { column, counted, name } of [
    { column: f.helpful, counted: helpful, name: 'people who found it useful' },
    { column: f.minds, counted: minds, name: 'changed minds' },
  ]) {
    const there = sql`coalesce(${counted.many}, 0)`.mapWith(Number)
    const rows = await db
      .select({ threadId: f.threadId, number: f.number, said: column, there })
      .from(f)
      .leftJoin(counted, and(eq(counted.threadId, f.threadId), eq(counted.number, f.number)))
      .where(ne(column, there))
      .limit(MOST_NAMED)
    flaws.push(
      ...rows.map(({ threadId, number, said, there: found }) => ({
        where: `the figures of reply ${number} of thread ${threadId}`,
        what: `say ${said} ${name}; they are ${found}`,
      })),
    )
  }
  return flaws
}
