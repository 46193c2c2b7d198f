import type { Clock } from '../kernel/clock.ts'
import { newId } from '../kernel/new-id.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { ActorRef, Command, Outcome } from './commands.ts'
import type { Writer } from './writer/writer.ts'

/** How a command is asked for. Without a key a repeated request is a second command. */
export type Ask<Input> = {
  readonly actor: ActorRef | null
  readonly input: Input
  readonly key?: string | null | undefined
  /** The hashed network it came from, where that counts. */
  readonly network?: string | null
  /** Milliseconds since 1970, UTC; now, unless the program replays something (demo market). */
  readonly at?: number
}

/** The one door for writes. */
export type Run = <Input, Result, Actor>(command: Command<Input, Result, Actor>, ask: Ask<Input>) => Promise<Outcome<Result>>

/** Makes the door: stamps time and id, and sends the command to the writer. In read-only mode every command is refused. */
export const makeRun =
  (writer: Writer, clock: Clock, readOnly: boolean): Run =>
  async <Input, Result, Actor>(
    command: Command<Input, Result, Actor>,
    { actor, input, key = null, network = null, at = clock() }: Ask<Input>,
  ) => {
    if (readOnly) throw new Refusal('read-only', { retryAfter: 300 })
    const outcome = await writer.send({ name: command.name, actor, input, key, network, at, id: newId(at) })
    return outcome as Outcome<Result>
  }
