import { type Static, Type } from 'typebox'
import { Id, line, nullable, ThreadId, Time } from '../../kernel/shapes.ts'

/** What an event is called beside a drawing. */
const EventName = line(3, 60)

/** An event that somebody may add to the drawing of a balance. */
export const EventMarkDraft = Type.Object(
  {
    threadId: Type.Optional(nullable(ThreadId)),
    at: Time,
    name: Type.Object({ id: EventName, en: EventName }, { additionalProperties: false }),
  },
  { additionalProperties: false, description: 'without a thread it stands beside every debate of that time' },
)

/** An event as it stands beside the drawing of a balance. */
export const EventMark = Type.Object(
  { id: Id, threadId: nullable(ThreadId), at: Time, name: Type.Object({ id: Type.String(), en: Type.String() }) },
  { additionalProperties: false },
)
export type EventMark = Static<typeof EventMark>
