import type { Kit } from '../store/kit.ts'
import { defineClosing } from './closing/tables.ts'
import { defineIntegrity } from './integrity/tables.ts'
import { defineMarks } from './marks/tables.ts'
import { defineMinds } from './minds/tables.ts'
import { defineStances } from './stances/tables.ts'
import { defineTally } from './tally/tables.ts'
import { defineVotes } from './votes/tables.ts'

/** What people think of a motion and of each other's replies, counted by stall. */
export const defineDebate = (kit: Kit) => ({
  ...defineStances(kit),
  ...defineVotes(kit),
  ...defineTally(kit),
  ...defineMinds(kit),
  ...defineMarks(kit),
  ...defineClosing(kit),
  ...defineIntegrity(kit),
})
