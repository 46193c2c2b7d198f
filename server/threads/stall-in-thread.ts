import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { Refusal } from '../kernel/refusal.ts'
import type { Actor } from '../people/actor.ts'
import type { Stall } from '../people/schema.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

const $ = sql.placeholder
type Args = { personId: string; threadId: number }
type Pinned = { stall: Stall; changedAt: number | null }

const read = prepared<Args, Pinned[]>(({ db, t: { threadStalls: s } }) =>
  db
    .select({ stall: s.stall, changedAt: s.changedAt })
    .from(s)
    .where(and(eq(s.personId, $('personId')), eq(s.threadId, $('threadId')))),
)

/** Waits for another who pins it at the same time, and is empty where that one was first. */
const pin = prepared<Args & { stall: Stall }, { stall: Stall }[]>(({ db, t: { threadStalls: s } }) =>
  db
    .insert(s)
    .values({ personId: $('personId'), threadId: $('threadId'), stall: $('stall'), changedAt: null })
    .onConflictDoNothing()
    .returning({ stall: s.stall }),
)

/** Asks once more in the same breath whether it may be changed: another tab may have done it since it was read. */
const change = prepared<Args & { stall: Stall; at: number; since: number }, { stall: Stall }[]>(({ db, t: { threadStalls: s } }) =>
  db
    .update(s)
    .set({ stall: sql`${$('stall')}`, changedAt: sql`${$('at')}` })
    .where(
      and(
        eq(s.personId, $('personId')),
        eq(s.threadId, $('threadId')),
        or(isNull(s.changedAt), lte(s.changedAt, $('since')), eq(s.stall, $('stall'))),
      ),
    )
    .returning({ stall: s.stall }),
)

/** The stall that somebody has in a debate and when he changed it last; null as long as he has done nothing there. */
export const pinnedStall = async (scope: Scope, args: Args): Promise<Pinned | null> => (await read(scope, args))[0] ?? null

/** From when on a stall may be changed again; 0 for one that never was. */
export const changesFrom = (changedAt: number | null): number => (changedAt === null ? 0 : changedAt + WEEK_MS)

/** Who asks, when, and whether limits apply. */
type Asked = { readonly actor: Actor; readonly at: number; readonly limits: boolean }

/**
 * The stall that somebody has in a debate. The first thing he does there pins it, to the one of his profile unless he names another,
 * so that a later change of his profile moves nothing; who keeps his stall to himself is an observer. Of two things that he does at
 * once the second finds what the first has pinned or changed.
 *
 * @param wanted the stall he names now, if any: from then on it is his here
 * @throws {Refusal} `stall-changed-lately` when he changed it within seven days
 */
export async function stallInThread(tx: Scope, threadId: number, { actor, at, limits }: Asked, wanted?: Stall): Promise<Stall> {
  const key = { personId: actor.personId, threadId }
  const before = (await pinnedStall(tx, key)) ?? (await pinOrFind(tx, { ...key, stall: wanted ?? actor.stall ?? 'observer' }))
  if (wanted === undefined || before.stall === wanted) return before.stall
  const [changed] = await change(tx, { ...key, stall: wanted, at, since: limits ? at - WEEK_MS : Number.MAX_SAFE_INTEGER })
  if (changed) return wanted
  const now = (await pinnedStall(tx, key)) ?? before
  const until = changesFrom(now.changedAt)
  throw new Refusal('stall-changed-lately', {
    at: '/body/stall',
    state: now.stall,
    values: { context: 'until', until, leftMs: until - at },
  })
}

async function pinOrFind(tx: Scope, pinned: Args & { stall: Stall }): Promise<Pinned> {
  const [mine] = await pin(tx, pinned)
  return mine ? { ...mine, changedAt: null } : (await pinnedStall(tx, pinned))!
}
