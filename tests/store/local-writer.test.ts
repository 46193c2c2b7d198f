import { eq } from 'drizzle-orm'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { executor } from '../../server/store/writer/executor.ts'
import { Strayed } from '../../server/store/writer/in-one-turn.ts'
import { readEvents } from '../../server/store/read-log.ts'
import { makeRun } from '../../server/store/run.ts'
import type { Scope } from '../../server/store/scope.ts'
import { openSqliteReaders } from '../../server/store/sqlite.ts'
import { localWriter } from '../../server/store/writer/writer.ts'
import { onBothEngines, openStore } from '../tools/open-store.ts'
import { openSample, sari } from './open-sample.ts'
import { addThread, post, sampleSide, stray } from './sample-side.ts'
import { upTo } from './storm.ts'

onBothEngines('a writer in this thread', (open, engine) => {
  test('lets only a thousand commands wait', async () => {
    const forum = await openSample(engine)
    const answers = upTo(1010).map(() => forum.run(post, { as: sari, input: { threadId: 1 } }))
    const refused = (await Promise.allSettled(answers)).filter((answer) => answer.status === 'rejected')
    expect(refused).toHaveLength(10)
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'busy', detail: { retryAfter: 1 } })
    expect(await forum.run(post, { as: sari, input: { threadId: 1 } })).toEqual({ number: 1001, seq: 1001 })
  })

  test('answers what was asked for before it closes', async () => {
    const { transactor, readers } = await open()
    await transactor.run((tx) => addThread(tx, 1), '')
    const writer = localWriter(transactor, executor(sampleSide), () => undefined)
    const run = makeRun(writer, () => 1, false)
    const answers = upTo(20).map(() => run(post, { actor: sari, input: { threadId: 1 } }))
    const seen = engine === 'sqlite' ? readers.read : undefined // PostgreSQL's readers share what is closed
    await writer.close()
    expect((await Promise.all(answers)).map(({ result }) => result.number)).toEqual(upTo(20))
    await expect(run(post, { actor: sari, input: { threadId: 1 } })).rejects.toMatchObject({ code: 'busy' })
    if (seen) expect(await readEvents(seen, { topic: 1, after: 0, limit: 99 })).toHaveLength(20)
  })

  test('tells the log nothing of what was written', async () => {
    const { transactor } = await open()
    await transactor.run((tx) => addThread(tx, 1), '')
    const onceMore = async (tx: Scope) => addThread(tx, 1).then(() => ({ result: null, repeated: false, signals: [] }))
    const writer = localWriter(transactor, onceMore, () => undefined)
    const error = await writer.send({ name: 'x', actor: null, input: {}, key: null, at: 1, id: 'x' }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Error)
    expect(`${String(error)} ${(error as Error).stack}`).not.toMatch(/params|observer/)
  })
})

test('while the forum is read-only every command is refused', async () => {
  const { transactor } = await openStore()
  const run = makeRun(
    localWriter(transactor, executor(sampleSide), () => undefined),
    () => 1,
    true,
  )
  await expect(run(post, { actor: sari, input: { threadId: 1 } })).rejects.toMatchObject({ code: 'read-only' })
})

test('on SQLite a command that waits for something foreign undoes its batch and can write nothing later', async () => {
  const forum = await openSample('sqlite')
  const ask = { as: sari, input: { threadId: 1 } }
  const batch = [forum.run(post, ask), forum.run(stray, { as: sari, input: { ms: 20 } }), forum.run(post, ask)]
  for (const answer of await Promise.allSettled(batch)) expect(answer).toMatchObject({ reason: expect.any(Strayed) })
  await sleep(60) // longer than the command slept

  const { read } = openSqliteReaders(forum.where)
  expect(await readEvents(read, { topic: 1, after: 0, limit: 9 })).toEqual([])
  expect(await read.db.select().from(read.t.site).where(eq(read.t.site.value, 'stray'))).toEqual([])
  await expect(forum.run(post, ask), 'no thread can be restarted here: it says so loudly').rejects.toThrow('not open')
})
