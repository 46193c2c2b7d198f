import { newId } from '../../server/kernel/new-id.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import { workerWriter } from '../../server/store/writer/worker-writer.ts'
import type { Acknowledged, Plan } from './plan.ts'

// A forum's writing side and its eight writers, to be killed at any moment. Each posts one reply after the other, tries again
// with the same key until it is answered, and only then says over IPC that the reply is acknowledged.
const { database, thread, keys, writers }: Plan = JSON.parse(process.argv[2]!)
const writer = workerWriter(new URL(thread), { database, limits: false }, { signals: () => undefined, restarted: giveUp })
process.on('disconnect', () => process.exit())

for (const { personId, threadId, from } of writers) void postForEver(personId, threadId, from)

/** Nothing but the parent may end a writer here. */
function giveUp(error: Error | undefined) {
  console.error(error)
  process.exit(1)
}

async function postForEver(personId: string, threadId: number, from: number) {
  for (let n = from; ; n++) {
    const text = `${personId} ${n}`
    const { number } = await insist(personId, threadId, text)
    process.send!({ personId, n, threadId, number, text } satisfies Acknowledged)
  }
}

async function insist(personId: string, threadId: number, text: string): Promise<{ number: number }> {
  const at = Date.now()
  const ask = { name: 'replies.post', actor: { personId, sessionId: null }, input: { threadId, text }, key: keys ? text : null, at }
  for (;;) {
    try {
      const { result } = await writer.send({ ...ask, id: newId(at) })
      return result as { number: number }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}
