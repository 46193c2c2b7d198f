import type { MessagePort } from 'node:worker_threads'
import type { Signal } from '../commands.ts'
import { Strayed } from './in-one-turn.ts'
import { packError, type WriterAnswer, type WriterAsks, type WriterSays } from './wire.ts'
import type { Writer } from './writer.ts'

/**
 * The writer's side of the thread boundary: takes commands from the port, answers them in one message a commit.
 * After a command that strayed (it awaited something foreign) the thread ends at once; what was asked for is then answered
 * `outcome-unknown` on the other side.
 */
export function serveWriter(port: MessagePort, makeWriter: (hear: (signals: readonly Signal[]) => void) => Writer) {
  let says: { signals: Signal[]; answers: WriterAnswer[] } = { signals: [], answers: [] }

  const flush = () => {
    const message: WriterSays = says
    says = { signals: [], answers: [] }
    port.postMessage(message)
  }
  const answer = (given: WriterAnswer) => {
    says.answers.push(given)
    // after the last answer of this commit, and before the next batch, which would hold it up by another commit
    if (says.answers.length === 1) process.nextTick(flush)
  }
  const writer = makeWriter((signals) => void says.signals.push(...signals))

  async function close() {
    await writer.close()
    flush()
    port.close()
  }

  port.on('message', (asks: WriterAsks) => {
    if (asks === 'close') return void close()
    for (const { id, envelope } of asks)
      writer.send(envelope).then(
        (outcome) => answer({ id, outcome }),
        (error: unknown) => {
          if (error instanceof Strayed) throw error // nobody catches it: it ends this thread and is heard as the reason
          answer(packError(id, error))
        },
      )
    return undefined
  })
}
