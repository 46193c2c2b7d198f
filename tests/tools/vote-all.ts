import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import type { Stall } from '../../server/people/schema.ts'
import type { Forum } from './open-forum.ts'

type Votes = Partial<Record<Stall, readonly [agree: number, disagree: number]>>

/** Has so many people of each stall vote on a reply of a thread; the same people vote on each, agreeing ones first. */
export async function voteAll(forum: Forum, number: number, votes: Votes, threadId = 1): Promise<void> {
  for (const [stall, [agree, disagree]] of Object.entries(votes)) {
    for (let i = 1; i <= agree + disagree; i++) {
      const as = `${stall}-${i}`
      await forum.person(as, { stall: stall as Stall })
      await forum.run(castVote, { as, input: { threadId, number, vote: i <= agree ? 'agree' : 'disagree' } })
    }
  }
}

/** Works out the figures of a thread, as the server does within a second. */
export const tally = (forum: Forum, threadId = 1) => forum.run(tallyThread, { as: null, input: { threadId } })
