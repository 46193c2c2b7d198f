import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Schema } from '../../store/schema.ts'

/** The decisions that wait for a second look, made on a translation; their case must be joined. */
export const waitingRechecks = ({ cases, decisions }: Schema): SQL | undefined =>
  and(
    eq(decisions.onTranslation, true),
    isNull(decisions.recheckedById),
    eq(decisions.state, 'standing'),
    // An appeal looks again anyway, and so does who judges a case that is open once more.
    inArray(cases.state, ['decided', 'final', 'quiet']),
    inArray(decisions.action, ['keep', 'hide', 'remove', 'ask-edit', 'restore']),
  )
