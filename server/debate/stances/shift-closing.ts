import { sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Stance } from '../schema.ts'

type Answered = Omit<Scope['t']['closingFigures']['$inferInsert'], 'many' | 'closedWith'> & { readonly closedWith: Stance | null }

/** Moves one person's answer at the end into or out of the figures; nothing for who has not answered. To be called only for a stance that counts. */
export async function shiftClosing(
  { db, t: { closingFigures: f } }: Scope,
  { threadId, stall, openedWith, closedWith }: Answered,
  by: 1 | -1,
): Promise<void> {
  if (closedWith === null) return
  await db
    .insert(f)
    .values({ threadId, stall, openedWith, closedWith, many: by })
    .onConflictDoUpdate({ target: [f.threadId, f.stall, f.openedWith, f.closedWith], set: { many: sql`${f.many} + ${by}` } })
}
