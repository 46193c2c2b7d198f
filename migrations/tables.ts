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
  mutes,
  cases,
  caseTranslations,
  flags,
  flagRecords,
  decisions,
  strikes,
  measures,
  proposals,
  appeals,
  moderationLog,
  legalOrders,
  notices,
  noticeBoxes,
} = defineSchema(dialect)
