import { ANSWER_MS } from '../appeals/appeal-rules.ts'
import type { CaseState } from './schema.ts'

/** What of a case its clock is read from; all times are milliseconds since 1970, UTC. */
type Timed = { readonly state: CaseState; readonly openedAt: number; readonly resubmittedAt: number | null; readonly dueAt: number }

/** A span of time, both ends milliseconds since 1970, UTC. */
export type Clock = { readonly from: number; readonly until: number }

/** From when to when moderators have time for a case: a mended text and an appeal begin a clock of their own. */
export const clockOf = ({ state, openedAt, resubmittedAt, dueAt }: Timed): Clock => ({
  from: state === 'appealed' ? dueAt - ANSWER_MS : (resubmittedAt ?? openedAt),
  until: dueAt,
})
