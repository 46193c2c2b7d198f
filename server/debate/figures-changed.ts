import { sql } from 'drizzle-orm'
import type { CommandContext } from '../store/commands.ts'
import { prepared } from '../store/prepared.ts'
import type { Scope } from '../store/scope.ts'

const due = prepared<{ threadId: number }, unknown>(({ db, t }) =>
  db
    .insert(t.tallyDue)
    .values({ threadId: sql.placeholder('threadId') })
    .onConflictDoUpdate({ target: t.tallyDue.threadId, set: { threadId: sql`excluded.thread_id` } }),
)

/**
 * To be called by whatever changes a thread's figures, in the same transaction: followers are told by the next tally, even after a crash.
 * Where a row is there already it is held until the commit: a tally that takes it away waits, and so sees what changed.
 */
export async function figuresChanged(tx: Scope, threadId: number, { signal }: Pick<CommandContext<unknown>, 'signal'>): Promise<void> {
  await due(tx, { threadId })
  signal({ kind: 'tally-due', topic: threadId })
}
