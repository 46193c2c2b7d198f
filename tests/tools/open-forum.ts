import { asc, eq } from 'drizzle-orm'
import type { ActorRef, Command, Outcome, Signal, Small } from '../../server/store/commands.ts'
import { executor, type WritingSide } from '../../server/store/writer/executor.ts'
import type { Dialect } from '../../server/store/kit.ts'
import type { Readers } from '../../server/store/readers.ts'
import { makeRun, type Run } from '../../server/store/run.ts'
import type { Transactor } from '../../server/store/writer/transactor.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { afterwards, openStore } from './open-store.ts'
import { ordinaryPerson, type PersonRow } from './ordinary-person.ts'

/** Who is asked to do what. Names stand for people who are made on first use; `null` is nobody in particular. */
export type ForumAsk<Input> = {
  readonly as: string | ActorRef | null
  readonly input: Input
  readonly key?: string
  /** Milliseconds since 1970, UTC; else the forum's own time. */
  readonly at?: number
}

type LogEntry = { seq: number; kind: string; ref: number; small: Small | null; at: number }

/** A whole forum without its server: real database, real commands, no thread, a clock that stands until it is set. */
export type Forum = {
  /** Milliseconds since 1970, UTC; set it to let time pass. */
  at: number
  /** Runs a command and gives its result. */
  run<Input, Result, Actor>(command: Command<Input, Result, Actor>, ask: ForumAsk<Input>): Promise<Result>
  /** Runs a command and also says whether it was a repeat. */
  outcome<Input, Result, Actor>(command: Command<Input, Result, Actor>, ask: ForumAsk<Input>): Promise<Outcome<Result>>
  /** The person of this name, made on first use, then with these traits. */
  person(name: string, traits?: Partial<PersonRow>): Promise<ActorRef>
  /** The log of a thread (0: the moderators' queue), oldest first. */
  log(threadId: number): Promise<LogEntry[]>
  /** The door for writes as routes take it; it knows people by their ids. */
  readonly door: Run
  readonly readers: Readers
  /** Writes past the door, for what no command makes. */
  readonly transactor: Transactor
  /** What was said after commits, in order. */
  readonly signals: Signal[]
  readonly engine: Dialect
  /** The file or the address of its database. */
  readonly where: string
  close(): Promise<void>
}

type Options<Actor> = {
  readonly engine?: Dialect
  /** Whether rate, newcomer and duplicate limits apply; off unless the test is about them. */
  readonly limits?: boolean
  /** Other commands than the house's, for tests of the store itself. */
  readonly side?: WritingSide<Actor>
}

const START = Date.UTC(2026, 0, 5, 3) // Monday, 10.00 WIB

/** Opens an empty forum; it is closed when the test is over. */
export async function openForum<Actor>({ engine = 'sqlite', limits = false, side }: Options<Actor> = {}): Promise<Forum> {
  const { transactor, readers, signals, where } = await openStore(engine)
  const hear = (heard: readonly Signal[]) => void signals.push(...heard)
  const writer = localWriter(transactor, side ? executor(side) : await houseExecutor(limits), hear)
  const door = makeRun(writer, () => forum.at, false)
  const known = new Map<string, Promise<ActorRef>>()
  afterwards(() => writer.close())

  async function make(name: string, traits: Partial<PersonRow>): Promise<ActorRef> {
    const person: PersonRow = { ...ordinaryPerson(name, forum.at), ...traits }
    await transactor.run(async ({ db, t }) => void (await db.insert(t.people).values(person)), '')
    return { personId: person.id, sessionId: null }
  }

  const forum: Forum = {
    at: START,
    run: async (command, ask) => (await forum.outcome(command, ask)).result,
    async outcome(command, { as, ...ask }) {
      const actor = typeof as === 'string' ? await forum.person(as) : as
      return door(command, { ...ask, actor })
    },
    person(name, traits = {}) {
      const person = known.get(name) ?? make(name, traits)
      known.set(name, person)
      return person
    },
    async log(threadId) {
      const { db, t } = readers.read
      const { seq, kind, ref, small, at } = t.events
      return db.select({ seq, kind, ref, small, at }).from(t.events).where(eq(t.events.threadId, threadId)).orderBy(asc(seq))
    },
    door,
    readers,
    transactor,
    signals,
    engine,
    where,
    close: () => writer.close(),
  }
  return forum
}

/** The rooms are loaded only where they are wanted: tests of the store must not fall with them. */
async function houseExecutor(limits: boolean) {
  const { writingSide } = await import('../../server/rooms.ts')
  return executor(writingSide({ limits }))
}
