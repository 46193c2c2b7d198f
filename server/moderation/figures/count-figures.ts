import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { countEntries } from './count-entries.ts'
import { countRaised } from './count-raised.ts'

/**
 * Counts into the monthly figures what happened since it ran last, a little at a time, so that nobody waits for it: entries of the
 * public log, and flags, appeals and held posts by their times. Each thing is counted once; what is forgotten later stays counted.
 */
export const countFigures = openCommand(
  'moderation.count-figures',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, { at }) => {
    const moreEntries = await countEntries(tx)
    return { more: (await countRaised(tx, at)) || moreEntries }
  },
)
