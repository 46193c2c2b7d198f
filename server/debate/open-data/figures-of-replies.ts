import type { Scope } from '../../store/scope.ts'
import { NO_FIGURES } from '../score/figures.ts'
import { shownFigures } from '../score/shown-figures.ts'
import { readFigures } from '../votes/read-figures.ts'
import { FiguresOfReply } from './schema.ts'

const NOTHING_YET: FiguresOfReply = { ...shownFigures({ figures: NO_FIGURES, badge: 'waiting', frozen: null }), helpful: 0, minds: 0 }

/** What stands beside replies wherever they are told as JSON: the figures of all that are asked for, by one query. */
export const figuresOfReplies = {
  shape: FiguresOfReply,
  async read(scope: Scope, threadId: number, numbers: readonly number[]): Promise<(number: number) => FiguresOfReply> {
    const found = await readFigures(scope, threadId, numbers)
    return (number) => {
      const tally = found.get(number)
      if (!tally) return NOTHING_YET
      const { key, badge, frozen, have, figures, helpful, minds } = tally
      return { key, badge, frozen, have, figures, helpful, minds }
    }
  },
}
