import type { ActorRef } from '../../server/store/commands.ts'
import type { Dialect } from '../../server/store/kit.ts'
import { openForum } from '../tools/open-forum.ts'
import { addThread, sampleSide } from './sample-side.ts'

export const sari: ActorRef = { personId: 'sari', sessionId: null }
export const budi: ActorRef = { personId: 'budi', sessionId: null }

/** A forum that knows only the sample commands, with the empty threads 1 and 2. */
export async function openSample(engine: Dialect = 'sqlite') {
  const forum = await openForum({ engine, side: sampleSide })
  await forum.transactor.run((tx) => addThread(tx, 1), '')
  await forum.transactor.run((tx) => addThread(tx, 2), '')
  return forum
}
