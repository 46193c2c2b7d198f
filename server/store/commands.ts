import type { Static, TSchema } from 'typebox'
import type { Scope } from './scope.ts'

/** Who asks: a person in a session. A null session is the program itself acting for a person (demo market, command line). */
export type ActorRef = { readonly personId: string; readonly sessionId: string | null }

/** What the main thread learns after a commit, besides the answer. Plain data: it crosses threads, and later machines. */
export type Signal =
  | { readonly kind: 'head'; readonly topic: number; readonly head: number }
  /** Figures of a thread changed, and are to be tallied: told to followers a little later, with all that changes until then. */
  | { readonly kind: 'tally-due'; readonly topic: number }
  /** The figures of a thread were tallied, and have this version now. */
  | { readonly kind: 'tally'; readonly topic: number; readonly version: number }
  | { readonly kind: 'me'; readonly personId: string }
  | { readonly kind: 'session-ended'; readonly sessionId: string }
  | { readonly kind: 'person-ended'; readonly personId: string; readonly exceptSessionId: string | null }
  /** His rights changed (role, measure): what he may follow and do is asked again at once. */
  | { readonly kind: 'person-changed'; readonly personId: string }
  | { readonly kind: 'site' }
  /** This node's storage: a batch could not be committed, all writes are refused for now (alarm), or it works again. */
  | { readonly kind: 'storage'; readonly state: 'faulty' | 'failing' | 'working'; readonly fault: string | null }
  /** The clock is so far ahead that what it says is not believed yet where something is forgotten (alarm), or it is believed now. */
  | { readonly kind: 'clock'; readonly state: 'doubted' | 'believed'; readonly aheadMs: number }

/** Plain values beside an event's reference (a state, a count); never user text. */
export type Small = Readonly<Record<string, string | number | boolean>>

/** What a command is given besides its input. It must use no other clock, randomness or network: it may run twice. */
export type CommandContext<Actor> = {
  readonly actor: Actor
  /** Milliseconds since 1970, UTC: when the command was asked for. */
  readonly at: number
  /** One fresh id (UUIDv7) for a row this command makes; the same again if the command must run twice. */
  readonly id: string
  /** Whether rate, newcomer and duplicate limits apply (off for load tests and the demo market). */
  readonly limits: boolean
  /** Whose network it was asked from, hashed with a key that is thrown away; null if that is not known. */
  readonly network: string | null
  /** Appends an event to a thread's log (0: the moderators' queue) in this transaction; returns its `seq`. Publishing follows by itself. */
  tell(this: void, threadId: number, kind: string, ref: number, small?: Small): Promise<number>
  /** Says something to the main thread after the commit. */
  signal(this: void, signal: Signal): void
}

/** A named write: the only way to change anything. `open` commands may be run by nobody in particular (joining, signing in). */
export type Command<Input, Result, Actor = unknown> = {
  readonly name: string
  readonly schema: TSchema
  readonly open: boolean
  run(tx: Scope, input: Input, context: CommandContext<Actor>): Promise<Result>
}

type Body<S extends TSchema, Result, Actor> = (tx: Scope, input: Static<S>, context: CommandContext<Actor>) => Promise<Result>

/** Makes `command` and `openCommand` for one kind of actor; the room that knows people binds it once. */
export const commandsFor = <Actor>() => ({
  command: <S extends TSchema, Result>(name: string, schema: S, run: Body<S, Result, Actor>): Command<Static<S>, Result, Actor> => ({
    name,
    schema,
    open: false,
    run,
  }),
  openCommand: <S extends TSchema, Result>(name: string, schema: S, run: Body<S, Result, null>): Command<Static<S>, Result, null> => ({
    name,
    schema,
    open: true,
    run,
  }),
})

/** A command as it travels to the writer: plain data. */
export type Envelope = {
  readonly name: string
  readonly actor: ActorRef | null
  readonly input: unknown
  /** Idempotency key: the same key and input by the same person give the first result again. */
  readonly key: string | null
  /** The hashed network of whoever asks; no part of the input, since the same request may be sent again from another one. */
  readonly network?: string | null
  readonly at: number
  readonly id: string
}

/** What came of a command: its result, and whether it was done before under the same key. */
export type Outcome<Result = unknown> = { readonly result: Result; readonly repeated: boolean }
