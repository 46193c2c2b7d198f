import { and, eq, gt, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

/** Parts of a debate's page that move with its figures and are no figures of one reply: the panel of common ground, whom it lacks, changed minds. */
export const PARTS = ['ground', 'invite', 'minds'] as const
export type Part = (typeof PARTS)[number]

const $ = sql.placeholder

const query = prepared<{ threadId: number; version: number }, { part: Part }[]>(({ db, t: { liveParts: l } }) =>
  db
    .select({ part: l.part })
    .from(l)
    .where(and(eq(l.threadId, $('threadId')), gt(l.version, $('version')))),
)

/** Which parts of a debate's page changed after a version of its figures. */
export const readPartsAfter = async (scope: Scope, threadId: number, version: number): Promise<readonly Part[]> =>
  (await query(scope, { threadId, version })).map(({ part }) => part)
