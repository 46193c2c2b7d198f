import { eq } from 'drizzle-orm'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newId } from '../../server/kernel/new-id.ts'
import type { Command, Signal } from '../../server/store/commands.ts'
import { readEvents } from '../../server/store/read-log.ts'
import { verify } from '../../server/store/upkeep/verify.ts'
import { workerWriter } from '../../server/store/writer/worker-writer.ts'
import { afterwards, openStore } from '../tools/open-store.ts'
import { sari } from './open-sample.ts'
import { addThread, die, fail, post, stray } from './sample-side.ts'
import type { SampleData } from './sample-writer-thread.ts'
import { upTo } from './storm.ts'

/** A real writer in a real thread over a file with the empty threads 1 and 2. */
async function openWorker(more: Pick<SampleData, 'dieAt'> = {}, thread = './sample-writer-thread.ts') {
  const store = await openStore('sqlite')
  for (const id of [1, 2]) await store.transactor.run((tx) => addThread(tx, id), '')
  const heard: (readonly Signal[])[] = []
  const deaths: (Error | undefined)[] = []
  const writer = workerWriter(new URL(thread, import.meta.url), { database: store.where, ...more } satisfies SampleData, {
    signals: (signals) => void heard.push(signals),
    restarted: (error) => void deaths.push(error),
  })
  afterwards(() => writer.close())
  const send = <Input>(command: Command<Input, unknown, never>, input: Input, key: string | null = null) =>
    writer.send({ name: command.name, actor: sari, input, key, at: 1, id: newId(1) })
  const restarted = async (times = 1) => {
    while (deaths.length < times) await sleep(5)
  }
  return { ...store, writer, send, heard, deaths, restarted }
}

const codeOf = (error: unknown) => (error as { code?: string }).code
const codes = async (answers: Promise<unknown>[]) =>
  (await Promise.allSettled(answers)).map((answer) => (answer.status === 'fulfilled' ? 'done' : codeOf(answer.reason)))

test('a writer in a thread answers with results, refusals and bugs', async () => {
  const { send } = await openWorker()
  expect(await send(post, { threadId: 1 }, 'k')).toEqual({ result: { number: 1, seq: 1 }, repeated: false })
  expect(await send(post, { threadId: 1 }, 'k')).toEqual({ result: { number: 1, seq: 1 }, repeated: true })
  await expect(send(post, { threadId: 3 })).rejects.toMatchObject({ name: 'Refusal', code: 'not-found' })
  await expect(send(fail, {})).rejects.toMatchObject({ message: 'a bug', code: 'SAMPLE', stack: expect.stringContaining('sample-side') })
})

test('what a commit means is heard before its answer', async () => {
  const { send, heard } = await openWorker()
  await send(post, { threadId: 1 })
  expect(heard).toEqual([[{ kind: 'head', topic: 1, head: 1 }]])
})

test('commands that come one a turn while a commit is under way share the next commits', async () => {
  const { send, heard } = await openWorker()
  await send(post, { threadId: 1 })
  const before = heard.length
  const answers = []
  for (const _ of upTo(200)) {
    answers.push(send(post, { threadId: 1 }))
    await nextTurn()
  }
  await Promise.all(answers)
  expect(heard.length - before).toBeLessThan(100)
})

test('a command that waits for something foreign undoes its batch, writes nothing later, and a new writer works', async () => {
  const { send, readers, deaths, restarted } = await openWorker()
  await send(post, { threadId: 1 }, 'first')
  const batch = [send(post, { threadId: 1 }, 'k1'), send(stray, { ms: 20 }), send(post, { threadId: 1 }, 'k2')]
  expect(await codes(batch)).toEqual(['outcome-unknown', 'outcome-unknown', 'outcome-unknown'])
  await sleep(60) // longer than the command slept

  const { db, t } = readers.read
  expect(await db.select().from(t.site).where(eq(t.site.value, 'stray'))).toEqual([])
  expect(await readEvents(readers.read, { topic: 1, after: 0, limit: 9 })).toHaveLength(1)
  await restarted()
  expect(deaths[0]?.message).toContain('only its own queries')
  expect(await send(post, { threadId: 1 }, 'k2')).toEqual({ result: { number: 2, seq: 2 }, repeated: false })
})

