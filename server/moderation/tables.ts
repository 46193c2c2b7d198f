import type { Kit } from '../store/kit.ts'
import { defineAppeals } from './appeals/tables.ts'
import { defineCases } from './cases/tables.ts'
import { defineDecisions } from './decisions/tables.ts'
import { defineFlags } from './flags/tables.ts'
import { defineLegalOrders } from './legal/tables.ts'
import { defineModerationLog } from './log/tables.ts'
import { defineMeasures } from './measures/tables.ts'

/** A flag leads to a case, a case to decisions, a decision to measures, an appeal, and an entry in the public log. */
export const defineModeration = (kit: Kit) => ({
  ...defineFlags(kit),
  ...defineCases(kit),
  ...defineDecisions(kit),
  ...defineMeasures(kit),
  ...defineAppeals(kit),
  ...defineModerationLog(kit),
  ...defineLegalOrders(kit),
})
