import { tallyThread } from '../../server/debate/tally/tally-thread.ts'
import { castVote } from '../../server/debate/votes/cast-vote.ts'
import type { Vote } from '../../server/debate/schema.ts'
import type { Stall } from '../../server/people/schema.ts'
import type { Forum } from '../tools/open-forum.ts'
import { debate } from './open-debate.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Crowd = { stall: Stall; vote?: Vote; many: number; ageDays?: number; network?: string; every?: number; number?: number }
let made = 0

/** So many people vote one after the other; each of them has voted elsewhere before, so that it counts. The tally follows each vote. */
export async function crowd(forum: Forum, { stall, vote = 'agree', many, ageDays = 99, network, every = MINUTE, number = 1 }: Crowd) {
  for (let n = 0; n < many; n++) {
    const actor = await forum.person(`orang${++made}`, { stall, createdAt: forum.at - ageDays * DAY })
    const own = network ?? `jaringan ${made}`
    await forum.transactor.run(
      async ({ db, t }) => void (await db.insert(t.voters).values({ personId: actor.personId, votes: 9, waiting: 0 })),
      '',
    )
    await forum.door(castVote, { actor, network: own, input: { threadId: 1, number, vote } })
    forum.at += every
    await forum.run(tallyThread, { as: null, input: { threadId: 1 } })
  }
}

/** A debate with a reply of an online seller that its own stall likes and the other one does not. */
export async function partisan(engine: 'sqlite' | 'postgres' = 'sqlite'): Promise<Forum> {
  const forum = await debate({ engine, limits: true })
  await crowd(forum, { stall: 'online', many: 12, every: HOUR })
  await crowd(forum, { stall: 'offline', vote: 'disagree', many: 12, every: HOUR })
  return forum
}
