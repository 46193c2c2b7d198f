import type { Kit } from '../../store/kit.ts'

/** What the nightly look at a debate's votes came to. */
export const defineIntegrity = (kit: Kit) => ({
  opinionMaps: kit.table('opinion_maps', {
    threadId: kit.int('thread_id').notNull().primaryKey(),
    at: kit.time('at').notNull(),
    /** People on the map. */
    voters: kit.int('voters').notNull(),
    /** Share of them whose votes lie with their declared stall, 0 to 1; null where that was not worked out. */
    agreement: kit.real('agreement'),
    map: kit.json<unknown>('map').notNull(),
  }),
})
