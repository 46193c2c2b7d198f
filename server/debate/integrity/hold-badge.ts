import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'

type Row = { readonly threadId: number; readonly number: number; readonly frozen: string | null }

/** Marks a badge as looked into while it depends on doubted votes, and takes the mark off when it does not any more; all who follow the debate are told. */
export async function holdBadge(
  { db, t: { replyFigures: f } }: Scope,
  { threadId, number, frozen }: Row,
  held: boolean,
  { at, tell }: Pick<CommandContext<unknown>, 'at' | 'tell'>,
): Promise<void> {
  if (held === (frozen !== null)) return
  await db
    .update(f)
    .set(held ? { frozen: 'burst', frozenAt: at } : { frozen: null, frozenAt: null })
    .where(and(eq(f.threadId, threadId), eq(f.number, number)))
  await tell(threadId, 'badge', number, held ? { frozen: 'burst' } : { frozen: '', by: 'stands' })
}
