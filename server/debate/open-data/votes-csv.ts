import { csvLine } from '../../kernel/csv-line.ts'
import type { Readers } from '../../store/readers.ts'
import { STALLS } from '../score/figures.ts'
import { readFiguresInOrder } from './read-ranked.ts'
import type { RankedReply } from './schema.ts'

/** So many replies are held in memory at once. */
const SLICE = 500
const COLUMNS = ['reply', 'badge', 'frozen', 'key', 'stall', 'have_of_5', 'agree', 'disagree', 'pass']

/** A debate's votes as CSV, a line for each reply and stall, slice by slice: exactly what pages show, so that anybody can work out every badge. */
export async function* votesCsv(readers: Readers, threadId: number): AsyncGenerator<string> {
  yield csvLine(COLUMNS)
  for (let after = 0; ;) {
    const replies = await readFiguresInOrder(readers.read, { threadId, after, limit: SLICE })
    if (replies.length === 0) return
    yield replies.flatMap(linesOf).join('')
    after = replies.at(-1)!.number
  }
}

const linesOf = ({ number, badge, frozen, key, have, figures }: RankedReply): string[] =>
  STALLS.map((stall) => {
    const counts = figures[stall]
    const shown = counts ? [counts.agree, counts.disagree, counts.pass] : [null, null, null]
    return csvLine([number, badge, frozen ? 1 : 0, key, stall, have[stall], ...shown])
  })
