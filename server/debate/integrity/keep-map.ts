import { Type } from 'typebox'
import { nullable, ThreadId } from '../../kernel/shapes.ts'
import { openCommand } from '../../people/command.ts'
import { putMap } from './put-map.ts'

/** Keeps a map that was drawn again during the day. What the nightly look says of badges and their voters stays as it is. */
export const keepMap = openCommand(
  'debate.keep-map',
  Type.Object(
    {
      threadId: ThreadId,
      tally: Type.Integer(),
      voters: Type.Integer(),
      agreement: nullable(Type.Number()),
      map: Type.Unknown(),
      bearings: Type.Unknown(),
    },
    { additionalProperties: false },
  ),
  async (tx, drawn, { at }) => putMap(tx, drawn, at),
)
