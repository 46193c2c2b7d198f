import { type Static, Type } from 'typebox'
import { keysetPage, nullable, ThreadId, Time } from '../kernel/shapes.ts'
import { Action, DecisionReason, Rule } from '../moderation/decisions/schema.ts'
import { PostNumber } from '../replies/schema.ts'
import { NOTICE_KINDS } from './notice-kinds.ts'

const closed = { additionalProperties: false }

/** What a notice is about; see `NOTICE_KINDS`. */
const Kind = Type.Enum([...NOTICE_KINDS])

/** Something a person was told. It holds no text of a post, and of a post that is not shown neither title nor author. */
export const Notice = Type.Object(
  {
    number: Type.Integer({ description: 'counts 1, 2, 3 … per person' }),
    kind: Kind,
    threadId: nullable(ThreadId),
    slug: Type.String(),
    title: nullable(Type.String({ description: 'of the thread; null while its opening is hidden' })),
    reply: Type.Integer({ ...PostNumber, description: 'the reply it is about; 0 is the opening' }),
    by: nullable(Type.String({ description: 'who answered' })),
    decision: nullable(
      Type.Object(
        {
          id: nullable(Type.String({ description: 'what an appeal is made against; null for flaggers' })),
          action: Action,
          rule: nullable(Rule),
          rulesVersion: nullable(Type.Integer({ description: 'which edition of the rules was in force' })),
          reason: nullable(DecisionReason),
          note: nullable(Type.String({ description: 'what the moderator wrote besides, for the author of the post only' })),
        },
        closed,
      ),
    ),
    caseId: nullable(Type.Integer({ description: 'number of the case, for moderators' })),
    detail: nullable(
      Type.Object(
        {
          outcome: Type.Optional(Type.Enum(['published', 'agreed', 'refused', 'upheld', 'overturned'])),
          held: Type.Optional(Type.String({ description: 'the held post' })),
          measure: Type.Optional(Type.Enum(['mute', 'suspend', 'ban'])),
          share: Type.Optional(Type.Integer({ description: 'how much of a clock is gone, in percent' })),
          rule: Type.Optional(Rule),
          rulesVersion: Type.Optional(Type.Integer()),
          reason: Type.Optional(DecisionReason),
        },
        closed,
      ),
    ),
    at: Time,
    read: Type.Boolean(),
  },
  closed,
)
export type Notice = Static<typeof Notice>

/** How many notices a person has not read. */
export const Unread = Type.Object({ unread: Type.Integer() }, closed)
/** One page of notices, with how many of all are unread. */
export const NoticePage = Type.Object({ ...keysetPage(Notice).properties, ...Unread.properties }, closed)

/** How far one has read: up to and with the notice of this number. */
export const ReadUpTo = Type.Object({ upTo: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) }, closed)
