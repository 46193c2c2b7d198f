import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Scope } from '../../server/store/scope.ts'
import { openSqliteReaders } from '../../server/store/sqlite.ts'
import { onBothEngines } from '../tools/open-store.ts'
import { openSample, sari } from './open-sample.ts'
import { post } from './sample-side.ts'
import { upTo } from './storm.ts'

const headOf = async ({ db, t }: Scope) => (await db.select({ head: t.threads.head }).from(t.threads).where(eq(t.threads.id, 1)))[0]!.head
const newestOf = async ({ db, t }: Scope) =>
  (await db.select({ seq: t.events.seq }).from(t.events).where(eq(t.events.threadId, 1)).orderBy(desc(t.events.seq)).limit(1))[0]?.seq ?? 0

onBothEngines('a snapshot', (open, engine) => {
  test('shows one moment, whatever is committed meanwhile', async () => {
    const forum = await openSample(engine)
    const add = () => forum.run(post, { as: sari, input: { threadId: 1 } })
    const read = async (scope: Scope) => {
      const head = await headOf(scope)
      await add()
      return { head, newest: await newestOf(scope) }
    }
    expect(await read(forum.readers.read), 'two single reads are torn').toEqual({ head: 0, newest: 1 })
    expect(await forum.readers.snapshot(read)).toEqual({ head: 1, newest: 1 })
    expect(await forum.readers.snapshot(headOf)).toBe(2)
  })

  test('is never torn under a writer that does not pause', async () => {
    const forum = await openSample(engine)
    const writing = new AbortController()
    const writer = (async () => {
      while (!writing.signal.aborted) await Promise.all(upTo(4).map(() => forum.run(post, { as: sari, input: { threadId: 1 } })))
    })()
    const seen = new Set<number>()
    const look = async () => {
      while (seen.size < 10) {
        const [head, newest] = await forum.readers.snapshot(async (scope) => [await headOf(scope), await newestOf(scope)])
        expect(newest).toBe(head)
        seen.add(head)
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
    }
    await Promise.all(upTo(4).map(look)).finally(() => writing.abort())
    await writer
  })

  test('is lent to any number of readers, to a bounded number at a time', async () => {
    const { readers } = await open()
    let now = 0
    let most = 0
    const looks = upTo(25).map((n) =>
      readers.snapshot(async ({ db, t }) => {
        most = Math.max(most, ++now)
        await db.select().from(t.site)
        await new Promise((resolve) => setTimeout(resolve, 2))
        await db.select().from(t.site)
        now--
        return n
      }),
    )
    expect(await Promise.all(looks)).toEqual(upTo(25))
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(engine === 'sqlite' ? 4 : 10)
  })

  test('that fails gives its connection back', async () => {
    const { readers } = await open()
    const failing = upTo(25).map(() =>
      readers.snapshot(async ({ db, t }) => {
        await db.select().from(t.site)
        throw new Error('no')
      }),
    )
    expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true)
    expect(await readers.snapshot(async ({ db, t }) => db.select().from(t.site))).toHaveLength(1)
  })
})

onBothEngines('the reading side', (open) => {
  test.each(['single queries', 'snapshots'])('cannot write by %s', async (way) => {
    const { readers } = await open()
    const write = async ({ db, t }: Scope) => void (await db.insert(t.site).values({ name: 'x', value: 'x' }))
    await expect(way === 'snapshots' ? readers.snapshot(write) : write(readers.read)).rejects.toThrow()
    const { db, t } = readers.read
    expect(await db.select().from(t.site)).toHaveLength(1)
  })
})

test('readers of a file that is not there are an error, and make no file', () => {
  expect(() => openSqliteReaders('/nowhere/forum.db')).toThrow()
})