test('a writer that dies in a batch leaves nothing of it, and tells all who wait that it is unknown', async () => {
  const { send, readers, restarted } = await openWorker()
  const keys = upTo(20).map(String)
  const batch = [...keys.map((key) => send(post, { threadId: 1 }, key)), send(die, {})]
  expect(new Set(await codes(batch))).toEqual(new Set(['outcome-unknown']))
  expect(await readEvents(readers.read, { topic: 1, after: 0, limit: 99 })).toEqual([])

  await restarted()
  await Promise.all(keys.map((key) => send(post, { threadId: 1 }, key)))
  expect(await readEvents(readers.read, { topic: 1, after: 0, limit: 99 })).toHaveLength(20)
  expect(await verify(readers.read)).toEqual([])
})

test('a writer that dies between a commit and its answers makes no retry count twice', async () => {
  const { send, readers, restarted } = await openWorker({ dieAt: 5 })
  await send(post, { threadId: 2 }) // it is up
  const keys = upTo(10).map(String)
  expect(await codes(keys.map((key) => send(post, { threadId: 1 }, key)))).toContain('outcome-unknown')
  await restarted()
  const again = await Promise.all(keys.map((key) => send(post, { threadId: 1 }, key)))
  expect(
    again.some(({ repeated }) => repeated),
    'it really was committed',
  ).toBe(true)
  expect(again.map(({ result }) => result)).toEqual(upTo(10).map((n) => ({ number: n, seq: n })))
  expect(await readEvents(readers.read, { topic: 1, after: 0, limit: 99 })).toHaveLength(10)
})

test('commands asked for while no writer stands wait for the new one', async () => {
  const { send, deaths } = await openWorker()
  await expect(send(die, {})).rejects.toMatchObject({ code: 'outcome-unknown' })
  expect(deaths, 'the new one does not stand yet').toEqual([])
  expect(await send(post, { threadId: 1 })).toEqual({ result: { number: 1, seq: 1 }, repeated: false })
})

test('a writer that cannot even start is tried again, less and less often', async () => {
  const { deaths, restarted } = await openWorker({}, './no-such-thread.ts')
  const began = performance.now()
  await restarted(3)
  expect(performance.now() - began).toBeGreaterThan(100 + 200 + 400)
  expect(codeOf(deaths[0])).toContain('MODULE_NOT_FOUND')
})

test('only a thousand commands may wait', async () => {
  const { send, writer, readers } = await openWorker()
  const answers = upTo(1010).map(() => send(post, { threadId: 1 }))
  expect(writer.depth()).toBe(1000)
  expect((await codes(answers)).slice(995)).toEqual([...Array(5).fill('done'), ...Array(10).fill('busy')])
  expect(writer.depth()).toBe(0)
  expect(await verify(readers.read)).toEqual([])
})

test('closing answers what was asked for before, and refuses what comes after', async () => {
  const { send, writer, readers } = await openWorker()
  const answers = upTo(50).map(() => send(post, { threadId: 1 }))
  const closed = writer.close()
  await expect(send(post, { threadId: 1 })).rejects.toMatchObject({ code: 'busy' })
  expect(new Set(await codes(answers))).toEqual(new Set(['done']))
  await closed
  expect(await readEvents(readers.read, { topic: 1, after: 0, limit: 99 })).toHaveLength(50)
})

test('closing while no writer stands leaves nobody waiting', async () => {
  const { send, writer } = await openWorker()
  await expect(send(die, {})).rejects.toMatchObject({ code: 'outcome-unknown' })
  const waiting = send(post, { threadId: 1 })
  await writer.close()
  await expect(waiting).rejects.toMatchObject({ code: 'outcome-unknown' })
})
