import { type Static, Type } from 'typebox'
import { nullable, ThreadId, Time } from '../../kernel/shapes.ts'
import { PostNumber } from '../../replies/schema.ts'
import { CASE_ACTIONS } from '../decisions/actions.ts'
import { LOG_KINDS } from './log-entry.ts'

const closed = { additionalProperties: false }

/** What one may look for in the log: an action of decisions, or another kind of thing that happened. */
export const LOG_WHATS = [...CASE_ACTIONS, 'lift', 'withhold', ...LOG_KINDS.filter((kind) => kind !== 'decision')] as const
export const LogWhat = Type.Enum([...LOG_WHATS])
export type LogWhat = Static<typeof LogWhat>

/** `2026-11`: a month in western Indonesia. */
export const Month = Type.String({ pattern: '^20\\d\\d-(0[1-9]|1[0-2])$', description: 'a month in western Indonesia, such as 2026-11' })

/** The number of an entry, which is also its address. */
export const LogSeq = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'number of an entry: 1, 2, 3 … without gaps' })

/** An entry of the public log, as it was sealed, and what became of it since. */
export const LogItem = Type.Object(
  {
    seq: LogSeq,
    at: Time,
    kind: Type.String(),
    threadId: nullable(ThreadId),
    number: nullable(PostNumber),
    state: nullable(Type.Enum(['standing', 'undone', 'overturned'])),
    appeal: nullable(Type.Enum(['open', 'upheld', 'overturned'])),
    entry: Type.String({ description: 'what was sealed: canonical JSON' }),
    hash: Type.String({
      description: 'SHA-256, hexadecimal, over the hash of the entry before (64 zeros before the first) and this entry',
    }),
  },
  closed,
)
export type LogItem = Static<typeof LogItem>

/** The newest entry: all of the log comes down to its hash. */
export const LogHead = Type.Object({ seq: Type.Integer(), hash: Type.String() }, closed)
