import type { Link } from '../links/find-links.ts'
import type { PersonalSpan } from '../personal/find-personal-data.shared.ts'
import type { TrustLevel } from '../trust/trust-level.ts'
import type { RoughWord } from '../words/find-rough-words.ts'

/** What somebody wants to post. An edit is judged by its words alone: it is no further post. */
export type PostKind = 'reply' | 'thread' | 'edit'

/** A post of one's own, as the limits see it. */
export type OwnPost = { readonly threadId: number; readonly text: string; readonly at: number }

/** What was found in one field of it; `at` is its JSON pointer. */
export type FieldFindings = {
  readonly at: string
  readonly personal: readonly PersonalSpan[]
  readonly links: readonly Link[]
  readonly rough: readonly RoughWord[]
}

/** All that the pipeline knows of a post and of its author: plain facts, read before. Times are milliseconds since 1970, UTC. */
export type PostFacts = {
  readonly kind: PostKind
  readonly text: string
  readonly fields: readonly FieldFindings[]
  readonly at: number
  /** Whether rate, newcomer and duplicate limits apply: not for moderators, and not in load tests. */
  readonly limited: boolean
  readonly thread: { readonly id: number; readonly cooling: boolean } | null
  readonly joinedAt: number
  readonly level: TrustLevel
  /** His posts of this kind in the time that the limits look at, newest first. */
  readonly own: readonly OwnPost[]
  /** A newcomer from the network of somebody who was put out. */
  readonly watched: boolean
  /** Whether some other text of the last day is nearly the same. */
  readonly nearlySaid: boolean
}
