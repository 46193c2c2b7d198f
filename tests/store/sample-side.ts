import { eq, sql } from 'drizzle-orm'
import { setTimeout as sleep } from 'node:timers/promises'
import { Type } from 'typebox'
import { Refusal } from '../../server/kernel/refusal.ts'
import { type ActorRef, commandsFor } from '../../server/store/commands.ts'
import type { WritingSide } from '../../server/store/writer/executor.ts'
import type { Scope } from '../../server/store/scope.ts'
import { ordinaryPerson } from '../tools/ordinary-person.ts'

const { command, openCommand } = commandsFor<ActorRef>()
const shape = <Properties extends Parameters<typeof Type.Object>[0]>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

/** Takes the next number of a thread, writes a reply and tells of it; with `refuse` it says no when all that is already written. */
export const post = command(
  'sample.post',
  shape({ threadId: Type.Integer(), text: Type.Optional(Type.String()), refuse: Type.Optional(Type.Boolean()) }),
  async (tx, { threadId, text = '', refuse }, { actor, at, tell }) => {
    const { db, t } = tx
    const [thread] = await db
      .update(t.threads)
      .set({ replyCount: sql`${t.threads.replyCount} + 1` })
      .where(eq(t.threads.id, threadId))
      .returning({ number: t.threads.replyCount })
    if (!thread) throw new Refusal('not-found')
    const { number } = thread
    await db.insert(t.replies).values({ ...BLANK_REPLY, threadId, number, text, authorId: actor.personId, createdAt: at })
    const seq = await tell(threadId, 'reply', number, { length: text.length })
    if (refuse) throw new Refusal('thread-closed')
    return { number, seq }
  },
)

/** Locks the rows of `threads` one after the other, its own first: several of these that begin elsewhere get into each other's way. */
const crossingShape = shape({ threadId: Type.Integer(), threads: Type.Array(Type.Integer()) })
export const crossing = command('sample.crossing', crossingShape, async ({ db, t }, { threads }) => {
  for (const id of threads)
    await db
      .update(t.threads)
      .set({ activeAt: sql`${t.threads.activeAt} + 1` })
      .where(eq(t.threads.id, id))
})

const BLANK_REPLY = { stall: 'observer', lang: 'id', state: 'shown' } as const

/** Gives nothing back. */
export const nothing = command('sample.nothing', shape({}), async () => undefined)

/** What anybody may ask for. */
export const hello = openCommand('sample.hello', shape({ name: Type.String() }), async (_, { name }, { actor }) => ({ name, actor }))

/** A bug: it waits for something that is no query of its own, then writes. */
export const stray = command('sample.stray', shape({ ms: Type.Integer() }), async (tx, { ms }) => {
  await write(tx, 'before')
  await sleep(ms)
  await write(tx, 'after')
})

/** Ends the thread it runs in, in the midst of a transaction. */
export const die = command('sample.die', shape({}), async (tx) => {
  await write(tx, 'dying')
  process.exit(7)
})

/** A bug that is no refusal. */
export const fail = command('sample.fail', shape({}), async () => {
  throw Object.assign(new Error('a bug'), { code: 'SAMPLE' })
})

const write = ({ db, t }: Scope, name: string) => db.insert(t.site).values({ name, value: 'stray' })

/** Commands for tests of the store; whoever asks is believed to be who he says. */
export const sampleSide: WritingSide<ActorRef> = {
  commands: [post, crossing, nothing, hello, stray, die, fail],
  reactions: [],
  limits: false,
  loadActor: async (_, ref) => ref,
}

/** Makes an empty thread, and the people who write in these tests, past the door. The last thread made is the one of the highest number. */
export async function addThread({ db, t }: Scope, id: number): Promise<void> {
  const people = ['x', 'sari', 'budi'].map((name) => ({ ...ordinaryPerson(name, 0), id: name }))
  await db.insert(t.people).values(people).onConflictDoNothing()
  await db
    .insert(t.counters)
    .values({ name: 'last-thread', value: id })
    .onConflictDoUpdate({ target: t.counters.name, set: { value: id } })
  await db.insert(t.threads).values({
    id,
    slug: 'x',
    lang: 'id',
    title: 'x',
    text: 'x',
    authorId: 'x',
    stall: 'observer',
    state: 'open',
    openingState: 'shown',
    head: 0,
    replyCount: 0,
    createdAt: 0,
    activeAt: 0,
  })
}
