import { defineDebate } from '../debate/tables.ts'
import { defineModeration } from '../moderation/tables.ts'
import { defineNotices } from '../notices/tables.ts'
import { definePeople } from '../people/tables.ts'
import { definePublishing } from '../publishing/tables.ts'
import { defineReplies } from '../replies/tables.ts'
import { defineThreads } from '../threads/tables.ts'
import { kitOf, type Dialect } from './kit.ts'
import { defineStore } from './tables.ts'

/** Every room's tables for one engine, put together. */
export function defineSchema(dialect: Dialect) {
  const kit = kitOf(dialect)
  return {
    ...defineStore(kit),
    ...definePeople(kit),
    ...definePublishing(kit),
    ...defineThreads(kit),
    ...defineReplies(kit),
    ...defineDebate(kit),
    ...defineModeration(kit),
    ...defineNotices(kit),
  }
}

export type Schema = ReturnType<typeof defineSchema>
