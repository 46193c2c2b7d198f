import { newId } from '../../server/kernel/new-id.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import { workerWriter } from '../../server/store/writer/worker-writer.ts'
import { voteOf, type AcknowledgedVote, type VotePlan } from './vote-plan.ts'

// A forum's writing side and its eight voters, to be killed at any moment. Each casts one vote after the other, on few replies and so
// again and again on the same; and one who tallies.
const { database, thread, voters }: VotePlan = JSON.parse(process.argv[2]!)
const writer = workerWriter(new URL(thread), { database, limits: false }, { signals: () => undefined, restarted: giveUp })
process.on('disconnect', () => process.exit())

for (const { personId, from } of voters) void voteForEver(personId, from)
void tallyForEver()

/** Nothing but the parent may end a writer here. */
function giveUp(error: Error | undefined) {
  console.error(error)
  process.exit(1)
}

async function voteForEver(personId: string, from: number) {
  for (let n = from; ; n++) {
    await insist({ name: 'debate.vote', actor: { personId, sessionId: null }, input: { threadId: 1, ...voteOf(n) }, key: `${n}` })
    process.send!({ personId, n } satisfies AcknowledgedVote)
  }
}

async function tallyForEver() {
  for (;;) {
    await insist({ name: 'debate.tally', actor: null, input: { threadId: 1 }, key: null })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function insist(ask: { name: string; actor: { personId: string; sessionId: null } | null; input: object; key: string | null }) {
  const at = Date.now()
  for (;;) {
    try {
      return await writer.send({ ...ask, at, id: newId(at) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}
