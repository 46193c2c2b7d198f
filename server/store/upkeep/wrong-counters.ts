import { eq, ne, or, sql } from 'drizzle-orm'
import { QUEUE_TOPIC } from '../log.ts'
import type { Scope } from '../scope.ts'
import type { Flaw } from './flaw.ts'

/** Counters besides those of the threads that a recount does not bear out. */
export async function wrongCounters(scope: Scope): Promise<Flaw[]> {
  return [...(await wrongLasts(scope)), ...(await wrongBoxes(scope)), ...(await wrongCases(scope))]
}

/** The moderators' log, and the ids given last: one that was too low would be given again, and refused every time. */
async function wrongLasts({ db, t: { threads, cases, events, counters } }: Scope): Promise<Flaw[]> {
  const said = new Map((await db.select().from(counters)).map(({ name, value }) => [name, value]))
  const max = (column: unknown) => sql`coalesce(max(${column}), 0)`.mapWith(Number)
  const [log] = await db
    .select({ last: max(events.seq), long: sql`count(*)`.mapWith(Number) })
    .from(events)
    .where(eq(events.threadId, QUEUE_TOPIC))
  const [thread] = await db.select({ last: max(threads.id) }).from(threads)
  const [found] = await db.select({ last: max(cases.id) }).from(cases)
  const wrong = [
    { name: 'queue-head', last: log!.last, what: `${log!.long} events up to ${log!.last}`, hole: log!.last !== log!.long },
    { name: 'last-thread', last: thread!.last, what: `threads up to ${thread!.last}`, hole: false },
    { name: 'last-case', last: found!.last, what: `cases up to ${found!.last}`, hole: false },
  ].filter(({ name, last, hole }) => hole || (said.get(name) ?? 0) !== last)
  return wrong.map(({ name, what }) => ({ where: `the counter "${name}"`, what: `says ${said.get(name) ?? 0}; there are ${what}` }))
}

async function wrongBoxes({ db, t: { notices, noticeBoxes } }: Scope): Promise<Flaw[]> {
  const counted = db
    .select({ personId: notices.personId, most: sql<number>`max(${notices.number})`.as('most'), many: sql<number>`count(*)`.as('many') })
    .from(notices)
    .groupBy(notices.personId)
    .as('counted')
  const most = sql`coalesce(${counted.most}, 0)`.mapWith(Number)
  const many = sql`coalesce(${counted.many}, 0)`.mapWith(Number)
  const wrong = await db
    .select({ personId: noticeBoxes.personId, last: noticeBoxes.lastNumber, read: noticeBoxes.readNumber, most, many })
    .from(noticeBoxes)
    .leftJoin(counted, eq(counted.personId, noticeBoxes.personId))
    .where(or(ne(noticeBoxes.lastNumber, most), ne(most, many), sql`${noticeBoxes.readNumber} > ${noticeBoxes.lastNumber}`))
  return wrong.map(({ personId, last, read, ...found }) => ({
    where: `the notices of person ${personId}`,
    what: `say ${last}, ${read} of them read; they are ${found.many}, numbered up to ${found.most}`,
  }))
}

async function wrongCases({ db, t: { cases, flags } }: Scope): Promise<Flaw[]> {
  const counted = db
    .select({ id: flags.caseId, many: sql<number>`count(*)`.as('many') })
    .from(flags)
    .groupBy(flags.caseId)
    .as('counted')
  const many = sql`coalesce(${counted.many}, 0)`.mapWith(Number)
  const wrong = await db
    .select({ id: cases.id, flagCount: cases.flagCount, many })
    .from(cases)
    .leftJoin(counted, eq(counted.id, cases.id))
    .where(ne(cases.flagCount, many))
  return wrong.map(({ id, flagCount, many }) => ({ where: `case ${id}`, what: `says ${flagCount} flags; they are ${many}` }))
}
