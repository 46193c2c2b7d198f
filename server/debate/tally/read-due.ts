import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

/** So many threads are told at once; each is gone from the list when it is tallied, and the others come with the next asking. */
const MOST_THREADS = 1_000

const query = prepared<Record<string, never>, { threadId: number }[]>(({ db, t: { tallyDue: d } }) =>
  db.select({ threadId: d.threadId }).from(d).limit(MOST_THREADS),
)

/** Threads whose figures have changed since their last tally. */
export const readDue = async (scope: Scope): Promise<readonly number[]> => (await query(scope, {})).map(({ threadId }) => threadId)
