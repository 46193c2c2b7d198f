import { type Static, Type } from 'typebox'
import { nullable, ThreadId, Time } from '../kernel/shapes.ts'

const closed = { additionalProperties: false }

/** With it somebody sends what he was asked about, all the same. */
export const Anyway = Type.Object({ anyway: Type.Optional(Type.Boolean({ description: 'after a `nudge`: send it all the same' })) }, closed)

/** The number of something that is held. */
export const HeldId = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'counts 1, 2, 3 …' })
/** What is answered instead of a post that waits for a moderator. */
export const Held = Type.Object({ held: HeldId }, closed)

/** Why something is held. */
export const HoldReason = Type.Enum(['personal-data', 'links', 'repeat', 'proposal', 'network'])
/** What it would be: a new reply or debate, a change of one, a topic. */
export const HeldKind = Type.Enum(['reply', 'reply-edit', 'thread', 'thread-edit', 'topic', 'mind', 'summary'])
export type HeldKind = Static<typeof HeldKind>
export const HeldState = Type.Enum(['waiting', 'approved', 'refused'])
export type HeldState = Static<typeof HeldState>

/** What a moderator said of it; the sentences of a reason code are those of decisions on posts. */
const HeldDecision = Type.Object({ rule: nullable(Type.Integer()), reason: nullable(Type.String()), note: Type.String(), at: Time }, closed)

/** What is held of oneself. Its words are gone once it was decided. */
export const OwnHeld = Type.Object(
  {
    id: HeldId,
    kind: HeldKind,
    state: HeldState,
    threadId: nullable(ThreadId),
    number: nullable(Type.Integer({ description: 'the post that it changes; 0 is the opening' })),
    title: nullable(Type.String()),
    text: nullable(Type.String({ description: 'Markdown, as written' })),
    reasons: Type.Array(HoldReason),
    at: Time,
    decision: nullable(HeldDecision),
    post: nullable(Type.Object({ threadId: ThreadId, number: Type.Integer() }, closed)),
  },
  closed,
)
export type OwnHeld = Static<typeof OwnHeld>

const TrustLevel = Type.Enum([0, 1, 2, 3], { description: '0 new, 1 member, 2 regular, 3 steward (by hand)' })

/** Something held as moderators see it: with its author, and what the rules found in its words (offsets in UTF-16). */
export const HeldItem = Type.Object(
  {
    ...OwnHeld.properties,
    author: Type.String({ description: 'name' }),
    joinedAt: Time,
    level: TrustLevel,
    motion: nullable(Type.String()),
    dueAt: Time,
    threadTitle: nullable(Type.String()),
    marks: Type.Array(
      Type.Object({ at: Type.Enum(['text', 'title', 'motion']), code: Type.String(), from: Type.Integer(), to: Type.Integer() }, closed),
    ),
  },
  closed,
)
export type HeldItem = Static<typeof HeldItem>

/** How far somebody is trusted. */
export const TrustState = Type.Object({ level: TrustLevel }, closed)
