import { hash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { compileValidator } from '../../kernel/validator.ts'
import type { ActorRef, Command, CommandContext, Envelope, Outcome, Signal, Small } from '../commands.ts'
import { appendEvent } from '../log.ts'
import { prepared } from '../prepared.ts'
import type { Scope } from '../scope.ts'

/** What has just been told, as reactions see it. */
export type Told = {
  readonly threadId: number
  readonly seq: number
  readonly kind: string
  readonly ref: number
  readonly small: Small | null
}

/** What another room does in the same transaction when something is told (notices, search, counters). Nobody acts where the program itself does. */
export type Reaction<Actor> = {
  readonly on: string
  run(tx: Scope, told: Told, context: CommandContext<Actor | null>): Promise<void>
}

/** What the writing side is put together from. `loadActor` reads the person and his session inside the transaction. */
export type WritingSide<Actor> = {
  readonly commands: readonly Command<never, unknown, never>[]
  readonly reactions: readonly Reaction<Actor>[]
  readonly limits: boolean
  loadActor(tx: Scope, ref: ActorRef, at: number): Promise<Actor>
}

/** A command's outcome with what must be said after the commit. */
export type Done = Outcome & { readonly signals: readonly Signal[] }

/**
 * Builds the function that carries out one command inside a transaction: shape, actor, idempotency, the command itself.
 *
 * @throws {Refusal} `invalid-input`, `sign-in-required`, `key-reused`, or what the command says
 */
export function executor<Actor>(side: WritingSide<Actor>) {
  const known = new Map(side.commands.map((command) => [command.name, { command, check: compileValidator(command.schema) }]))
  if (known.size !== side.commands.length) throw new Error('two commands have the same name')

  return async (tx: Scope, envelope: Envelope): Promise<Done> => {
    const entry = known.get(envelope.name)
    if (!entry) throw new Error(`unknown command "${envelope.name}"`)
    const wrong = entry.check(envelope.input)
    if (wrong.length > 0) throw new Refusal('invalid-input', { errors: wrong })

    if (!envelope.actor) {
      if (!entry.command.open) throw new Refusal('sign-in-required')
      const { context, signals } = contextOf<Actor, null>(tx, envelope, null, side)
      const result = await runOf<null>(entry.command)(tx, envelope.input, context)
      return { result, repeated: false, signals }
    }

    const actor = await side.loadActor(tx, envelope.actor, envelope.at)
    const before = envelope.key === null ? undefined : await remembered(tx, envelope, envelope.actor.personId, envelope.key)
    if (before) return { result: before.result, repeated: true, signals: [] }
    const { context, signals } = contextOf<Actor, Actor>(tx, envelope, actor, side)
    const result = (await runOf<Actor>(entry.command)(tx, envelope.input, context)) ?? null // as it will be read back
    if (envelope.key !== null) await rememberResult(tx, { actorId: envelope.actor.personId, key: envelope.key, result })
    return { result, repeated: false, signals }
  }
}

// Input and actor were just checked against what this command declares; the list of commands cannot carry each one's types.
const runOf = <Actor>(command: Command<never, unknown, never>) =>
  command.run.bind(command) as (tx: Scope, input: unknown, context: CommandContext<Actor>) => Promise<unknown>

function contextOf<Actor, Who extends Actor | null>(
  tx: Scope,
  envelope: Envelope,
  actor: Who,
  side: Pick<WritingSide<Actor>, 'reactions' | 'limits'>,
) {
  const signals: Signal[] = []
  const context: CommandContext<Who> = {
    actor,
    at: envelope.at,
    id: envelope.id,
    limits: side.limits,
    network: envelope.network ?? null,
    signal: (signal) => void signals.push(signal),
    async tell(threadId, kind, ref, small) {
      const seq = await appendEvent(tx, threadId, kind, ref, small ?? null, envelope.at)
      signals.push({ kind: 'head', topic: threadId, head: seq })
      for (const reaction of side.reactions)
        if (reaction.on === kind) await reaction.run(tx, { threadId, seq, kind, ref, small: small ?? null }, context)
      return seq
    },
  }
  return { context, signals }
}

const claimKey = prepared<{ actorId: string; key: string; inputHash: string; at: number }, { key: string }[]>(({ db, t }) =>
  db
    .insert(t.commands)
    .values({
      actorId: sql.placeholder('actorId'),
      key: sql.placeholder('key'),
      inputHash: sql.placeholder('inputHash'),
      result: null,
      at: sql.placeholder('at'),
    })
    .onConflictDoNothing()
    .returning({ key: t.commands.key }),
)

const readRemembered = prepared<{ actorId: string; key: string }, { inputHash: string; result: unknown }[]>(({ db, t }) =>
  db
    .select({ inputHash: t.commands.inputHash, result: t.commands.result })
    .from(t.commands)
    .where(and(eq(t.commands.actorId, sql.placeholder('actorId')), eq(t.commands.key, sql.placeholder('key')))),
)

const rememberResult = prepared<{ actorId: string; key: string; result: unknown }, unknown>(({ db, t }) =>
  db
    .update(t.commands)
    .set({ result: sql.placeholder('result') })
    .where(and(eq(t.commands.actorId, sql.placeholder('actorId')), eq(t.commands.key, sql.placeholder('key')))),
)

/**
 * Claims the key first and reads only if somebody had it: reading first would let two copies of one request both find nothing
 * on PostgreSQL. A refused command leaves no row, since its savepoint is undone, so it can be tried again.
 */
async function remembered(tx: Scope, envelope: Envelope, actorId: string, key: string): Promise<{ result: unknown } | undefined> {
  const inputHash = hashOf(envelope.name, envelope.input)
  const [claimed] = await claimKey(tx, { actorId, key, inputHash, at: envelope.at })
  if (claimed) return undefined
  const [first] = await readRemembered(tx, { actorId, key })
  if (first?.inputHash !== inputHash) throw new Refusal('key-reused')
  return { result: first.result }
}

const hashOf = (name: string, input: unknown) => hash('sha256', `${name}\n${JSON.stringify(input, sortedKeys)}`, 'base64url')

const sortedKeys = (_: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
