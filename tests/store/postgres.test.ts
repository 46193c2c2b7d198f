import { eq, sql } from 'drizzle-orm'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { executor } from '../../server/store/writer/executor.ts'
import { openPostgres } from '../../server/store/postgres.ts'
import { makeRun } from '../../server/store/run.ts'
import type { Scope } from '../../server/store/scope.ts'
import { postgresTransactor } from '../../server/store/writer/transactor.ts'
import { verify } from '../../server/store/upkeep/verify.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { connectStore, onPostgres } from '../tools/open-store.ts'
import { openSample, sari } from './open-sample.ts'
import { addThread, post, sampleSide } from './sample-side.ts'
import { acceptedIn, storm, upTo } from './storm.ts'

onPostgres('two nodes', (_, engine) => {
  test('writing to one thread leave no gap and count no key twice', async () => {
    const forum = await openSample(engine)
    const { transactor } = connectStore(engine, forum.where)
    const other = makeRun(
      localWriter(transactor, executor(sampleSide), () => undefined),
      () => forum.at,
      false,
    )
    const twice = storm.flatMap(({ as, ...ask }) => [forum.outcome(post, { as, ...ask }), other(post, { actor: as, ...ask })])
    const done = (await Promise.allSettled(twice)).filter(({ status }) => status === 'fulfilled')
    expect(done).toHaveLength(2 * storm.filter(({ input }) => !input.refuse).length)
    for (const threadId of [1, 2]) expect((await forum.log(threadId)).map(({ seq }) => seq)).toEqual(upTo(acceptedIn(threadId)))
    expect(await verify(forum.readers.read)).toEqual([])
  })
})

/** A promise that its owner fulfils. */
const gate = () => {
  let open = () => undefined as void
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { open, passed }
}

const touch = ({ db, t }: Scope, id: number) =>
  db
    .update(t.threads)
    .set({ head: sql`${t.threads.head} + 1` })
    .where(eq(t.threads.id, id))
    .returning({ id: t.threads.id })

onPostgres('lanes', (open) => {
  test('do not wait for each other, and each keeps its order', async () => {
    const { transactor } = await open()
    const held = gate()
    const order: string[] = []
    const first = transactor.run(async () => held.passed.then(() => order.push('a1')), 'a')
    const second = transactor.run(async () => order.push('a2'), 'a')
    await transactor.run(async () => order.push('b1'), 'b')
    held.open()
    await Promise.all([first, second])
    expect(order).toEqual(['b1', 'a1', 'a2'])
  })

  test('that lock each other out are tried again until both are done', async () => {
    const { transactor, readers } = await open()
    for (const id of [1, 2]) await transactor.run((tx) => addThread(tx, id), '')
    const [one, two] = [gate(), gate()]
    let runs = 0
    const crossing = (mine: typeof one, theirs: typeof one, from: number, to: number) => async (tx: Scope) => {
      runs++
      await touch(tx, from)
      mine.open()
      await theirs.passed // now each holds what the other wants: a deadlock for sure
      await touch(tx, to)
    }
    await Promise.all([transactor.run(crossing(one, two, 1, 2), 'a'), transactor.run(crossing(two, one, 2, 1), 'b')])
    expect(runs).toBeGreaterThan(2)
    const { db, t } = readers.read
    expect(await db.select({ head: t.threads.head }).from(t.threads)).toEqual([{ head: 2 }, { head: 2 }])
  })
})

onPostgres('a lost connection', (open, engine) => {
  const killMyself = ({ db }: Scope) => db.select({ dead: sql`pg_terminate_backend(pg_backend_pid())` }).from(sql`(select 1) as one`)

  test('refuses its batch, ends nothing and costs the pool nothing', async () => {
    const { transactor, readers } = await open()
    for (const _ of upTo(12)) {
      const batch = [
        transactor.run((tx) => addThread(tx, 1), ''),
        transactor.run(killMyself, ''),
        transactor.run((tx) => addThread(tx, 2), ''),
      ]
      for (const { status } of await Promise.allSettled(batch)) expect(status).toBe('rejected')
      await transactor.run(async () => 'well', '') // else three in a row would close the door
    }
    const { db, t } = readers.read
    expect(await db.select().from(t.threads)).toEqual([])
  })

  test('of a snapshot costs the pool nothing', async () => {
    const { readers } = await open()
    for (const _ of upTo(12)) await expect(readers.snapshot(killMyself)).rejects.toThrow()
    expect(await readers.snapshot(async ({ db, t }) => db.select().from(t.site))).toHaveLength(1)
  })

  test('while nobody uses it ends nothing', async () => {
    const forum = await openSample(engine)
    const client = new Client({ connectionString: forum.where })
    await client.connect()
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await client.end()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await forum.run(post, { as: sari, input: { threadId: 1 } })).toEqual({ number: 1, seq: 1 })
  })
})

test('a PostgreSQL that is not there is failing storage, and soon an alarm', async () => {
  const heard: unknown[] = []
  const opened = openPostgres('postgres://nobody@127.0.0.1:1/none')
  const transactor = postgresTransactor(opened, (signals) => void heard.push(...signals))
  for (const _ of upTo(3)) await expect(transactor.run(async () => 1, '')).rejects.toMatchObject({ code: 'storage-failed' })
  expect(heard).toMatchObject([
    { state: 'faulty' },
    { state: 'faulty' },
    { kind: 'storage', state: 'failing', fault: expect.stringContaining('ECONNREFUSED') },
  ])
  await transactor.close()
})
