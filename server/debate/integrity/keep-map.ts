import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { DrawnMap } from './drawn-map.ts'
import { putMap } from './put-map.ts'

/** Keeps a map that was drawn again during the day. What the nightly look says of badges and their voters stays as it is. */
export const keepMap = openCommand(
  'debate.keep-map',
  Type.Object(DrawnMap.properties, { additionalProperties: false }),
  async (tx, drawn, { at }) => putMap(tx, drawn, at),
)
