import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import { beforeAfter, type Moved } from './before-after.ts'
import type { Closing } from './schema.ts'

const query = prepared<{ threadId: number }, Moved[]>(({ db, t: { closingFigures: f } }) =>
  db
    .select({ stall: f.stall, openedWith: f.openedWith, closedWith: f.closedWith, many: f.many })
    .from(f)
    .where(eq(f.threadId, sql.placeholder('threadId'))),
)

/** What a debate changed in those who were asked again at its end, by stall, as far as it is shown: from 36 counters at most. */
export const readBeforeAfter = async (scope: Scope, threadId: number): Promise<Closing['stalls']> =>
  beforeAfter(await query(scope, { threadId }))
