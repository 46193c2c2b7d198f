import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

type Args = { personId: string; threadId: number; number: number }

const $ = sql.placeholder

const voted = prepared<Args, { number: number }[]>(({ db, t: { votes: v } }) =>
  db
    .select({ number: v.number })
    .from(v)
    .where(and(eq(v.threadId, $('threadId')), eq(v.number, $('number')), eq(v.personId, $('personId')))),
)

const stands = prepared<Args, { stance: string }[]>(({ db, t: { stances: s } }) =>
  db
    .select({ stance: s.stance })
    .from(s)
    .where(and(eq(s.threadId, $('threadId')), eq(s.personId, $('personId')))),
)

/** Whether a person voted on a reply or has a stance on the motion: who does not judge whether the votes on it are honest. */
export const hasVotedIn = async (scope: Scope, args: Args): Promise<boolean> =>
  (await voted(scope, args)).length > 0 || (await stands(scope, args)).length > 0
