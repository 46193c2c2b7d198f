import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { groupCommit } from '../../server/store/writer/group-commit.ts'
import { connectStore, onBothEngines } from '../tools/open-store.ts'
import { faulty, noTransactions, withCode } from './faulty-transactions.ts'
import { openSample, sari } from './open-sample.ts'
import { addThread, crossing, post } from './sample-side.ts'
import { upTo } from './storm.ts'

const queueOver = (fault?: Parameters<typeof faulty>[1], maxBatch = 256) => {
  const { transactions, steps } = faulty(noTransactions, fault)
  return { steps, queue: groupCommit((use) => use(transactions), maxBatch) }
}
const times = (count: number, step: string, steps: readonly string[]) => expect(steps.filter((one) => one === step)).toHaveLength(count)

test('jobs of one turn share a transaction, each in a savepoint of its own', async () => {
  const { queue, steps } = queueOver()
  expect(await Promise.all(upTo(3).map((n) => queue.run(async () => n)))).toEqual([1, 2, 3])
  expect(steps.join(' ')).toBe('begin savepoint release savepoint release savepoint release commit')
})

test('a batch is never larger than allowed', async () => {
  const { queue, steps } = queueOver(undefined, 4)
  const order: number[] = []
  await Promise.all(upTo(10).map((n) => queue.run(async () => order.push(n))))
  times(3, 'commit', steps)
  expect(order).toEqual(upTo(10))
})

test('jobs that come while a batch is under way share the next one', async () => {
  const { queue, steps } = queueOver()
  const slow = queue.run(async () => {
    for (const _ of upTo(5)) await nextTurn()
  })
  await nextTurn()
  const late = []
  for (const n of upTo(5)) {
    late.push(queue.run(async () => n))
    await nextTurn() // each in a turn of its own, as requests are
  }
  await Promise.all([slow, ...late])
  times(2, 'commit', steps)
})

test('no job is answered before the commit of its batch', async () => {
  const { queue, steps } = queueOver()
  await Promise.all(upTo(3).map((n) => queue.run(async () => n).then(() => steps.push('answered' as never))))
  expect(steps.slice(-4)).toEqual(['commit', 'answered', 'answered', 'answered'])
})

test('a refused job is undone alone', async () => {
  const { queue, steps } = queueOver()
  const no = withCode('NO')
  const jobs = [async () => 1, () => Promise.reject(no), async () => 3]
  expect(await Promise.allSettled(jobs.map((job) => queue.run<number>(job)))).toMatchObject([{ value: 1 }, { reason: no }, { value: 3 }])
  expect(steps.join(' ')).toBe('begin savepoint release savepoint undo savepoint release commit')
})

test('an error that takes the transaction with it is told to every job of the batch, and the next batch goes on', async () => {
  const { queue, steps } = queueOver()
  const lost = withCode('LOST')
  const jobs = [async () => 1, () => Promise.reject(lost), async () => 3]
  expect(await Promise.allSettled(jobs.map((job) => queue.run<number>(job)))).toMatchObject([
    { reason: lost },
    { reason: lost },
    { reason: lost },
  ])
  expect(steps.join(' ')).toBe('begin savepoint release savepoint rollback')
  expect(await queue.run(async () => 'well')).toBe('well')
})

test('a batch that fails in its commit is answered with that error, even if it cannot be rolled back either', async () => {
  let faults = 2
  const { queue } = queueOver((step) => ((step === 'commit' || step === 'rollback') && faults-- > 0 ? withCode(step) : undefined))
  await expect(queue.run(async () => 1)).rejects.toMatchObject({ code: 'commit' })
  expect(await queue.run(async () => 2)).toBe(2)
})

test.each(['commit', 'release'] as const)(
  'a batch that collides in its %s is tried again, whole and with nobody beside it',
  async (where) => {
    let collisions = 1
    const { queue, steps } = queueOver((step) => (step === where && collisions-- > 0 ? withCode('TRY_AGAIN') : undefined))
    let runs = 0
    expect(await Promise.all([queue.run(async () => ++runs), queue.run(async () => ++runs)])).toEqual(where === 'commit' ? [3, 4] : [2, 3])
    expect(steps.filter((step) => /begin|rollback|commit/.test(step)).slice(-3)).toEqual(['rollback', 'beginAlone', 'commit'])
  },
)

test('a batch that collides even so is refused as busy', async () => {
  const { queue, steps } = queueOver((step) => (step === 'commit' ? withCode('TRY_AGAIN') : undefined))
  await expect(queue.run(async () => 1)).rejects.toMatchObject({ code: 'busy' })
  expect([steps.filter((step) => step.startsWith('begin'))]).toEqual([['begin', 'beginAlone']])
})

onBothEngines('commands that arrive together', (_, engine) => {
  test('are refused one by one: a refusal undoes nothing of its neighbours', async () => {
    const forum = await openSample(engine)
    const asks = [{}, { refuse: true }, { text: 'three' }].map((more) => forum.run(post, { as: sari, input: { threadId: 1, ...more } }))
    const outcomes = await Promise.allSettled(asks)
    expect(outcomes).toMatchObject([{ value: { number: 1 } }, { reason: { code: 'thread-closed' } }, { value: { number: 2, seq: 2 } }])
    const { db, t } = forum.readers.read
    expect(await db.select({ number: t.replies.number, text: t.replies.text }).from(t.replies)).toEqual([
      { number: 1, text: '' },
      { number: 2, text: 'three' },
    ])
  })

  test('are on every other connection when they are answered', async () => {
    const forum = await openSample(engine)
    const { readers } = connectStore(engine, forum.where)
    const { db, t } = readers.read
    const answers = upTo(60).map(async (n) => {
      const { number } = await forum.run(post, { as: sari, input: { threadId: 1 + (n % 2) } })
      const seen = await db.select({ threadId: t.replies.threadId, number: t.replies.number }).from(t.replies)
      expect(seen).toContainEqual({ threadId: 1 + (n % 2), number })
    })
    await Promise.all(answers)
  })
})

onBothEngines('lanes that lock the same rows, each beginning at its own', (_, engine) => {
  test('come through, all, however often they meet', { timeout: 60_000 }, async () => {
    const forum = await openSample(engine)
    const ring = [1, 2, 3, 4, 5, 6]
    for (const id of ring.slice(2)) await forum.transactor.run((tx) => addThread(tx, id), '')
    const asks = upTo(60).map((n) => {
      const from = n % ring.length
      const threads = [...ring.slice(from), ...ring.slice(0, from)]
      return forum.run(crossing, { as: sari, input: { threadId: threads[0]!, threads } })
    })
    expect((await Promise.allSettled(asks)).filter(({ status }) => status === 'rejected')).toEqual([])
    const { db, t } = forum.readers.read
    expect(await db.select({ crossed: t.threads.activeAt }).from(t.threads)).toEqual(ring.map(() => ({ crossed: 60 })))
  })
})
