import { and, eq, ne, inArray } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { readHold, stateUnder } from '../../threads/read-hold.ts'

/**
 * Makes a person's or a debate's state what the standing measures say, after one of them began or ended. Every path asks that state:
 * commands inside their transaction, pages, and open sockets, which are told.
 */
export async function applyMeasures(
  tx: Scope,
  { personId, threadId }: { readonly personId: string | null; readonly threadId: number | null },
  context: Pick<CommandContext<unknown>, 'tell' | 'signal'>,
): Promise<void> {
  if (personId !== null) await applyToPerson(tx, personId, context)
  if (threadId !== null) await applyToThread(tx, threadId, context)
}

async function applyToPerson(tx: Scope, personId: string, { signal }: Pick<CommandContext<unknown>, 'signal'>) {
  const { measures, people } = tx.t
  const rows = await tx.db
    .select({ kind: measures.kind })
    .from(measures)
    .where(and(eq(measures.personId, personId), eq(measures.state, 'standing')))
  const kinds = new Set(rows.map(({ kind }) => kind))
  const out = kinds.has('suspend') || kinds.has('ban')
  await tx.db
    .update(people)
    .set({ muted: kinds.has('mute'), state: out ? 'suspended' : 'active' })
    .where(and(eq(people.id, personId), inArray(people.state, ['active', 'suspended'])))
  signal({ kind: 'person-changed', personId })
}

/**
 * A debate that its owner closed stays closed whatever moderators do to it: closed is stricter than locked. When it is opened again it
 * stands as the measures say at that time (`changeThread`). One that is about to close cools down when nothing holds it any more.
 */
async function applyToThread(tx: Scope, threadId: number, { tell }: Pick<CommandContext<unknown>, 'tell'>) {
  const { threads } = tx.t
  const [thread] = await tx.db.select({ closesAt: threads.closesAt }).from(threads).where(eq(threads.id, threadId))
  const state = stateUnder(await readHold(tx, threadId), thread?.closesAt ?? null)
  const [changed] = await tx.db
    .update(threads)
    .set({ state })
    .where(and(eq(threads.id, threadId), inArray(threads.state, ['open', 'cooling', 'locked']), ne(threads.state, state)))
    .returning({ id: threads.id })
  if (changed) await tell(threadId, 'thread', 0, { state })
}
