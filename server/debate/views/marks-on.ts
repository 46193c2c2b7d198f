import type { MarksOn } from './vote-row.ts'
import type { MyDebate } from '../votes/read-my-marks.ts'

/** What somebody said of one reply. */
export function marksOn({ votes, helpful }: Pick<MyDebate, 'votes' | 'helpful'>, number: number): MarksOn {
  const own = votes.find((vote) => vote.number === number)
  return { vote: own?.vote ?? null, counts: own?.counts ?? true, aside: own?.aside ?? false, helpful: helpful.includes(number) }
}
