import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'
import type { Action } from './actions.ts'
import { RULES_VERSION } from './rules.ts'

/** What everybody may know of why a post is not shown: by which decision, rule and time, or that flags hid it until somebody decides. */
export type PublicDecision = {
  readonly action: Action | 'provisional-hide'
  readonly rule: number | null
  /** The edition of the rules in force at that time. */
  readonly rulesVersion: number
  readonly at: number
}

type Args = { threadId: number; number: number }

const $ = sql.placeholder

const decided = prepared<Args, PublicDecision[]>(({ db, t: { decisions } }) =>
  db
    .select({ action: decisions.action, rule: decisions.rule, rulesVersion: decisions.rulesVersion, at: decisions.at })
    .from(decisions)
    .where(
      and(
        eq(decisions.threadId, $('threadId')),
        eq(decisions.number, $('number')),
        eq(decisions.state, 'standing'),
        inArray(decisions.action, ['hide', 'remove', 'ask-edit']),
      ),
    )
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1),
)

const provisional = prepared<Args, { at: number | null }[]>(({ db, t: { cases } }) =>
  db
    .select({ at: cases.hiddenAt })
    .from(cases)
    .where(and(eq(cases.threadId, $('threadId')), eq(cases.number, $('number')), eq(cases.kind, 'flags'), isNotNull(cases.hiddenAt)))
    .limit(1),
)

/** Why a post (0 is the opening) is hidden, or null; ask it for hidden posts only, each by its key. */
export async function readDecision(scope: Scope, args: Args): Promise<PublicDecision | null> {
  const [waiting] = await provisional(scope, args)
  if (waiting) return { action: 'provisional-hide', rule: null, rulesVersion: RULES_VERSION, at: waiting.at! }
  const [decision] = await decided(scope, args)
  return decision ?? null
}
