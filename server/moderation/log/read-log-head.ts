import { desc } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { NO_SEAL } from './seal.ts'

/** The newest entry of the public log: its number, and the seal that all of the log comes down to. */
export type LogHead = { readonly seq: number; readonly hash: string }

const query = prepared<Record<string, never>, LogHead[]>(({ db, t: { moderationLog } }) =>
  db.select({ seq: moderationLog.seq, hash: moderationLog.hash }).from(moderationLog).orderBy(desc(moderationLog.seq)).limit(1),
)

/** The head of the public log; of an empty one number 0 and the seal before the first. */
export async function readLogHead(scope: Scope): Promise<LogHead> {
  const [head] = await query(scope, {})
  return head ?? { seq: 0, hash: NO_SEAL }
}
