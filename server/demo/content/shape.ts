import type { DecisionReason } from '../../moderation/decisions/decision-reasons.ts'
import type { FlagReason } from '../../moderation/flags/reasons.ts'
import type { Stall } from '../../people/schema.ts'

export type TopicKey = 'live-shopping' | 'tanah-abang' | 'aturan' | 'ongkir' | 'umkm' | 'marketplace'

export type DemoPerson = { name: string; stall: Stall; locale: 'id' | 'en'; role?: 'moderator' }

export type DemoTopic = { key: TopicKey; id: string; en: string }

type DemoFlag = { by: string; reason: FlagReason; note?: string }

/** What the author says against a decision, and what another moderator answers; without an answer it still waits. */
type DemoAppeal = { text: string; answer?: { by: string; overturn: boolean; note: string } }

/** A moderator's decision on a flagged reply; `rule` is the number of a published rule. */
type DemoDecision = {
  by: string
  action: 'keep' | 'hide' | 'remove'
  rule?: number
  reason: DecisionReason
  note: string
  warn?: true
  appeal?: DemoAppeal
}

/** One reply; its number is its place in the thread, counted from 1. */
export type DemoReply = {
  by: string
  /** Minutes after the previous post of this thread. */
  after: number
  lang: 'id' | 'en'
  /** Only where it is not the person's own. */
  stall?: Stall
  intent?: 'support' | 'rebut' | 'ask' | 'evidence'
  /** The number of an earlier reply in this thread. */
  parent?: number
  /** Words that occur literally in the parent's text, at most 280 characters. */
  quote?: string
  /** Markdown: paragraphs, emphasis, lists, quotes, links, code; no images, no HTML. */
  text: string
  /** The text after a later edit. */
  editedTo?: string
  deleted?: true
  flags?: readonly DemoFlag[]
  decision?: DemoDecision
}

export type DemoHeld = { by: string; lang: 'id' | 'en'; text: string }

/** One debate with its opening opinion. */
export type DemoThread = {
  key: string
  title: string
  lang: 'id' | 'en'
  topic: TopicKey
  motion?: string
  by: string
  stall?: Stall
  /** When it was opened, in hours before the start time handed to the loader. */
  hoursAgo: number
  text: string
  replies: readonly DemoReply[]
  closed?: true
  /** The key of the earlier debate that it answers. */
  answers?: string
  flags?: readonly DemoFlag[]
  /** Replies that wait for a moderator: their authors were asked and sent them all the same. */
  held?: readonly DemoHeld[]
}
