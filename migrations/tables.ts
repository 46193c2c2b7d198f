import { defineSchema } from '../server/store/schema.ts'
import { dialect } from './dialect.ts'

/** The tables as the generator of migrations wants them: one export each. */
export const {
  events,
  commands,
  counters,
  site,
  people,
  sessions,
  recoveryCodes,
  oneTimeLinks,
  topics,
  threads,
  reads,
  follows,
  revisions,
  replies,
  cases,
  flags,
  decisions,
  notices,
  noticeBoxes,
} = defineSchema(dialect)
