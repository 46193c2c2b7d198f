import { type Static, Type } from 'typebox'
import { keysetPage, nullable, ThreadId } from '../kernel/shapes.ts'
import { Action, DecisionReason, Rule } from '../moderation/decisions/schema.ts'
import { PostNumber } from '../replies/schema.ts'

const closed = { additionalProperties: false }

/**
 * answer: somebody answered one's reply; reply-in-thread: new replies in one's own debate, told once until it is read;
 * decision: a moderator decided on one's post; flag-outcome: what came of one's flag.
 */
export const NoticeKind = Type.Enum(['answer', 'reply-in-thread', 'decision', 'flag-outcome'])
export type NoticeKind = Static<typeof NoticeKind>

/** Something a person was told. It holds no text of a post, and of a post that is not shown neither title nor author. */
export const Notice = Type.Object(
  {
    number: Type.Integer({ description: 'counts 1, 2, 3 … per person' }),
    kind: NoticeKind,
    threadId: ThreadId,
    slug: Type.String(),
    title: nullable(Type.String({ description: 'of the thread; null while its opening is hidden' })),
    reply: Type.Integer({ ...PostNumber, description: 'the reply it is about; 0 is the opening' }),
    by: nullable(Type.String({ description: 'who answered' })),
    decision: nullable(
      Type.Object(
        {
          action: Action,
          rule: nullable(Rule),
          reason: nullable(DecisionReason),
          note: nullable(Type.String({ description: 'what the moderator wrote besides, for the author of the post only' })),
        },
        closed,
      ),
    ),
    at: Type.Integer({ description: 'milliseconds since 1970, UTC' }),
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
