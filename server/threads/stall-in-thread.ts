import { and, eq, sql } from 'drizzle-orm'
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

const pin = prepared<Args & { stall: Stall }, unknown>(({ db, t }) =>
  db.insert(t.threadStalls).values({ personId: $('personId'), threadId: $('threadId'), stall: $('stall'), changedAt: null }),
)

const change = prepared<Args & { stall: Stall; at: number }, unknown>(({ db, t: { threadStalls: s } }) =>
  db
    .update(s)
    .set({ stall: sql`${$('stall')}`, changedAt: sql`${$('at')}` })
    .where(and(eq(s.personId, $('personId')), eq(s.threadId, $('threadId')))),
)

/** The stall that somebody has in a debate and when he changed it last; null as long as he has done nothing there. */
export const pinnedStall = async (scope: Scope, args: Args): Promise<Pinned | null> => (await read(scope, args))[0] ?? null

/** From when on a stall may be changed again; 0 for one that never was. */
export const changesFrom = (changedAt: number | null): number => (changedAt === null ? 0 : changedAt + WEEK_MS)

/** Who asks, when, and whether limits apply. */
type Asked = { readonly actor: Actor; readonly at: number; readonly limits: boolean }

/**
 * The stall that somebody has in a debate. The first thing he does there pins it, to the one of his profile unless he names another,
 * so that a later change of his profile moves nothing; who keeps his stall to himself is an observer.
 *
 * @param wanted the stall he names now, if any: from then on it is his here
 * @throws {Refusal} `stall-changed-lately` when he changed it within seven days
 */
export async function stallInThread(tx: Scope, threadId: number, { actor, at, limits }: Asked, wanted?: Stall): Promise<Stall> {
  const key = { personId: actor.personId, threadId }
  const before = await pinnedStall(tx, key)
  const stall = wanted ?? before?.stall ?? actor.stall ?? 'observer'
  if (!before) await pin(tx, { ...key, stall })
  else if (before.stall !== stall) {
    const from = limits ? changesFrom(before.changedAt) : 0
    if (at < from)
      throw new Refusal('stall-changed-lately', {
        at: '/body/stall',
        state: before.stall,
        values: { context: 'until', until: from, leftMs: from - at },
      })
    await change(tx, { ...key, stall, at })
  }
  return stall
}
